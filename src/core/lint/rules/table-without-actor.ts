import { lastWordOf } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** Money and contracts: somebody will ask who did it. */
export const tableWithoutActor = defineRule({
  id: "table-without-actor",
  severity: "info",
  category: "integrity",
  title: "Money without who did it",
  why: "When an amount is disputed, the first question is who entered it.",
  remedy: "Add created_by, with a foreign key to the people who use the system.",
  optIn: true,
  examples: {
    bad: ["create table invoices (id int primary key, total numeric(9,2) not null);"],
    good: [
      "create table invoices (id int primary key, total numeric(9,2) not null, created_by int not null);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (!/^(invoice|payment|order|contract|refund)s?$/.test(lastWordOf(table.name)) || isPartition(table))
        continue;
      const actor = catalog
        .columnsOf(table.id)
        .some(({ name }) => /(^|_)(by|user|staff|employee|author|actor|customer)(_id)?$/i.test(name));
      if (!actor) yield { at: table.id, message: `${table.name} does not say who made a row.` };
    }
  },
});
