import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/** Bytes and alignment of fixed types (pg_type.typlen, typalign). */
const sizes: Readonly<Record<string, readonly [bytes: number, align: number]>> = {
  ...{ bool: [1, 1], int2: [2, 2], int4: [4, 4], int8: [8, 8], float4: [4, 4], float8: [8, 8] },
  ...{
    date: [4, 4],
    time: [8, 8],
    timestamp: [8, 8],
    timestamptz: [8, 8],
    uuid: [16, 1],
    enum: [4, 4],
    money: [8, 8],
  },
};

/** Columns lie in a row in their order, each at a multiple of its alignment. */
export const columnOrderWasteful = defineRule({
  id: "column-order-wasteful",
  severity: "info",
  category: "scale",
  title: "Columns in an order that wastes space",
  why: "Between a short column and a long one the row has a gap; over many rows the gaps are gigabytes.",
  remedy: "Order columns from 8 bytes down to 1 and text last, when the table is made anew.",
  options: { rows: 10_000_000, least: 8 },
  examples: {
    bad: [
      "create table t (a boolean not null, b bigint primary key, c boolean not null, d bigint not null);",
    ],
    good: [
      "create table t (b bigint primary key, d bigint not null, a boolean not null, c boolean not null);",
    ],
    rows: { "public.t": 20_000_000 },
  },
  *check({ catalog, tables, rowsOf, options }) {
    for (const table of tables) {
      if ((rowsOf(table) ?? 0) < options.rows || isPartition(table)) continue;
      const lost = paddingOf(catalog, catalog.columnsOf(table.id));
      if (lost >= options.least)
        yield { at: table.id, message: `Each row of ${table.name} has gaps of ${lost} bytes.` };
    }
  },
});

/** The gaps before the first column of variable length, behind which the places depend on the values. */
function paddingOf(catalog: Catalog, columns: readonly ColumnRecord[]): number {
  let [at, lost] = [0, 0];
  for (const column of columns) {
    const size = sizes[typeNameOf(catalog, column)];
    if (!size) break;
    const [bytes, align] = size;
    const gap = (align - (at % align)) % align;
    at += gap + bytes;
    lost += gap;
  }
  return lost;
}
