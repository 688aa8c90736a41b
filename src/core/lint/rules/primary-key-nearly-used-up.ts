import { defineRule } from "../rule.ts";
import { isPartition, keyColumnsOf } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

const largest: Readonly<Record<string, number>> = { int2: 32_767, int4: 2_147_483_647 };

/** How many rows a table has only the configuration or the design can say. */
export const primaryKeyNearlyUsedUp = defineRule({
  id: "primary-key-nearly-used-up",
  severity: "error",
  category: "scale",
  title: "Primary key that is nearly used up",
  why: "A good part of the numbers is taken already, and deleted and refused rows took theirs as well. When they end every insert fails until the whole table is rewritten.",
  remedy: "Change the key and the columns that refer to it to bigint while there is time.",
  options: { percent: 20 },
  examples: {
    bad: ["create table events (id int generated always as identity primary key, what text not null);"],
    good: [
      "create table events (id bigint generated always as identity primary key, what text not null);",
      "create table others (id int generated always as identity primary key, what text not null);",
    ],
    rows: { "public.events": 900_000_000 },
  },
  *check({ catalog, tables, rowsOf, options }) {
    for (const table of tables) {
      const [column, ...more] = keyColumnsOf(catalog, table.id);
      if (!column || more.length > 0 || isPartition(table)) continue;
      const most = largest[typeNameOf(catalog, column)];
      const share = most === undefined ? 0 : ((rowsOf(table) ?? 0) / most) * 100;
      if (share < options.percent) continue;
      const alone = !catalog.referencesTo(column.id).some(({ kind }) => kind === "foreign-key");
      yield {
        at: column.id,
        message: `${table.name} has used at least ${Math.round(share)} % of the numbers of ${column.name}.`,
        fix:
          alone && column.default === null
            ? { id: "change-column-type", input: { columnId: column.id, type: "bigint" } }
            : undefined,
      };
    }
  },
});
