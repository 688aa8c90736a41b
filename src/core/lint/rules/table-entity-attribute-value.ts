import { columnsNamed, tablesOf } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { isBookkeeping, referringColumns } from "../table-facts.ts";
import { familyOfColumn } from "../type-facts.ts";

const attribute =
  /^(attribute|attr|property|prop|field|key|meta_?key|setting|option)(_?(id|name|key|code))?$/i;
const value =
  /^((attribute|attr|property|field|meta|string|text|int|number)_?)?(value|val)(_?(text|string|int|number|date))?$/i;
const meantSo =
  /(settings?|preferences?|metadata|meta|translations?|config(uration)?s?|options?|params?|labels?|tags?)$/i;

/** A row for each attribute instead of a column for each. */
export const tableEntityAttributeValue = defineRule({
  id: "table-entity-attribute-value",
  severity: "warning",
  category: "normalization",
  title: "Attributes kept as rows",
  why: "Values have no type, none can be required or unique, and a query needs a join for each attribute it reads.",
  remedy: "Make columns of the attributes that are known, and one jsonb column of the rest.",
  examples: {
    bad: [
      "create table products (id int primary key); create table product_attributes (product_id int not null references products on delete cascade, attribute_name text, value text, primary key (product_id, attribute_name));",
    ],
    good: [
      "create table users (id int primary key); create table user_settings (user_id int references users on delete cascade, key text, value text, primary key (user_id, key));",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tablesOf(columnsNamed(catalog, tables, (name) => value.test(name)))) {
      const columns = catalog.columnsOf(table.id).filter((column) => !isBookkeeping(column));
      if (columns.length > 6 || meantSo.test(table.name)) continue;
      const owner = catalog.foreignKeysOf(table.id).length > 0;
      const which = columns.find(({ name }) => attribute.test(name));
      const what = columns.find(
        (column) => value.test(column.name) && ["text", "document"].includes(familyOfColumn(catalog, column)),
      );
      if (!owner || !which || !what || referringColumns(catalog, table.id).has(what.id)) continue;
      yield {
        at: table.id,
        message: `${table.name} keeps attributes as rows: ${which.name} says which, ${what.name} holds all of them.`,
      };
    }
  },
});
