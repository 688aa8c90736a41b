import type { Constraint } from "@pgsql/types";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import type { Constraining } from "./constraining.ts";
import type { Draft } from "./draft.ts";
import { columnFor } from "./find.ts";
import { withDescendants } from "./partitions.ts";
import type { At } from "./statement.ts";
import { stringsOf } from "./tree.ts";

type NotNull = ColumnRecord["notNullConstraint"];

/** What a NOT NULL constraint says besides NOT NULL; null when nothing, as when its name is the one PostgreSQL gives. */
export function notNullOf(
  constraint: Constraint,
  place: { readonly table: TableRecord; readonly column: string; readonly toExisting: boolean },
): NotNull {
  const usual = objectName(place.table.name, place.column, "not_null");
  const { conname } = constraint;
  const noInherit = constraint.is_no_inherit === true;
  const isSpared = constraint.skip_validation === true && constraint.initially_valid !== true;
  return plain({
    name: conname === undefined || conname === usual ? null : conname,
    noInherit,
    notValid: place.toExisting && isSpared,
  });
}

/** Nothing to say is said by null. */
export function plain(notNull: NonNullable<NotNull>): NotNull {
  return notNull.name === null && !notNull.noInherit && !notNull.notValid ? null : notNull;
}

/** ADD [CONSTRAINT name] NOT NULL column, in CREATE TABLE too; tables below follow unless NO INHERIT. */
export function addNotNull(draft: Draft, at: At, { clause, table, toExisting }: Constraining): void {
  const { constraint } = clause;
  const [name = ""] = stringsOf(constraint.keys);
  const column = columnFor(draft, at, { table, name, location: constraint.location });
  if (!column) return;
  const notNullConstraint = notNullOf(constraint, { table, column: name, toExisting });
  const tables = notNullConstraint?.noInherit === true ? [table] : withDescendants(draft, table.id);
  for (const each of tables) {
    const own = each.id === table.id ? column : columnCalled(draft, each, name);
    if (own)
      draft.replace({ ...own, notNull: true, notNullConstraint: own.notNullConstraint ?? notNullConstraint });
  }
}

function columnCalled(draft: Draft, table: TableRecord, name: string): ColumnRecord | undefined {
  return columnsOf(draft, table).find((column) => column.name === name);
}

function columnsOf(draft: Draft, table: TableRecord): readonly ColumnRecord[] {
  return table.columns.map((id) => draft.get("column", id));
}

/** The column whose NOT NULL constraint has this name, given or chosen by PostgreSQL. */
export function columnOfNotNull(draft: Draft, table: TableRecord, name: string): ColumnRecord | undefined {
  return columnsOf(draft, table).find(
    (column) =>
      column.notNull &&
      (column.notNullConstraint?.name ?? objectName(table.name, column.name, "not_null")) === name,
  );
}

/** The column with its NOT NULL constraint changed. */
export function withNotNull(column: ColumnRecord, change: Partial<NonNullable<NotNull>>): ColumnRecord {
  const before = column.notNullConstraint ?? { name: null, noInherit: false, notValid: false };
  return { ...column, notNullConstraint: plain({ ...before, ...change }) };
}
