import type { Catalog } from "../../../document/catalog.ts";
import type { PolicyRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { ownerNameOf } from "../name-of.ts";
import { verbatim } from "../verbatim.ts";

/** Roles that are key words: whoever asks. */
const asking: ReadonlySet<string> = new Set(["CURRENT_ROLE", "CURRENT_USER", "SESSION_USER"]);

/** CREATE POLICY. */
export function createPolicy(catalog: Catalog, policy: PolicyRecord): string {
  const roles = policy.roles.map((role) => (asking.has(role) ? role : quoteName(role)));
  return [
    `CREATE POLICY ${quoteName(policy.name)} ON ${ownerNameOf(catalog, policy.id)}`,
    ...(policy.restrictive ? ["AS RESTRICTIVE"] : []),
    ...(policy.command === "all" ? [] : [`FOR ${policy.command.toUpperCase()}`]),
    ...(roles.length === 0 ? [] : [`TO ${roles.join(", ")}`]),
    ...(policy.using === null ? [] : [`USING (${verbatim(policy.using)})`]),
    ...(policy.check === null ? [] : [`WITH CHECK (${verbatim(policy.check)})`]),
  ].join("\n  ");
}
