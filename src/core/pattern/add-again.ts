import type { Catalog } from "../document/catalog.ts";
import type { ForeignKeyRecord, TableRecord } from "../document/records/index.ts";
import type { SureSteps } from "./pattern.ts";

/** Adds a foreign key that was removed, as it was but for its pairs, where others are given. */
export function* addAgain(
  catalog: Catalog,
  key: ForeignKeyRecord,
  table: Pick<TableRecord, "id"> | undefined,
): SureSteps {
  const { deferral, match, name, notValid, onDelete, onDeleteColumns, onUpdate, references } = key;
  const tableId = table?.id ?? "";
  const pairs = key.pairs.map((pair) => ({ columnId: pair.column, references: pair.references }));
  const now = yield {
    id: "add-foreign-key",
    input: { tableId, references, pairs, name, onDelete, onUpdate, match, deferral, notValid },
  };
  const added = now.foreignKeysOf(tableId).find(({ id }) => !catalog.find("foreign-key", id));
  if (!added || (onDeleteColumns.length === 0 && !key.notEnforced)) return now;
  return yield {
    id: "change-foreign-key",
    input: { constraintId: added.id, onDeleteColumnIds: onDeleteColumns, notEnforced: key.notEnforced },
  };
}
