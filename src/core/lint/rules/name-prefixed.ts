import { singular } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { snakeCase } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition, referringColumns } from "../table-facts.ts";

/** tbl_users.user_email: the kind and the table said again. */
export const namePrefixed = defineRule({
  id: "name-prefixed",
  severity: "info",
  category: "naming",
  title: "Name that repeats where it is",
  why: "That it is a table, or a column of that table, is clear from where it stands; the prefix makes names longer and hides what differs.",
  remedy: "Leave the prefix out.",
  examples: {
    bad: [
      "create table tbl_users (id int primary key, x int);",
      "create table users (id int primary key, user_name text, user_email text, user_phone text);",
    ],
    good: ["create table users (id int primary key, name text, email text);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table)) continue;
      const prefix = /^(tbl|tab|vw)_/i.exec(table.name)?.[0];
      if (prefix !== undefined)
        yield { at: table.id, message: `${table.name} begins with ${prefix}, which every table could.` };
      const stem = `${snakeCase(singular(table.name))}_`;
      if (prefix === undefined && isInAll(catalog, table, stem))
        yield {
          at: table.id,
          message: `Every column of ${table.name} begins with ${stem}, the name of the table.`,
        };
    }
  },
});

/** Whether the columns that are neither key nor reference, and at least three, begin so. */
function isInAll(catalog: Catalog, { id: tableId }: TableRecord, stem: string): boolean {
  const key = catalog.primaryKeyOf(tableId)?.columns ?? [];
  const referring = referringColumns(catalog, tableId);
  const isOwn = ({ id }: ColumnRecord): boolean => !key.includes(id) && !referring.has(id);
  const columns = catalog.columnsOf(tableId);
  const other = columns.find((column) => !snakeCase(column.name).startsWith(stem) && isOwn(column));
  return other === undefined && columns.filter(isOwn).length >= 3;
}
