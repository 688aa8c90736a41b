import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";

/** PostgreSQL takes two nulls for different unless NULLS NOT DISTINCT is said. */
export const uniqueOnNullable = defineRule({
  id: "unique-on-nullable",
  severity: "warning",
  category: "keys",
  title: "Unique over columns that can be null",
  why: "Rows with a null in one of the columns are never taken for the same, so the constraint does not hold for them.",
  remedy:
    "Make the columns NOT NULL, say NULLS NOT DISTINCT (PostgreSQL 15), or make a partial unique index.",
  examples: {
    bad: ["create table seats (id bigint primary key, hall int not null, row int, unique (hall, row));"],
    good: [
      "create table seats (id bigint primary key, hall int not null, row int, unique nulls not distinct (hall, row));",
      "create table users (id bigint primary key, email text unique);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      for (const unique of catalog.uniquesOf(table.id)) {
        const columns = unique.columns.flatMap((id) => catalog.find("column", id) ?? []);
        const nullable = columns.filter(({ notNull }) => !notNull);
        // A single optional value that must not come twice is the usual meaning.
        if (unique.nullsNotDistinct || columns.length < 2 || nullable.length === 0 || unique.partOf) continue;
        yield {
          at: unique.id,
          message: `${unique.name} of ${table.name} does not hold where ${listed(nullable.map(({ name }) => name))} is null.`,
        };
      }
    }
  },
});
