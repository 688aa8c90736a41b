import { defineRule } from "../rule.ts";
import { isPartition, keyColumnsOf } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

const unstable: Readonly<Record<string, string>> = {
  float4: "is rounded, so that what is written may not be found again",
  float8: "is rounded, so that what is written may not be found again",
  money: "changes with a setting of the server",
  jsonb: "is a document",
  timestamp: "can come twice in one moment, and again when clocks go back",
  timestamptz: "can come twice in one moment",
};

/** Two values that look the same must be the same. */
export const primaryKeyUnstableType = defineRule({
  id: "primary-key-unstable-type",
  severity: "warning",
  category: "keys",
  title: "Primary key of a type that does not identify",
  why: "A key has to be exact: a rounded or shifting value finds the wrong row or none.",
  remedy: "Use an integer or a uuid, and keep the value in a column of its own.",
  examples: {
    bad: [
      "create table readings (at timestamptz primary key, value numeric);",
      "create table t (x float8 primary key);",
    ],
    good: [
      "create table readings (id bigint primary key, at timestamptz not null);",
      "create table r (sensor int, at timestamptz, primary key (sensor, at));",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table)) continue;
      const columns = keyColumnsOf(catalog, table.id);
      for (const column of columns) {
        const type = typeNameOf(catalog, column);
        const reason = unstable[type];
        // In a series of measurements the time is the second part of the key.
        if (reason === undefined || (type.startsWith("timestamp") && columns.length > 1)) continue;
        yield {
          at: column.id,
          message: `${table.name}.${column.name} is a key, but its type ${type} ${reason}.`,
        };
      }
    }
  },
});
