import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { RuleRecord, TableRecord, ViewRecord } from "../document/records/index.ts";
import { tokenize } from "../postgres/tokens.ts";
import { nameRefusal } from "./names.ts";
import { usesOfRule } from "./uses.ts";

/** What a person may say of a rule; `actions` is NOTHING, a command, or several in brackets, `when` a condition. */
export type RuleInput = Partial<Pick<RuleRecord, "event" | "instead" | "when" | "actions" | "enabled">>;

/** Why a relation cannot have a rule of this name; `except` is the one that gets it. */
export function ruleNameRefusal(
  catalog: Catalog,
  owner: TableRecord | ViewRecord,
  { except, name }: { readonly name: string; readonly except?: string },
): Refusal | undefined {
  const twin = owner.rules.map((id) => catalog.find("rule", id)).find((other) => other?.name === name);
  if (twin && twin.id !== except) return refuse(`${catalog.pathOf(owner.id)} already has a rule ${name}.`);
  return nameRefusal("A rule", name);
}

const beginnings = ["nothing", "insert", "update", "delete", "select", "with", "values", "notify", "("];

/** The fields of a rule that an input sets over those it had; refused when its actions are none. */
export function ruleFields(
  catalog: Catalog,
  owner: TableRecord | ViewRecord,
  { before, input }: { readonly input: RuleInput; readonly before?: RuleRecord },
): (Required<RuleInput> & Pick<RuleRecord, "uses">) | Refusal {
  const actions = (input.actions ?? before?.actions ?? "NOTHING").trim().replace(/[\s;]+$/, "");
  if (!beginnings.includes(tokenize(actions)[0]?.value ?? ""))
    return refuse("The actions of a rule are NOTHING, a command, or commands in brackets.");
  const written = input.when === undefined ? (before?.when ?? null) : input.when;
  const when = written === null || tokenize(written).length === 0 ? null : written.trim();
  return {
    event: input.event ?? before?.event ?? "insert",
    instead: input.instead ?? before?.instead ?? false,
    when,
    actions,
    enabled: input.enabled ?? before?.enabled ?? "origin",
    uses: usesOfRule(catalog, owner.id, { actions, when }),
  };
}
