import { plural } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { lastWordOf, stemOf, wordsOf } from "../name-words.ts";
import { columnsNamed } from "../placed-columns.ts";
import { tableNames } from "../relation-names.ts";
import { defineRule, type Fix } from "../rule.ts";
import { keyColumnsOf, referringColumns, tableNamed } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/** `customer_id` beside a table `customers` is a reference that nobody guards. */
export const columnWithoutForeignKey = defineRule({
  id: "column-without-foreign-key",
  severity: "warning",
  category: "keys",
  title: "Reference without foreign key",
  why: "Nothing keeps the column from naming a row that does not exist, or stops that row from being deleted.",
  remedy: "Add the foreign key.",
  examples: {
    bad: [
      "create table customers (id bigint primary key); create table orders (id bigint primary key, customer_id bigint); create index on orders (customer_id);",
    ],
    good: [
      "create table customers (id bigint primary key); create table orders (id bigint primary key, customer_id bigint references customers); create index on orders (customer_id);",
      "create table films (film_id bigint primary key);",
      "create table customers (id bigint primary key); create table orders_history (id bigint, customer_id bigint, valid_from timestamptz, primary key (id, valid_from));",
      "create table posts (id bigint primary key); create table likes (id bigint primary key, post_id bigint, post_type text);",
    ],
  },
  reach: "neighbours",
  premise: ({ catalog }) => tableNames(catalog),
  *check({ catalog, tables }) {
    for (const { table, column } of columnsNamed(catalog, tables, isOfOther)) {
      if (isPast(table) || isTaken(catalog, table, column) || isPolymorphic(catalog, table, column)) continue;
      const target = targetOf(catalog, table, column);
      if (!target) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} seems to refer to ${target.table.name}, but no foreign key says so.`,
        fix: fixOf(table, column, target),
      };
    }
  },
});

/** customer_id, but not id. */
function isOfOther(name: string): boolean {
  return lastWordOf(name) === "id" && stemOf(name) !== "";
}

/** Whether a column is the key, or refers already, if only in partitions. */
function isTaken(catalog: Catalog, table: TableRecord, column: ColumnRecord): boolean {
  const [key, ...more] = catalog.primaryKeyOf(table.id)?.columns ?? [];
  if (key === column.id && more.length === 0) return true;
  return (
    referringColumns(catalog, table.id).has(column.id) || isReferringInPartitions(catalog, table, column)
  );
}

/** What rows were before outlives what they led to. */
function isPast({ name }: TableRecord): boolean {
  return /^(histor(y|ies)|versions?|audits?|archives?)$/.test(lastWordOf(name));
}

function isPolymorphic(catalog: Catalog, table: TableRecord, { name }: ColumnRecord): boolean {
  const stem = stemOf(name);
  return catalog
    .columnsOf(table.id)
    .some((other) => stemOf(other.name) === stem && /^(type|kind|class)$/.test(lastWordOf(other.name)));
}

function fixOf(table: TableRecord, column: ColumnRecord, target: Target): Fix {
  return {
    id: "add-foreign-key",
    input: {
      tableId: table.id,
      references: target.table.id,
      pairs: [{ columnId: column.id, references: target.key.id }],
      onDelete: column.notNull ? "restrict" : "set null",
      index: true,
    },
  };
}

type Target = { readonly table: TableRecord; readonly key: ColumnRecord };

/** The table that the words before `id` name, in full or by their last two or one, if its key is of the same type. */
function targetOf(catalog: Catalog, table: TableRecord, column: ColumnRecord): Target | undefined {
  const words = wordsOf(stemOf(column.name));
  for (const length of new Set([words.length, 2, 1])) {
    const noun = words.slice(-length).join("_");
    if (noun === "" || length > words.length) continue;
    const target = tableNamed(catalog, plural(noun), table) ?? tableNamed(catalog, noun, table);
    const [key, ...more] = target ? keyColumnsOf(catalog, target.id) : [];
    if (target && key && more.length === 0 && typeNameOf(catalog, key) === typeNameOf(catalog, column))
      return { table: target, key };
  }
  return undefined;
}

/** Foreign keys of a partitioned table may stand at its partitions, from before it could have its own. */
function isReferringInPartitions(catalog: Catalog, table: TableRecord, { name }: ColumnRecord): boolean {
  return catalog
    .partitionsOf(table.id)
    .some(({ id }) => referringColumns(catalog, id).has(catalog.columnNamed(id, name)?.id ?? ""));
}
