import type { Catalog } from "../../../document/catalog.ts";
import type { TriggerRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { enablingWords } from "../enabling-words.ts";
import { ownerNameOf } from "../name-of.ts";

/** ALTER TABLE … ENABLE or DISABLE TRIGGER: in which sessions it fires. */
export function enableTrigger(catalog: Catalog, trigger: TriggerRecord): string {
  const table = ownerNameOf(catalog, trigger.id);
  return `ALTER TABLE ${table} ${enablingWords[trigger.enabled]} TRIGGER ${quoteName(trigger.name)}`;
}
