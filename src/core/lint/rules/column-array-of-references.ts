import { plural } from "../../base/singular.ts";
import { lastWordOf, stemOf } from "../name-words.ts";
import { columnsTyped } from "../placed-columns.ts";
import { tableNames } from "../relation-names.ts";
import { defineRule } from "../rule.ts";
import { tableNamed } from "../table-facts.ts";

/** Ids in an array, which no foreign key can follow. */
export const columnArrayOfReferences = defineRule({
  id: "column-array-of-references",
  severity: "warning",
  category: "normalization",
  title: "References kept in an array",
  why: "No foreign key guards the elements: ids of deleted rows stay, and joining means unnesting.",
  remedy: "Make a junction table with two foreign keys.",
  examples: {
    bad: ["create table posts (id int primary key, author_ids bigint[]);"],
    good: ["create table posts (id int primary key, scores bigint[]);"],
  },
  premise: ({ catalog }) => tableNames(catalog),
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["int2[]", "int4[]", "int8[]", "uuid[]"])) {
      const named = /^(ids|uuids)$/.test(lastWordOf(column.name));
      const target = tableNamed(catalog, named ? plural(stemOf(column.name)) : column.name, table);
      if (!named && !target) continue;
      const what = target ? `rows of ${target.name}` : "other rows";
      yield { at: column.id, message: `${table.name}.${column.name} refers to ${what} from an array.` };
    }
  },
});
