import { accessPathsOf } from "../access-path.ts";
import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";

/** PostgreSQL enforces uniqueness in each partition alone, so a key has to contain what divides the table. */
export const partitionKeyOutsideKey = defineRule({
  id: "partition-key-outside-key",
  severity: "error",
  category: "scale",
  title: "Unique key without the partition key",
  why: "PostgreSQL refuses it: a unique index of a partitioned table must hold every column by which the table is divided, and no key is possible where that is an expression.",
  remedy: "Add the columns to the key.",
  examples: {
    bad: ["create table t (id int primary key, made date not null) partition by range (made);"],
    good: ["create table t (id int, made date not null, primary key (id, made)) partition by range (made);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (!table.partitionBy) continue;
      for (const { unique, keys, record, name } of accessPathsOf(catalog, table.id)) {
        if (!unique) continue;
        const held = new Set(keys.map(({ column }) => column));
        const missing = table.partitionBy.keys.flatMap(({ of }) =>
          of.kind === "expression"
            ? [of.expression]
            : held.has(of.column)
              ? []
              : [catalog.get("column", of.column).name],
        );
        if (missing.length > 0)
          yield {
            at: record.id,
            message: `${name} lacks ${listed(missing)}, by which ${table.name} is divided.`,
          };
      }
    }
  },
});
