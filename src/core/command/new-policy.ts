import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { PolicyRecord, TableRecord } from "../document/records/index.ts";
import { tokenize } from "../postgres/tokens.ts";
import { nameRefusal } from "./names.ts";
import { usesOfConditions } from "./uses.ts";

/** What a person may say of a policy; conditions are SQL, null for none. No roles means everybody. */
export type PolicyInput = Partial<
  Pick<PolicyRecord, "restrictive" | "command" | "roles" | "using" | "check">
>;

/** Why a table cannot have a policy of this name; `except` is the one that gets it. */
export function policyNameRefusal(
  catalog: Catalog,
  table: TableRecord,
  { except, name }: { readonly name: string; readonly except?: string },
): Refusal | undefined {
  const twin = table.policies.map((id) => catalog.find("policy", id)).find((other) => other?.name === name);
  if (twin && twin.id !== except) return refuse(`${catalog.pathOf(table.id)} already has a policy ${name}.`);
  return nameRefusal("A policy", name);
}

/**
 * A policy's fields with those an input sets. A command that takes no condition of a kind loses it; `PUBLIC` among the
 * roles means everybody.
 */
export function policyFields(
  catalog: Catalog,
  table: TableRecord,
  { before, input }: { readonly input: PolicyInput; readonly before?: PolicyRecord },
): Required<PolicyInput> & Pick<PolicyRecord, "uses"> {
  const command = input.command ?? before?.command ?? "all";
  const roles = (input.roles ?? before?.roles ?? []).map((role) => role.trim());
  const using = command === "insert" ? null : condition(input.using, before?.using);
  const isReading = command === "select" || command === "delete";
  const check = isReading ? null : condition(input.check, before?.check);
  return {
    restrictive: input.restrictive ?? before?.restrictive ?? false,
    command,
    roles: roles.some((role) => role.toLowerCase() === "public") ? [] : roles,
    using,
    check,
    uses: usesOfConditions(catalog, table, [using, check]),
  };
}

function condition(written: string | null | undefined, before: string | null | undefined): string | null {
  if (written === undefined) return before ?? null;
  return written === null || tokenize(written).length === 0 ? null : written.trim();
}
