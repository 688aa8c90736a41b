import type { Catalog } from "../../document/catalog.ts";
import type { DomainRecord } from "../../document/records/index.ts";
import type { Loss } from "../target.ts";
import { checkRules } from "./check-rules.ts";
import type { Rule, ValueShape } from "./value-shape.ts";

/** The rules that a domain's checks make for `VALUE`; a check that makes none is added to the losses. */
export function domainRules(
  catalog: Catalog,
  {
    record,
    shape,
    losses,
  }: { readonly record: DomainRecord; readonly shape: ValueShape; readonly losses: Loss[] },
): readonly Rule[] {
  return record.checks.flatMap(({ name, expression, notValid }) => {
    const rules = notValid
      ? undefined
      : checkRules(expression, (column) => (column === "value" ? shape : undefined));
    if (rules) return rules.get("value") ?? [];
    losses.push({ at: `${catalog.pathOf(record.id)}.${name}`, message: "The check is left to PostgreSQL." });
    return [];
  });
}
