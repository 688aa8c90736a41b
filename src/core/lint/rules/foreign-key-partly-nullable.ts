import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { foreignKeysIn, isPartition } from "../table-facts.ts";

/** MATCH SIMPLE: one null among the columns, and nothing is checked. */
export const foreignKeyPartlyNullable = defineRule({
  id: "foreign-key-partly-nullable",
  severity: "warning",
  category: "keys",
  title: "Composite foreign key that nulls switch off",
  why: "With a null in one of its columns the others may say anything, and no error comes.",
  remedy: "Make the columns NOT NULL, or say MATCH FULL: all of them null, or none.",
  examples: {
    bad: [
      "create table a (x int, y int, primary key (x, y)); create table b (id int primary key, x int, y int, foreign key (x, y) references a on delete cascade); create index on b (x, y);",
    ],
    good: [
      "create table a (x int, y int, primary key (x, y)); create table b (id int primary key, x int, y int, foreign key (x, y) references a match full on delete cascade); create index on b (x, y);",
      "create table a (x int, y int, primary key (x, y)); create table b (id int primary key, x int not null, y int, foreign key (x, y) references a on delete cascade); create index on b (x, y);",
    ],
  },
  *check({ catalog, tables }) {
    for (const key of foreignKeysIn(catalog, tables)) {
      const table = key.pairs.length > 1 ? catalog.tableOf(key.id) : undefined;
      if (!table || isPartition(table)) continue;
      const columns = key.pairs.flatMap(({ column }) => catalog.find("column", column) ?? []);
      const nullable = columns.filter(({ notNull }) => !notNull);
      // With one optional part, as beside a tenant's id, null just means that there is none.
      if (key.match === "full" || nullable.length < 2) continue;
      yield {
        at: key.id,
        message: `${key.name} of ${table.name} checks nothing where one of ${listed(nullable.map(({ name }) => name))} is null.`,
        fix: { id: "change-foreign-key", input: { constraintId: key.id, match: "full" } },
      };
    }
  },
});
