import { defineRule } from "../rule.ts";
import { calls } from "../sql-text.ts";
import { isPartition, keyColumnsOf } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/** Version 4 of uuid is random; version 7 begins with the time. */
export const primaryKeyRandomUuid = defineRule({
  id: "primary-key-random-uuid",
  severity: "warning",
  category: "keys",
  title: "Primary key of random uuids",
  why: "Random ids scatter new rows over the whole index: more pages are read and written, and the index grows by half. Ids of version 7 begin with the time and stay together.",
  remedy:
    "Let the default be uuidv7() (PostgreSQL 18), or keep random ids where they must not show when they were made.",
  habit: "have random uuids as primary keys",
  examples: {
    bad: ["create table users (id uuid primary key default gen_random_uuid());"],
    good: [
      "create table users (id uuid primary key default uuidv7());",
      "create table users (id bigint primary key, token uuid not null default gen_random_uuid());",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const [column, ...more] = keyColumnsOf(catalog, table.id);
      if (!column || more.length > 0 || isPartition(table) || column.default === null) continue;
      if (typeNameOf(catalog, column) !== "uuid") continue;
      if (!calls(column.default, "gen_random_uuid", "uuid_generate_v4", "uuidv4")) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} is a random uuid, so rows are put into the primary key in no order.`,
        fix: { id: "set-column-default", input: { columnId: column.id, default: "uuidv7()" } },
      };
    }
  },
});
