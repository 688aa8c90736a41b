import type { Catalog } from "../../../document/catalog.ts";
import type { RuleRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { enablingWords } from "../enabling-words.ts";
import { ownerNameOf } from "../name-of.ts";

/** ALTER TABLE … ENABLE or DISABLE RULE: in which sessions it works. */
export function enableRule(catalog: Catalog, rule: RuleRecord): string {
  return `ALTER TABLE ${ownerNameOf(catalog, rule.id)} ${enablingWords[rule.enabled]} RULE ${quoteName(rule.name)}`;
}
