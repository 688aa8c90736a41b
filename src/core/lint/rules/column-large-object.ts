import { listed } from "../name-words.ts";
import { columnsTyped, tablesOf } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { typeNameOf } from "../type-facts.ts";

/** A large object lives apart from the row that names it. */
export const columnLargeObject = defineRule({
  id: "column-large-object",
  severity: "warning",
  category: "types",
  title: "Large objects in the database",
  why: "A large object (oid, lo) stays when its row goes, has rights of its own, and is not part of a table's dump. Files in bytea go through every backup and replica.",
  remedy: "bytea for what is small; a store for files, and its key here, for the rest.",
  examples: {
    bad: [
      "create table t (id int primary key, picture oid);",
      "create table t (id int primary key, a bytea, b bytea);",
    ],
    good: ["create table t (id int primary key, digest bytea);"],
  },
  *check({ catalog, tables }) {
    for (const table of tablesOf(columnsTyped(catalog, tables, ["oid", "lo", "bytea"]))) {
      const columns = catalog.columnsOf(table.id);
      const objects = columns.filter((column) => ["oid", "lo"].includes(typeNameOf(catalog, column)));
      const bytes = columns.filter((column) => typeNameOf(catalog, column) === "bytea");
      const found = objects.length > 0 ? objects : bytes.length > 1 ? bytes : [];
      const names = listed(found.map(({ name }) => name));
      if (found.length > 0) yield { at: table.id, message: `${table.name} keeps large objects in ${names}.` };
    }
  },
});
