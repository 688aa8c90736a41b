import { isRefusal } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { quoteQualified } from "../../postgres/quoting.ts";
import { addAgain } from "../add-again.ts";
import { idsOf, tablesIn, typeWord } from "../chosen.ts";
import { definePattern, type Remark, type SureSteps } from "../pattern.ts";
import { dollarQuoted, routineFor } from "../routine.ts";

/** Ids that begin with the time, from the database or from the program. */
export const uuidKeys = definePattern({
  id: "uuid-keys",
  title: "Number rows by uuid version 7",
  why: "Such ids can be made anywhere without asking, and begin with the time: new rows stay together in the index, which random ids scatter. Numbers become uuids here and in every foreign key to them.",
  takes: "tables that have a key of one number or uuid, or no primary key",
  options: {
    server: { kind: "choice", label: "Server", values: ["PostgreSQL 18", "before PostgreSQL 18"] },
  },
  subjects: (catalog, selection) =>
    idsOf(tablesIn(catalog, selection).filter((table) => isSuited(catalog, table))),
  *steps({ catalog, options, subjects }) {
    const remarks: Remark[] = [];
    let [now, value] = [catalog, "uuidv7()"];
    const [first] = subjects;
    if (options.server === "before PostgreSQL 18" && first !== undefined) {
      const made = yield* routineFor(now, { beside: first, name: "uuid_v7", definition: madeHere });
      if (isRefusal(made)) return made;
      now = made.now;
      value = `${quoteQualified(now.namespaceOf(made.routine.id)?.name, made.routine.name)}()`;
    }
    for (const tableId of subjects) {
      const key = keyColumn(now, tableId);
      if (!key) {
        now = yield* addKey(now, tableId, value);
        continue;
      }
      if (typeWord(now, key) !== "uuid") {
        remarks.push({
          text: `Rows that ${now.pathOf(tableId)} has need new ids: a number cannot become a uuid.`,
        });
        now = yield* retype(now, key);
      }
      now = yield { id: "set-column-default", input: { columnId: key.id, default: value } };
    }
    return remarks;
  },
});

/** 48 bits of milliseconds, the version, and random bits (RFC 9562, section 5.7). */
const madeHere = `RETURNS uuid
LANGUAGE sql
VOLATILE PARALLEL SAFE
AS ${dollarQuoted(`
  SELECT encode(set_byte(bytes, 6, (get_byte(bytes, 6) & 15) | 112), 'hex')::uuid
  FROM (
    SELECT overlay(
      uuid_send(gen_random_uuid())
      PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
      FROM 1 FOR 6
    )
  ) AS made (bytes)
`)}`;

/** The one column of the primary key; undefined of no key, and of several columns. */
function keyColumn(catalog: Catalog, tableId: string): ColumnRecord | undefined {
  const columns = catalog.primaryKeyOf(tableId)?.columns ?? [];
  return columns.length === 1 ? catalog.find("column", columns[0]) : undefined;
}

/** A key that refers to another table is that table's to change. */
function isSuited(catalog: Catalog, { id, partitionBy }: TableRecord): boolean {
  if (partitionBy) return false;
  if (!catalog.primaryKeyOf(id)) return catalog.columnNamed(id, "id") === undefined;
  const key = keyColumn(catalog, id);
  return (
    key !== undefined &&
    ["int2", "int4", "int8", "uuid"].includes(typeWord(catalog, key)) &&
    key.type.base.kind === "builtin" &&
    !catalog.foreignKeysOf(id).some(({ pairs }) => pairs.some(({ column }) => column === key.id))
  );
}

function* addKey(catalog: Catalog, tableId: string, value: string): SureSteps {
  let now = yield { id: "add-column", input: { tableId, name: "id", type: "uuid", default: value } };
  const column = now.columnNamed(tableId, "id");
  if (!column) return catalog;
  now = yield { id: "move-column", input: { columnId: column.id, after: null } };
  return yield { id: "set-primary-key", input: { tableId, columnIds: [column.id] } };
}

/** A number and all that refers to it become uuids: the foreign keys go for a moment, because both ends change. */
function* retype(catalog: Catalog, key: ColumnRecord): SureSteps {
  const { columns, foreignKeys } = leadingTo(catalog, key);
  let now = catalog;
  for (const { id } of foreignKeys) now = yield { id: "remove-constraint", input: { constraintId: id } };
  for (const columnId of columns) now = yield* retypeOne(now, columnId);
  for (const foreignKey of foreignKeys)
    now = yield* addAgain(now, foreignKey, catalog.tableOf(foreignKey.id));
  return now;
}

/** The columns that have to be of one type with a key: those that refer to it, and those that refer to them. */
function leadingTo(
  catalog: Catalog,
  key: ColumnRecord,
): { readonly columns: ReadonlySet<string>; readonly foreignKeys: ReadonlySet<ForeignKeyRecord> } {
  const columns = new Set<string>([key.id]);
  const foreignKeys = new Set<ForeignKeyRecord>();
  for (const id of columns) {
    for (const record of catalog.referencesTo(id)) {
      const pair = record.kind === "foreign-key" && record.pairs.find(({ references }) => references === id);
      if (!pair) continue;
      foreignKeys.add(record);
      columns.add(pair.column);
    }
  }
  return { columns, foreignKeys };
}

function* retypeOne(catalog: Catalog, columnId: string): SureSteps {
  const column = catalog.get("column", columnId);
  if (column.identity) yield { id: "set-column-identity", input: { columnId, identity: null } };
  if (column.default !== null) yield { id: "set-column-default", input: { columnId, default: null } };
  for (const { id, kind } of catalog.referencesTo(columnId)) {
    if (kind === "sequence") yield { id: "remove-sequence", input: { sequenceId: id } };
  }
  return yield { id: "change-column-type", input: { columnId, type: "uuid" } };
}
