import { columnsNamed } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { isText } from "../type-facts.ts";

/** Several things in one text. */
export const columnCompositeValue = defineRule({
  id: "column-composite-value",
  severity: "info",
  category: "normalization",
  title: "Several values in one column",
  why: "The parts cannot be searched, sorted or checked by themselves (first normal form).",
  remedy: "Give each part a column; a text for display can be generated from them.",
  examples: {
    bad: ["create table places (id int primary key, coordinates text, lat_lng text);"],
    good: ["create table places (id int primary key, latitude float8, longitude float8);"],
  },
  *check({ catalog, tables }) {
    const packed = /(^|_)(lat_?(lng|lon|long)|coordinates|coords)$/i;
    for (const { table, column } of columnsNamed(catalog, tables, (name) => packed.test(name))) {
      if (isText(catalog, column))
        yield { at: column.id, message: `${table.name}.${column.name} keeps several values in one text.` };
    }
  },
});
