import { listed, snakeCase } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

const personal =
  /(^|_)(email|phone|mobile|birth_?date|date_of_birth|birthday|passport(_number)?|iban|ip_address|address|address1|last_name|surname|tax_id|national_id)$/;

/** One finding for each table: who must delete on request has to know where to look. */
export const columnHoldingPersonalFacts = defineRule({
  id: "column-holding-personal-facts",
  severity: "info",
  category: "security",
  title: "Personal facts that are not marked",
  why: "Who has to answer what is kept about a person, mask a copy or delete on request, looks for such columns; their comments should say so.",
  remedy: "Say in the comment that the column is personal, and how long it is kept.",
  optIn: true,
  examples: {
    bad: ["create table users (id int primary key, email text, birth_date date);"],
    good: [
      "create table users (id int primary key, email text); comment on column users.email is 'Personal: kept until the account is closed';",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const columns = isPartition(table)
        ? []
        : catalog
            .columnsOf(table.id)
            .filter(({ name, comment }) => comment === null && personal.test(snakeCase(name)));
      if (columns.length > 0)
        yield {
          at: table.id,
          message: `${table.name} keeps personal facts: ${listed(columns.map(({ name }) => name))}.`,
        };
    }
  },
});
