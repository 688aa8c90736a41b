import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";
import { isAnswered } from "../with-dependencies.ts";

/** In most countries a postal code does not decide the city, nor the other way round. */
export const columnsOfPostalCode = defineRule({
  id: "columns-of-postal-code",
  severity: "info",
  category: "normalization",
  title: "Postal code beside city",
  why: "Where the code decides the city, both are kept in every row and can disagree (third normal form). Addresses of many countries have no such rule.",
  remedy: "A table of postal codes where all addresses are of one country; else accept it.",
  optIn: true,
  examples: {
    bad: ["create table shops (id int primary key, zip text, city text);"],
    good: ["create table shops (id int primary key, city text);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const columns = catalog.columnsOf(table.id);
      const code = columns.find(({ name }) => /(^|_)(zip|zip_?code|postal_?code|post_?code)$/i.test(name));
      const place = columns.find(({ name }) => /(^|_)(city|town|state|region)$/i.test(name));
      if (!code || !place || isPartition(table)) continue;
      const asks = { tableId: table.id, determinant: [code.id], dependent: [place.id] };
      if (isAnswered(catalog, table, { determinant: asks.determinant, dependent: place.id })) continue;
      yield { at: table.id, message: `${table.name} has ${code.name} beside ${place.name}.`, asks };
    }
  },
});
