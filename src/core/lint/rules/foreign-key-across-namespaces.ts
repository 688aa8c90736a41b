import { defineRule } from "../rule.ts";
import { foreignKeysIn } from "../table-facts.ts";

/** Namespaces that refer to each other cannot be dumped, moved or granted apart. */
export const foreignKeyAcrossNamespaces = defineRule({
  id: "foreign-key-across-namespaces",
  severity: "info",
  category: "keys",
  title: "Foreign key into another namespace",
  why: "The two namespaces can no longer be moved, restored or owned apart.",
  remedy: "Accept it where one namespace is built on the other; else move the table.",
  optIn: true,
  examples: {
    bad: [
      "create schema crm; create table crm.people (id int primary key); create table orders (id int primary key, person_id int references crm.people); create index on orders (person_id);",
    ],
    good: [
      "create table people (id int primary key); create table orders (id int primary key, person_id int references people); create index on orders (person_id);",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const key of foreignKeysIn(catalog, tables)) {
      const [own, other] = [catalog.namespaceOf(key.id), catalog.namespaceOf(key.references)];
      if (own?.id === other?.id) continue;
      yield {
        at: key.id,
        message: `${key.name} leads from ${own?.name} to ${catalog.pathOf(key.references)}.`,
      };
    }
  },
});
