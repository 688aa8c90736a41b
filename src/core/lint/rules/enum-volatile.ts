import { defineRule } from "../rule.ts";

/** A label can be added to an enum and renamed, never removed. */
export const enumVolatile = defineRule({
  id: "enum-volatile",
  severity: "info",
  category: "types",
  title: "Enum of many labels",
  why: "Long lists change, and a label of an enum can never be removed; nor can it have a description, an order by language, or a date from which it is no longer used.",
  remedy: "Make a table of it, with a foreign key.",
  options: { most: 20 },
  examples: {
    bad: [
      `create type country as enum (${Array.from({ length: 21 }, (_, at) => `'c${at}'`).join(", ")}); create table people (id int primary key, home country);`,
    ],
    good: ["create type state as enum ('open', 'done');"],
  },
  *check({ catalog, options }) {
    for (const { id, name, values } of catalog.all("enum")) {
      if (values.length > options.most)
        yield {
          at: id,
          ...(catalog.referencesTo(id).some(({ kind }) => kind === "column")
            ? { pattern: "lookup-table" }
            : {}),
          message: `${name} has ${values.length} labels.`,
        };
      if (values.length === 0)
        yield { at: id, message: `${name} has no labels, so nothing can have this type.` };
    }
  },
});
