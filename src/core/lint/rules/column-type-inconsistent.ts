import { groupBy } from "../../base/group-by.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { lastWordOf, listed } from "../name-words.ts";
import { perTable } from "../per-table.ts";
import { rememberText } from "../remember-text.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/** One name, two types: only names of keys and codes, which are compared with each other. */
export const columnTypeInconsistent = defineRule({
  id: "column-type-inconsistent",
  severity: "warning",
  category: "types",
  title: "Same key in two types",
  why: "Columns of this name hold the same values and are joined; with different types each join converts, and one side may not hold what the other does.",
  remedy: "Give all of them the type that most have.",
  examples: {
    bad: [
      "create table a (id int primary key, order_ref_id bigint); create table b (id int primary key, order_ref_id bigint); create table c (id int primary key, order_ref_id int);",
    ],
    good: [
      "create table a (id int primary key, status text); create table b (id int primary key, status int);",
    ],
  },
  reach: "schema",
  *check({ catalog, tables }) {
    const columns = tables.flatMap((table) => (isPartition(table) ? [] : codesOf(catalog, table.id)));
    for (const [name, same] of groupBy(columns, (column) => column.name)) {
      const byType = [...groupBy(same, (column) => typeNameOf(catalog, column))].sort(
        (a, b) => b[1].length - a[1].length,
      );
      const [most, ...others] = byType;
      const sample = most?.[1][0];
      if (!sample || others.length === 0 || most[1].length === others[0]?.[1].length) continue;
      for (const column of others.flatMap(([, odd]) => odd)) {
        const where = listed(most[1].slice(0, 3).map(({ id }) => catalog.tableOf(id)?.name ?? ""));
        yield {
          at: column.id,
          message: `${catalog.pathOf(column.id)} is ${typeLabel(catalog, column.type)}; in ${where} ${name} is ${typeLabel(catalog, sample.type)}.`,
        };
      }
    }
  },
});

const codesOf = perTable((catalog, id) => catalog.columnsOf(id).filter(({ name }) => isCode(name)));

/** The code of something: order_id. Every table has an id. */
const isCode = rememberText(
  (name) => /^(id|uuid|code|guid)$/.test(lastWordOf(name)) && !/^(id|uuid|code|guid)$/i.test(name),
);
