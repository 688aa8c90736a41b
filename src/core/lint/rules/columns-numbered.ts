import { groupBy } from "../../base/group-by.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { listed } from "../name-words.ts";
import { columnsNamed } from "../placed-columns.ts";
import { rememberText } from "../remember-text.ts";
import { defineRule } from "../rule.ts";
import { referringColumns } from "../table-facts.ts";
import { familyOfColumn } from "../type-facts.ts";

const otherwise = /address|line|street|^(co|sha|md|utf|x|y|z|lat|lng|h)_?$/i;

/** phone1, phone2, phone3: a list that is as long as somebody once thought. */
export const columnsNumbered = defineRule({
  id: "columns-numbered",
  severity: "warning",
  category: "normalization",
  title: "List spread over numbered columns",
  why: "The list has a fixed length, each search has to ask every column, and no key or foreign key can hold over all of them (first normal form).",
  remedy: "Make a table with a row for each, a foreign key back, and a position if the order matters.",
  examples: {
    bad: ["create table people (id int primary key, phone1 text, phone2 text);"],
    good: [
      "create table people (id int primary key); create table phones (person_id int not null references people, position int, number text, primary key (person_id, position));",
      "create table places (id int primary key, address_line1 text, address_line2 text, sha256 bytea);",
    ],
  },
  *check({ catalog, tables }) {
    for (const [table, numbered] of groupBy(columnsNamed(catalog, tables, isNumbered), (one) => one.table)) {
      const referring = referringColumns(catalog, table.id);
      if (numbered.length < 2 || numbered.every(({ column }) => referring.has(column.id))) continue;
      for (const group of groupsIn(catalog, table)) {
        const names = group.map(({ name }) => name);
        yield { at: group[0].id, message: `${table.name} spreads a list over ${listed(names)}.` };
      }
    }
  },
});

type Group = readonly [ColumnRecord, ...ColumnRecord[]];

function groupsIn(catalog: Catalog, table: TableRecord): readonly Group[] {
  const referring = referringColumns(catalog, table.id);
  const numbered = catalog.columnsOf(table.id).filter(({ name }) => isNumbered(name));
  const key = (column: ColumnRecord): string => {
    const [, before = "", after = ""] = /^(.*?\D)_?\d+(\D*)$/.exec(column.name.toLowerCase()) ?? [];
    return `${before.replace(/_$/, "")} ${after} ${familyOfColumn(catalog, column)}`;
  };
  return [...groupBy(numbered, key)].flatMap(([stem, [first, ...more]]): readonly Group[] => {
    const all = first ? [first, ...more] : [];
    const referred = all.every(({ id }) => referring.has(id));
    return first &&
      more.length > 0 &&
      !referred &&
      !otherwise.test(stem.split(" ")[0] ?? "") &&
      !/(^|_)id$/.test(stem.split(" ")[0] ?? "")
      ? [[first, ...more]]
      : [];
  });
}

const isNumbered = rememberText((name) => /\D_?\d+\D*$/.test(name));
