import type { Catalog } from "../../document/catalog.ts";
import type { ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { type AccessPath, accessPathsOf, inheritedPathsOf } from "../access-path.ts";
import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { notNullColumns } from "../sql-text.ts";
import { columnNamesOf, isPartition, junctionKeys, keyColumnsOf } from "../table-facts.ts";

/**
 * An index serves a foreign key when it begins with its columns in any order, takes equality (btree, or hash over
 * one column), compares as the column does, and leaves out no row but those where the columns are null.
 */
export const foreignKeyWithoutIndex = defineRule({
  id: "foreign-key-without-index",
  severity: "warning",
  category: "indexing",
  title: "Foreign key without index",
  why: "PostgreSQL does not index the referring side. Deleting or changing a row above then reads this whole table, under a lock, and so does every join from there.",
  remedy: "Create an index that begins with the columns of the foreign key.",
  examples: {
    bad: [
      "create table a (id int primary key); create table b (id int primary key, a_id int references a on delete cascade);",
      "create table a (id int primary key); create table b (id int primary key, x int, a_id int references a); create index on b (x, a_id);",
      "create table a (id int primary key); create table b (id int primary key, x int, a_id int references a); create index on b (a_id) where x > 0;",
      "create table a (id int primary key); create table c (id int primary key); create table ac (a_id int references a, c_id int references c, primary key (a_id, c_id));",
    ],
    good: [
      "create table a (id int primary key); create table b (id int primary key, a_id int references a); create index on b (a_id) where a_id is not null;",
      "create table a (x int, y int, primary key (x, y)); create table b (y int, x int, z int, primary key (y, x, z), foreign key (x, y) references a);",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const table of tables) {
      const keys = catalog.foreignKeysOf(table.id);
      if (keys.length === 0) continue;
      const own = accessPathsOf(catalog, table.id);
      const paths = isPartition(table) ? [...own, ...inheritedPathsOf(catalog, table)] : own;
      for (const key of keys) {
        if (paths.some((path) => serves(catalog, path, key))) continue;
        yield {
          at: key.id,
          message: messageOf(catalog, table, key),
          fix: {
            id: "add-index",
            input: { tableId: table.id, keys: key.pairs.map(({ column }) => ({ columnId: column })) },
          },
        };
      }
    }
  },
});

function serves(catalog: Catalog, { method, keys, predicate }: AccessPath, key: ForeignKeyRecord): boolean {
  const { pairs } = key;
  if (pairs.length === 1 && keys[0]?.column !== pairs[0]?.column) return false;
  if (method !== "btree" && (method !== "hash" || pairs.length > 1)) return false;
  const first = keys.slice(0, pairs.length);
  if (!pairs.every(({ column }) => first.some((one) => one.column === column && one.comparable)))
    return false;
  if (predicate === null) return true;
  const names = columnNamesOf(catalog, key);
  return notNullColumns(predicate)?.every((name) => names.includes(name)) ?? false;
}

function messageOf(catalog: Catalog, table: TableRecord, key: ForeignKeyRecord): string {
  const names = columnNamesOf(catalog, key);
  const above = catalog.get("table", key.references).name;
  const what = `${table.name}.${names.length > 1 ? `(${names.join(", ")})` : names.join("")}`;
  const primary = junctionKeys(catalog, table) ? keyColumnsOf(catalog, table.id).map(({ name }) => name) : [];
  return primary.length > 0 && names.every((name) => primary.includes(name))
    ? `${what} is in no index from its side: the primary key begins with ${listed(primary.slice(0, 1))}, so the way from ${above} reads all of ${table.name}.`
    : `${what} refers to ${above} without an index that begins with it.`;
}
