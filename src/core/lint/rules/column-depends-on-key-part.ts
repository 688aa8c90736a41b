import { singular } from "../../base/singular.ts";
import { listed, snakeCase } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { columnNamesOf, isPartition, keyColumnsOf, referringColumns } from "../table-facts.ts";
import { isAnswered } from "../with-dependencies.ts";

/** A heuristic by names: the functional dependency itself is for a person to say. */
export const columnDependsOnKeyPart = defineRule({
  id: "column-depends-on-key-part",
  severity: "warning",
  category: "normalization",
  title: "Column that belongs to a part of the key",
  why: "If one part of the key decides it, it is repeated with every other part, and the copies can disagree (second normal form).",
  remedy: "Move it to the table that the part refers to, unless it keeps how things were.",
  examples: {
    bad: [
      "create table orders (id int primary key); create table products (id int primary key); create table order_items (order_id int references orders, product_id int references products, quantity int, product_color text, primary key (order_id, product_id)); create index on order_items (product_id);",
    ],
    good: [
      "create table orders (id int primary key); create table products (id int primary key, color text); create table order_items (order_id int references orders, product_id int references products, quantity int, primary key (order_id, product_id)); create index on order_items (product_id);",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const table of tables) {
      const key = keyColumnsOf(catalog, table.id);
      if (key.length < 2 || isPartition(table)) continue;
      const inKey = new Set(key.map(({ id }) => id));
      const referring = referringColumns(catalog, table.id);
      for (const foreignKey of catalog.foreignKeysOf(table.id)) {
        if (!foreignKey.pairs.every(({ column }) => inKey.has(column))) continue;
        const above = catalog.get("table", foreignKey.references);
        const prefix = `${snakeCase(singular(above.name))}_`;
        const determinant = foreignKey.pairs.map(({ column }) => column);
        const column = catalog
          .columnsOf(table.id)
          .find(
            ({ id, name }) =>
              !inKey.has(id) &&
              !referring.has(id) &&
              snakeCase(name).startsWith(prefix) &&
              !isAnswered(catalog, table, { determinant, dependent: id }),
          );
        if (!column) continue;
        const decides = listed(columnNamesOf(catalog, foreignKey));
        yield {
          at: column.id,
          message: `${table.name}.${column.name} seems to be decided by ${decides} alone, a part of the key.`,
          asks: { tableId: table.id, determinant, dependent: [column.id] },
        };
      }
    }
  },
});
