import type { Mint } from "../../base/mint.ts";
import { isRefusal, type Refusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import type { Catalog } from "../../document/catalog.ts";
import { idOf } from "../../document/id.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { type Edit, editOf } from "../edit.ts";
import { freeName, relationNameRefusal, takenIn } from "../names.ts";
import { addForeignKey, addIndexOn, addReferringColumn, singular } from "../new-foreign-key.ts";
import { setPrimaryKey } from "../new-key.ts";
import { missing, namespaceFor } from "../place.ts";
import { placeNew } from "../place-new.ts";
import { referablePrimaryKey } from "../referenced-key.ts";

/**
 * Relates two tables many to many: a table between them with a foreign key to each, whose columns together are its
 * primary key, and an index for the way back. Both sides may be the same table.
 */
export const addJunctionTable = defineCommand<{
  readonly fromTableId: string;
  readonly toTableId: string;
  /** The first free of `from_to`, `from_to_2`, … unless given. */
  readonly name?: string;
  readonly at?: { readonly x: number; readonly y: number };
}>()({
  id: "add-junction-table",
  title: "Add junction table",
  run(catalog, input, mint) {
    const from = catalog.find("table", input.fromTableId);
    const to = catalog.find("table", input.toTableId);
    if (!from || !to) return missing("table");
    const unfit = [from, to].map((table) => referablePrimaryKey(catalog, table)).find(isRefusal);
    if (unfit) return unfit;
    const edit = editOf(catalog.document);
    const table = newTable(edit, catalog, { input, from, to, mint });
    if (isRefusal(table)) return table;
    const isSelf = from.id === to.id;
    const forth = addSide(edit, { table, target: from, called: undefined, mint });
    if (isRefusal(forth)) return forth;
    const called = isSelf ? `related_${singular(to.name)}` : undefined;
    const back = addSide(edit, { table, target: to, called, mint });
    if (isRefusal(back)) return back;
    const columnIds = [...forth, ...back].map(({ id }) => id);
    const refused = setPrimaryKey(edit, table, { columnIds, mint });
    if (refused) return refused;
    addIndexOn(edit, table, { columns: back, mint });
    return { patch: edit.patch() };
  },
});

type Between = {
  readonly input: {
    readonly name?: string;
    readonly at?: { readonly x: number; readonly y: number };
  };
  readonly from: TableRecord;
  readonly to: TableRecord;
  readonly mint: Mint;
};

function newTable(edit: Edit, catalog: Catalog, { input, from, to, mint }: Between): TableRecord | Refusal {
  const namespace = namespaceFor(catalog, catalog.namespaceOf(from.id)?.id);
  if (isRefusal(namespace)) return namespace;
  const name = input.name?.trim() ?? freeName(`${from.name}_${to.name}`, takenIn(catalog, namespace.id));
  const refused = relationNameRefusal(catalog, { what: "A table", namespaceId: namespace.id, name });
  if (refused) return refused;
  const table = blank("table", idOf("table", mint()), { name, unlogged: from.unlogged || to.unlogged });
  edit.put(table);
  edit.put({ ...namespace, tables: [...namespace.tables, table.id] });
  const at = input.at ?? between(catalog, from, to);
  placeNew(edit, table.id, at);
  return table;
}

/** Half way between two tables that are placed. */
function between(
  catalog: Catalog,
  from: TableRecord,
  to: TableRecord,
): { readonly x: number; readonly y: number } | undefined {
  const [one, other] = [catalog.placementOf(from.id), catalog.placementOf(to.id)];
  return one && other && from.id !== to.id
    ? { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
    : undefined;
}

type Side = {
  readonly table: TableRecord;
  readonly target: TableRecord;
  readonly called: string | undefined;
  readonly mint: Mint;
};

/** The columns for one table's key and the foreign key over them. */
function addSide(edit: Edit, { table, target, called, mint }: Side): readonly ColumnRecord[] | Refusal {
  const referred = referablePrimaryKey(edit.now(), target);
  if (isRefusal(referred)) return referred;
  const pairs = referred.map((references) => ({
    references,
    column: addReferringColumn(edit, table, { target, key: references, notNull: true, called, mint }),
  }));
  const key = addForeignKey(edit, { table, target, pairs, rules: { onDelete: "cascade" }, mint });
  return isRefusal(key) ? key : pairs.map(({ column }) => column);
}
