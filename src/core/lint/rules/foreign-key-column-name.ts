import { singular } from "../../base/singular.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { prevailing, type Style } from "../conventions.ts";
import { lastWordOf, snakeCase, stemOf } from "../name-words.ts";
import { perTable } from "../per-table.ts";
import { rememberText } from "../remember-text.ts";
import { defineRule } from "../rule.ts";
import { isPartition, referencesOf } from "../table-facts.ts";

type Referring = { readonly column: ColumnRecord; readonly target: TableRecord; readonly key: ColumnRecord };

const byId: Style<Referring> = {
  id: "…_id",
  fits: ({ column, key }) =>
    lastWordOf(column.name) === "id" || isCode(key.name) || column.name === key.name || isRole(column.name),
};

const styles: readonly Style<Referring>[] = [
  byId,
  { id: "the key's name", fits: ({ column, key }) => snakeCase(column.name).endsWith(snakeCase(key.name)) },
];

/** What leads to a code holds one: a status, a country. No id is meant. */
const isCode = rememberText((keyName) => /^(code|iso|symbol|slug)\d*$/.test(lastWordOf(keyName)));

/** created_by, updated_by, parent: who somebody is to the row. */
const isRole = rememberText(
  (name) =>
    /^(by|to|via|of|from)$/.test(lastWordOf(name)) ||
    /_id_?\d+$/i.test(name) ||
    /^(parent|owner|manager|author)$/i.test(name),
);

/** A column that leads elsewhere should say so, and where to. */
export const foreignKeyColumnName = defineRule({
  id: "foreign-key-column-name",
  severity: "info",
  category: "naming",
  title: "Referring column named in another style",
  why: "From the name of the others one can tell that they lead to another table, and to which; from this one not.",
  remedy: "Name it after the table it leads to: customer_id, or by its role: owner_id.",
  examples: {
    bad: [
      "create table customers (id int primary key); create table orders (id int primary key, customer int references customers); create index on orders (customer);",
    ],
    good: [
      "create table countries (code text primary key); create table cities (id int primary key, country text references countries); create index on cities (country);",
      "create table customers (id int primary key); create table orders (id int primary key, customer_id int references customers, created_by int references customers); create index on orders (customer_id); create index on orders (created_by);",
    ],
  },
  reach: "neighbours",
  premise: ({ catalog }) => referringName(catalog)?.id ?? "",
  *check({ catalog, tables }) {
    const style = referringName(catalog);
    if (!style || style.unanimous) return;
    const referring = tables
      .filter((table) => !isPartition(table))
      .flatMap(({ id }) => referringIn(catalog, id));
    const said = new Set<string>();
    for (const one of referring) {
      if (style.fits(one) || said.has(one.column.id)) continue;
      said.add(one.column.id);
      const table = catalog.tableOf(one.column.id);
      const name = `${snakeCase(singular(one.target.name))}_id`;
      const same = stemOf(name) === snakeCase(one.column.name);
      const free = table && style.id === byId.id && same && !catalog.columnNamed(table.id, name);
      yield {
        at: one.column.id,
        message: `${table?.name}.${one.column.name} leads to ${one.target.name}, but is not named ${style.id}.`,
        fix: free ? { id: "rename-column", input: { columnId: one.column.id, name } } : undefined,
      };
    }
  },
});

const referringIn = perTable((catalog, id): readonly Referring[] =>
  referencesOf(catalog, id).flatMap(({ key, pairs }): readonly Referring[] => {
    const [pair, ...more] = pairs;
    if (!pair || more.length > 0) return [];
    return [{ column: pair.from, target: catalog.get("table", key.references), key: pair.to }];
  }),
);

const referringName = prevailing((catalog, { id }) => referringIn(catalog, id), styles, byId);
