import { lastWordOf } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition, softDeleteColumn } from "../table-facts.ts";

const precious = /^(payment|invoice|ledger|audit|transaction|receipt|refund|charge)s?$/;

/** What must be kept must not go because something else goes. */
export const foreignKeyCascadeRisky = defineRule({
  id: "foreign-key-cascade-risky",
  severity: "warning",
  category: "keys",
  title: "Deletion takes along what should stay",
  why: "Money and audit rows have to be kept by law, and rows that are only marked as deleted are meant to be kept; one DELETE elsewhere removes them for good.",
  remedy: "Use RESTRICT, or mark the row above as deleted as well.",
  examples: {
    bad: [
      "create table users (id int primary key); create table payments (id int primary key, user_id int not null references users on delete cascade); create index on payments (user_id);",
    ],
    good: [
      "create table users (id int primary key); create table payments (id int primary key, user_id int not null references users on delete restrict); create index on payments (user_id);",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const table of tables.filter((one) => !isPartition(one))) {
      const mark = softDeleteColumn(catalog, table.id);
      if (!mark && !precious.test(lastWordOf(table.name))) continue;
      for (const key of catalog.foreignKeysOf(table.id)) {
        const above = catalog.get("table", key.references);
        if (key.onDelete !== "cascade" || precious.test(lastWordOf(above.name))) continue;
        const reason = mark ? `though they have ${mark.name}` : "which should be kept";
        yield {
          at: key.id,
          message: `Deleting rows of ${above.name} deletes rows of ${table.name}, ${reason}.`,
          fix: { id: "change-foreign-key", input: { constraintId: key.id, onDelete: "restrict" } },
        };
      }
    }
  },
});
