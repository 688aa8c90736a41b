import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { accessPathsOf } from "../access-path.ts";
import { listed } from "../name-words.ts";
import { defineRule, type Fix } from "../rule.ts";
import { isPartition, junctionKeys } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/**
 * A table, or a partitioned table as a whole, needs a key; its partitions have that of the whole. A foreign table
 * cannot have one (manual, CREATE FOREIGN TABLE).
 */
export const tableWithoutPrimaryKey = defineRule({
  id: "table-without-primary-key",
  severity: "error",
  category: "keys",
  title: "Table without primary key",
  why: "Rows cannot be told apart, nothing can refer to them, and logical replication refuses to update or delete them.",
  remedy: "Make the columns that identify a row the primary key, or add an identity column.",
  examples: {
    bad: ["create table notes (id bigint not null, body text);"],
    good: [
      "create table notes (id bigint primary key, body text);",
      "create table notes (id bigint, made date, primary key (id, made)) partition by range (made); create table notes_1 partition of notes for values from ('2026-01-01') to ('2027-01-01');",
      "create foreign data wrapper files; create server remote foreign data wrapper files; create foreign table notes (id bigint not null, body text) server remote;",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table) || table.foreign || catalog.primaryKeyOf(table.id)) continue;
      const key = keyInItsPlace(catalog, table);
      const promise = key
        ? `, though ${listed(key.map(({ name }) => name))} could be it`
        : " and no other key";
      const message = `${table.name} has no primary key${promise}.`;
      yield { at: table.id, message, fix: key ? undefined : fixOf(catalog, table) };
    }
  },
});

/** The columns of a unique key that is never null. */
function keyInItsPlace(catalog: Catalog, table: TableRecord): readonly ColumnRecord[] | undefined {
  for (const { keys, predicate, unique } of accessPathsOf(catalog, table.id)) {
    const columns = keys.flatMap(({ columnRecord }) => columnRecord ?? []);
    const whole = columns.length === keys.length && columns.every(({ notNull }) => notNull);
    if (unique && predicate === null && whole) return columns;
  }
  return undefined;
}

function fixOf(catalog: Catalog, table: TableRecord): Fix | undefined {
  if (table.partitionBy) return undefined;
  const id = catalog.columnsOf(table.id).find(({ name }) => /^(id|uuid)$/i.test(name));
  const fit = id && ["int4", "int8", "uuid"].includes(typeNameOf(catalog, id)) ? [id.id] : undefined;
  const pair = junctionKeys(catalog, table)?.flatMap(({ pairs }) => pairs.map(({ column }) => column));
  const columnIds = fit ?? pair;
  return columnIds && { id: "set-primary-key", input: { tableId: table.id, columnIds } };
}
