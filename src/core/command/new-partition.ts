import type { Mint } from "../base/mint.ts";
import { blank } from "../document/blank.ts";
import { idOf } from "../document/id.ts";
import type { NamespaceRecord, SchemaRecord, TableRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { freeDefaultName, plainDefaultName } from "./default-name-of.ts";
import type { Edit } from "./edit.ts";
import { freeName, takenAround } from "./names.ts";
import { indexColumnNames } from "./new-index.ts";

/**
 * Makes a partition as PostgreSQL does: with the columns of its parent, and with a key, exclusion or index of its own
 * for each of the parent's, attached to it.
 */
export function addPartition(
  edit: Edit,
  parent: TableRecord,
  made: {
    readonly namespace: NamespaceRecord;
    readonly name: string;
    readonly bound: string;
    readonly mint: Mint;
  },
): TableRecord {
  const { bound, mint, name, namespace } = made;
  const table = blank("table", idOf("table", mint()), { name, partitionOf: { parent: parent.id, bound } });
  const ids = new Map<string, string>();
  const columns = edit.before.columnsOf(parent.id).map((column) => {
    const id = idOf("column", mint());
    ids.set(column.id, id);
    edit.put({ ...column, id, comment: null, foreignOptions: [], parameters: [], statisticsTarget: null });
    return id;
  });
  edit.put({ ...table, columns });
  edit.put({ ...namespace, tables: [...namespace.tables, table.id] });
  for (const id of [...parent.constraints, ...parent.indexes]) {
    const record = edit.before.record(id);
    if (record) handDown(edit, record, { tableId: table.id, ids, mint });
  }
  return table;
}

/** Which table gets it, what the columns of its parent are there, and ids for what is made. */
export type HandingDown = {
  readonly tableId: string;
  readonly ids: ReadonlyMap<string, string>;
  readonly mint: Mint;
};

/** Gives a partition its own of a parent's key, exclusion or index, attached to that. */
export function handDown(edit: Edit, record: SchemaRecord, { ids, mint, tableId }: HandingDown): void {
  if (!("partOf" in record)) return;
  const own = mint();
  const copy = rewriteRecord(
    { ...record, partOf: null },
    { id: (id) => (id === record.id ? own : (ids.get(id) ?? id)) },
  );
  const table = edit.find("table", tableId);
  if (!table) return;
  switch (copy.kind) {
    case "index":
      edit.put({ ...copy, partOf: idOf("index", record.id), only: false, clustered: false, comment: null });
      edit.put({ ...table, indexes: [...table.indexes, copy.id] });
      break;
    case "primary-key":
      edit.put({ ...copy, partOf: idOf("primary-key", record.id), comment: null });
      edit.put({ ...table, constraints: [...table.constraints, copy.id] });
      break;
    case "unique":
      edit.put({ ...copy, partOf: idOf("unique", record.id), comment: null });
      edit.put({ ...table, constraints: [...table.constraints, copy.id] });
      break;
    case "exclusion":
      edit.put({ ...copy, partOf: idOf("exclusion", record.id), comment: null });
      edit.put({ ...table, constraints: [...table.constraints, copy.id] });
      break;
    default:
      return;
  }
  nameAnew(edit, copy, tableId);
}

/** The copy has the name of the parent's until here, which is taken. */
function nameAnew(edit: Edit, copy: SchemaRecord, tableId: string): void {
  const now = edit.now();
  const record = now.record(copy.id);
  if (!record || !("partOf" in record)) return;
  const keys = record.kind === "exclusion" ? record.elements.map(({ key }) => key) : [];
  const columns =
    record.kind === "index"
      ? indexColumnNames(now, record)
      : indexColumnNames(now, { keys, include: record.include });
  const kind = record.kind;
  const wanted = plainDefaultName(now, record) ?? freeDefaultName(now, tableId, { kind, columns });
  edit.put({ ...record, name: freeName(wanted, takenAround(now, tableId)) });
}
