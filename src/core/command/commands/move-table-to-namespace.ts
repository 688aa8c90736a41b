import { type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { NamespaceRecord, SequenceRecord, TableRecord } from "../../document/records/index.ts";
import { followName } from "../../expression/follow-name.ts";
import { defineCommand } from "../command.ts";
import { type Edit, editOf } from "../edit.ts";
import { namesake } from "../names.ts";
import { missing } from "../place.ts";

/** Moves a table to another namespace with its keys, indexes and owned sequences, as ALTER TABLE SET SCHEMA does. */
export const moveTableToNamespace = defineCommand<{
  readonly tableId: string;
  readonly namespaceId: string;
  readonly allowStale?: boolean;
}>()({
  id: "move-table-to-namespace",
  title: "Move table to namespace",
  run(catalog, { tableId, namespaceId, allowStale }) {
    const table = catalog.find("table", tableId);
    const from = catalog.namespaceOf(tableId);
    const to = catalog.find("namespace", namespaceId);
    if (!table || !from) return missing("table");
    if (!to) return missing("namespace");
    const edit = editOf(catalog.document);
    if (from.id === to.id) return { patch: edit.patch() };
    const sequences = ownedSequences(catalog, table);
    const taken = takenRefusal(catalog, { table, sequences, to });
    if (taken) return taken;
    moveRecords(edit, { table, sequences, from, to });
    for (const record of [table, ...sequences]) {
      const stale = followName(edit, catalog, {
        record,
        to: { namespace: to.name, name: record.name },
        allowStale,
      });
      if (stale) return stale;
    }
    return { patch: edit.patch() };
  },
});

type Move = {
  readonly table: TableRecord;
  readonly sequences: readonly SequenceRecord[];
  readonly from: NamespaceRecord;
  readonly to: NamespaceRecord;
};

function ownedSequences(catalog: Catalog, table: TableRecord): readonly SequenceRecord[] {
  return table.columns
    .flatMap((id) => catalog.referencesTo(id))
    .flatMap((record) => (record.kind === "sequence" ? [record] : []));
}

function takenRefusal(catalog: Catalog, { table, sequences, to }: Omit<Move, "from">): Refusal | undefined {
  const keys = [catalog.primaryKeyOf(table.id) ?? [], catalog.uniquesOf(table.id)].flat();
  const moving = [table, ...keys, ...catalog.indexesOf(table.id), ...sequences];
  const clash = moving.find(({ name }) => namesake(catalog, to.id, name));
  return clash && refuse(`${to.name} already has something called ${clash.name}. Rename one of them first.`);
}

function moveRecords(edit: Edit, { table, sequences, from, to }: Move): void {
  const moved = new Set<string>(sequences.map(({ id }) => id));
  const elsewhere = from.sequences.filter((id) => !moved.has(id));
  edit.put({ ...from, tables: from.tables.filter((id) => id !== table.id), sequences: elsewhere });
  edit.put({
    ...to,
    tables: [...to.tables, table.id],
    sequences: [...to.sequences, ...sequences.map(({ id }) => id).filter((id) => !to.sequences.includes(id))],
  });
}
