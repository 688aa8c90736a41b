import type { Catalog } from "../../../document/catalog.ts";
import type { PolicyRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { ownerNameOf } from "../name-of.ts";
import { roleSpelling } from "../role-spelling.ts";
import { verbatim } from "../verbatim.ts";

/** CREATE POLICY. */
export function createPolicy(catalog: Catalog, policy: PolicyRecord): string {
  const roles = policy.roles.map(roleSpelling);
  return [
    `CREATE POLICY ${quoteName(policy.name)} ON ${ownerNameOf(catalog, policy.id)}`,
    ...(policy.restrictive ? ["AS RESTRICTIVE"] : []),
    ...(policy.command === "all" ? [] : [`FOR ${policy.command.toUpperCase()}`]),
    ...(roles.length === 0 ? [] : [`TO ${roles.join(", ")}`]),
    ...(policy.using === null ? [] : [`USING (${verbatim(policy.using)})`]),
    ...(policy.check === null ? [] : [`WITH CHECK (${verbatim(policy.check)})`]),
  ].join("\n  ");
}
