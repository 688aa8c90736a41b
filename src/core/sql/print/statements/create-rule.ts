import type { Catalog } from "../../../document/catalog.ts";
import type { RuleRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { ownerNameOf } from "../name-of.ts";
import type { CreateOptions } from "../printed-statement.ts";
import { verbatim } from "../verbatim.ts";

/** CREATE RULE; in which sessions it works is a statement of its own. */
export function createRule(catalog: Catalog, rule: RuleRecord, options: CreateOptions = {}): string {
  const replace = options.ifNotExists ? "OR REPLACE " : "";
  return [
    `CREATE ${replace}RULE ${quoteName(rule.name)} AS`,
    `ON ${rule.event.toUpperCase()} TO ${ownerNameOf(catalog, rule.id)}`,
    ...(rule.when === null ? [] : [`WHERE ${verbatim(rule.when)}`]),
    `DO ${rule.instead ? "INSTEAD" : "ALSO"} ${verbatim(rule.actions)}`,
  ].join("\n  ");
}
