import { tableCase } from "../conventions.ts";
import { snakeCase } from "../name-words.ts";
import { defineRule } from "../rule.ts";

/** Enums, domains and composite types are named as tables are. */
export const typeNameCase = defineRule({
  id: "type-name-case",
  severity: "info",
  category: "naming",
  title: "Type named in another style than the tables",
  why: "A type is written in casts and functions beside the names of tables; one with capitals has to be quoted in each.",
  remedy: "Rename it in the style of the tables; in a new design snake_case.",
  examples: {
    bad: [
      "create type \"OrderStatus\" as enum ('open', 'paid'); create table orders (id int primary key, x int);",
    ],
    good: [
      "create type order_status as enum ('open', 'paid'); create table orders (id int primary key, x int);",
    ],
  },
  reach: "schema",
  *check({ catalog }) {
    const style = tableCase(catalog);
    if (!style) return;
    for (const type of [...catalog.all("enum"), ...catalog.all("domain"), ...catalog.all("composite")]) {
      if (style.fits(type)) continue;
      const name = snakeCase(type.name);
      const free = !catalog.walk().some((other) => "name" in other && other.name === name);
      yield {
        at: type.id,
        message: `The ${type.kind === "composite" ? "type" : type.kind} ${type.name} is not named in ${style.id}, as tables are.`,
        fix:
          type.kind === "enum" && style.id === "snake_case" && free && style.fits({ name })
            ? { id: "rename-enum", input: { enumId: type.id, name } }
            : undefined,
      };
    }
  },
});
