import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { quotedPath } from "../postgres/quoted-path.ts";
import { quoteName } from "../postgres/quoting.ts";

/** A table of the design that a way leads to, and the design that it comes from. */
export interface TableOnWay {
  readonly old: Catalog;
  readonly goal: Catalog;
  readonly table: TableRecord;
}

/** What may be meant to come into a new column: from columns that go, joined or split, or from a table that goes. */
export function proposedValue(place: TableOnWay, column: ColumnRecord): string | null {
  return fromTable(place, column) ?? fromColumns(place, column);
}

function fromColumns({ goal, old, table }: TableOnWay, column: ColumnRecord): string | null {
  // Of a table with partitions or heirs, what goes cannot stay beside what comes.
  if (table.partitionBy || table.inherits.length > 0) return null;
  const lost = old.columnsOf(table.id).filter(({ id }) => !goal.find("column", id) && isTextual(old, id));
  const gained = goal
    .columnsOf(table.id)
    .filter(({ default: usual, id }) => usual === null && !old.find("column", id) && isTextual(goal, id));
  const place = gained.indexOf(column);
  const [first, ...others] = lost;
  if (place < 0 || !first) return null;
  const name = quoteName(first.name);
  if (gained.length > 1 && others.length === 0) return `split_part(${name}, ' ', ${place + 1})`;
  if (gained.length > 1) return null;
  return others.length === 0 ? name : `concat_ws(' ', ${lost.map((one) => quoteName(one.name)).join(", ")})`;
}

function isTextual(catalog: Catalog, columnId: string): boolean {
  const { base, dimensions } = catalog.get("column", columnId).type;
  return dimensions === 0 && base.kind === "builtin" && /^(?:text|varchar|bpchar)$/.test(base.name);
}

/** A column that comes back from a table that goes, found by that table's key. */
function fromTable({ goal, old, table }: TableOnWay, column: ColumnRecord): string | null {
  for (const source of old.all("table")) {
    const key = old.primaryKeyOf(source.id)?.columns.map((id) => old.get("column", id)) ?? [];
    const isGone = !goal.find("table", source.id);
    const found = old.columnNamed(source.id, column.name);
    if (!isGone || !found || key.length === 0 || key.some(({ id }) => id === found.id)) continue;
    if (!key.every(({ name }) => goal.columnNamed(table.id, name) && old.columnNamed(table.id, name)))
      continue;
    const same = key.map(
      ({ name }) => `gone.${quoteName(name)} = ${quoteName(table.name)}.${quoteName(name)}`,
    );
    return `(SELECT gone.${quoteName(column.name)} FROM ${quotedPath(old, source.id)} AS gone WHERE ${same.join(" AND ")})`;
  }
  return null;
}

/** The rows of a new table, where one that is there and gives up columns has them all. */
export function proposedRows({ goal, old, table }: TableOnWay): string | null {
  const columns = goal.columnsOf(table.id).filter(({ generated, identity }) => !generated && !identity);
  const source = old.all("table").find(({ external, id }) => {
    const isGivingUp = old.columnsOf(id).some((column) => !goal.find("column", column.id));
    return !external && isGivingUp && columns.every(({ name }) => old.columnNamed(id, name));
  });
  if (!source || columns.length === 0) return null;
  const key = goal.primaryKeyOf(table.id)?.columns.map((id) => goal.get("column", id).name) ?? [];
  const open = key.filter((name) => old.columnNamed(source.id, name)?.notNull === false);
  const where = open.map((name) => `${quoteName(name)} IS NOT NULL`).join(" AND ");
  const list = columns.map(({ name }) => quoteName(name)).join(", ");
  return `SELECT DISTINCT ${list} FROM ${quotedPath(old, source.id)}${where === "" ? "" : ` WHERE ${where}`}`;
}
