import { defineRule } from "../rule.ts";
import { isEntity, keyColumnsOf, referringColumns } from "../table-facts.ts";
import { familyOfColumn, typeNameOf } from "../type-facts.ts";

/** A key that means something may one day mean something else. */
export const primaryKeyNatural = defineRule({
  id: "primary-key-natural",
  severity: "info",
  category: "keys",
  title: "Primary key with a meaning",
  why: "What people can read, people want to correct; each correction then has to follow into every row that refers to it.",
  remedy: "Add an id as the primary key and keep these columns unique.",
  optIn: true,
  examples: {
    bad: ["create table users (email text primary key, name text, born date, city text);"],
    good: ["create table users (id bigint primary key, email text not null unique);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const key = catalog.primaryKeyOf(table.id);
      if (!key || !isEntity(catalog, table)) continue;
      const referring = referringColumns(catalog, table.id);
      const column = keyColumnsOf(catalog, table.id).find((one) => {
        const divides = table.partitionBy !== null && familyOfColumn(catalog, one) === "time";
        const plain = ["integer", "uuid"].includes(familyOfColumn(catalog, one));
        return !plain && !divides && !referring.has(one.id);
      });
      if (!column) continue;
      const type = typeNameOf(catalog, column);
      yield { at: key.id, message: `The primary key of ${table.name} has ${column.name}, which is ${type}.` };
    }
  },
});
