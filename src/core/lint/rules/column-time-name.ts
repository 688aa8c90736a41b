import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { prevailing, type Style } from "../conventions.ts";
import { lastWordOf, listed } from "../name-words.ts";
import { columnsEnding, columnsOfTypes, tablesOf } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { timestampsOf } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

type Named = { readonly name: string };

const at: Style<Named> = { id: "…_at", fits: ({ name }) => lastWordOf(name) === "at" };

const styles: readonly Style<Named>[] = [
  at,
  { id: "…_date", fits: ({ name }) => /^(date|datetime)$/.test(lastWordOf(name)) },
  { id: "…_time", fits: ({ name }) => /^(time|timestamp|ts)$/.test(lastWordOf(name)) },
  { id: "…_on", fits: ({ name }) => lastWordOf(name) === "on" },
];

const tells =
  /^(at|on|date|datetime|time|timestamp|ts|from|to|until|since|start|end|begin|day|month|year|before|after|deadline|expiry|expiration)$/;

function isTime(type: string): boolean {
  return type.startsWith("timestamp");
}

const timeName = prevailing<Named>((catalog, { id }) => timestampsOf(catalog, id), styles);

/** created_at, sent_at: most times of a design are called alike. A date is no moment and has other names. */
export const columnTimeName = defineRule({
  id: "column-time-name",
  severity: "info",
  category: "naming",
  title: "Time named in another style",
  why: "From the names of the others one can tell that they are moments; and a name with _at that is none is taken for one.",
  remedy: "Name it as the others are, such as created_at.",
  examples: {
    bad: [
      "create table t (id int primary key, created_at timestamptz, sent_at timestamptz, read_at timestamptz, paid_at timestamptz, ended timestamptz);",
      "create table t (id int primary key, closed_at boolean not null default false);",
    ],
    good: ["create table t (id int primary key, created timestamptz, ended timestamptz, born_on date);"],
  },
  premise: ({ catalog }) => timeName(catalog)?.id ?? "",
  *check({ catalog, tables }) {
    const style = timeName(catalog);
    const otherwise = columnsEnding(catalog, tables, ["at"]).filter(({ column }) =>
      isOtherwise(catalog, column),
    );
    const wanting = style?.id === at.id && !style.unanimous ? columnsOfTypes(catalog, tables, isTime) : [];
    const untold = wanting.filter(({ column }) => !tells.test(lastWordOf(column.name)));
    const odd = new Set([...otherwise, ...untold].map(({ column }) => column));
    for (const table of tablesOf([...otherwise, ...untold])) {
      const columns = catalog.columnsOf(table.id).filter((column) => odd.has(column));
      const [only, ...more] = columns;
      if (only)
        yield {
          at: more.length === 0 ? only.id : table.id,
          message: `${table.name} has times that are not named …_at, or the other way round: ${listed(columns.map(({ name }) => name))}.`,
        };
    }
  },
});

/** Whether a column surely is no time: of a type that is built in, and no list. */
function isOtherwise(catalog: Catalog, column: ColumnRecord): boolean {
  const known = column.type.base.kind === "builtin" && column.type.dimensions === 0;
  return known && /^(bool|int|float|numeric|uuid|json)/.test(typeNameOf(catalog, column));
}
