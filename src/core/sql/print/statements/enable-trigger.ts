import type { Catalog } from "../../../document/catalog.ts";
import type { TriggerRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { ownerNameOf } from "../name-of.ts";

const words = {
  origin: "ENABLE",
  disabled: "DISABLE",
  replica: "ENABLE REPLICA",
  always: "ENABLE ALWAYS",
} as const;

/** ALTER TABLE … ENABLE or DISABLE TRIGGER: in which sessions it fires. */
export function enableTrigger(catalog: Catalog, trigger: TriggerRecord): string {
  const table = ownerNameOf(catalog, trigger.id);
  return `ALTER TABLE ${table} ${words[trigger.enabled]} TRIGGER ${quoteName(trigger.name)}`;
}
