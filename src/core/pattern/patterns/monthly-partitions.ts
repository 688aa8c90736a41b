import { type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { idsOf, isMoment, tablesIn } from "../chosen.ts";
import { definePattern, type Remark, type StepsTo } from "../pattern.ts";

/** A table by months: old ones are dropped in a moment, and searches read only theirs. */
export const monthlyPartitions = definePattern({
  id: "monthly-partitions",
  title: "Divide by month",
  why: "Each month is a table of its own: a search by time reads only the months it asks for, and an old month is dropped in a moment instead of being deleted row by row.",
  takes: "tables with a date or a timestamp, to which no foreign key leads",
  options: {
    column: { kind: "text", label: "By the column", start: "created_at" },
    from: { kind: "text", label: "First month", start: "2026-01" },
    months: { kind: "count", label: "Months", start: 12, least: 1, most: 120 },
    rest: { kind: "flag", label: "Add a partition for all other rows", start: true },
  },
  subjects: (catalog, selection) =>
    idsOf(
      tablesIn(catalog, selection).filter(
        ({ id, partitionBy }) => !partitionBy && momentsOf(catalog, id).length > 0,
      ),
    ),
  suggest: (catalog, subjects) => {
    const column = momentsOf(catalog, subjects[0] ?? "")[0];
    return column ? { column: column.name } : {};
  },
  *steps({ catalog, options, subjects }) {
    const remarks: Remark[] = [];
    const first = monthIn(options.from);
    if (first === undefined) return refuse("Write the first month as 2026-01.");
    let now = catalog;
    for (const tableId of subjects) {
      const table = now.get("table", tableId);
      const column = momentsOf(now, tableId).find(({ name }) => name === options.column);
      if (!column) return refuse(`${now.pathOf(tableId)} has no date or timestamp ${options.column}.`);
      const divided = yield* divide(now, table, column);
      if ("refused" in divided) return divided;
      now = divided;
      for (let month = first; month < first + options.months; month += 1) {
        const bound = `FROM ('${dayOf(month)}') TO ('${dayOf(month + 1)}')`;
        const name = `${table.name}_${textOf(month).replace("-", "_")}`;
        now = yield { id: "add-partition", input: { tableId, name, bound } };
      }
      if (options.rest)
        now = yield { id: "add-partition", input: { tableId, name: `${table.name}_rest`, bound: "DEFAULT" } };
      remarks.push({
        text: `${now.pathOf(tableId)} cannot be divided in place: rows that it has are copied into a new table. Somebody has to add the months that come.`,
      });
    }
    return remarks;
  },
});

/** The columns that hold a time, those first that say when a row was made. */
function momentsOf(catalog: Catalog, tableId: string): readonly ColumnRecord[] {
  const moments = catalog
    .columnsOf(tableId)
    .filter((column) => isMoment(catalog, column) && !column.generated);
  const made = moments.filter(({ name }) =>
    /^(creat|occur|happen|record|logged|inserted|at$|time)/i.test(name),
  );
  return [...made, ...moments.filter((column) => !made.includes(column))];
}

/** Every key of a divided table has the column by which it is divided (manual, section 5.12). */
function* divide(catalog: Catalog, table: TableRecord, column: ColumnRecord): StepsTo<Catalog> {
  const tableId = table.id;
  if (table.unlogged)
    return refuse(`${catalog.pathOf(tableId)} is unlogged, so it cannot be divided. Make it logged first.`);
  const stranger = keyWithout(catalog, tableId, column);
  if (stranger) return stranger;
  const key = catalog.primaryKeyOf(tableId);
  if (key && !key.columns.includes(column.id))
    yield { id: "set-primary-key", input: { tableId, columnIds: [...key.columns, column.id] } };
  else if (!column.notNull)
    yield { id: "set-column-nullability", input: { columnId: column.id, notNull: true } };
  return yield {
    id: "set-partitioning",
    input: { tableId, partitionBy: { strategy: "range", keys: [{ columnId: column.id }] } },
  };
}

function keyWithout(catalog: Catalog, tableId: string, column: ColumnRecord): Refusal | undefined {
  const index = catalog
    .indexesOf(tableId)
    .find(
      ({ keys, unique }) => unique && !keys.some(({ of }) => of.kind === "column" && of.column === column.id),
    );
  const key = catalog.uniquesOf(tableId).find(({ columns }) => !columns.includes(column.id)) ?? index;
  return (
    key &&
    refuse(
      `${catalog.pathOf(key.id)} would hold within a month only. Remove it first, or add ${column.name} to it.`,
    )
  );
}

/** Months counted from the year 0; undefined of a text that is none. */
function monthIn(text: string): number | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year === undefined ? undefined : Number(year) * 12 + Number(month) - 1;
}

function textOf(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function dayOf(month: number): string {
  return `${textOf(month)}-01`;
}
