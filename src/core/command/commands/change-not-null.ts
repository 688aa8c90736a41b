import { type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { columnFamily, inheritedRefusal } from "../family.ts";
import { constraintNameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/** Changes the constraint by which a column is never null (PostgreSQL 18); what is not said stays. */
export const changeNotNull = defineCommand<{
  readonly columnId: string;
  /** Null is the name that PostgreSQL gives. */
  readonly name?: string | null;
  readonly noInherit?: boolean;
  readonly notValid?: boolean;
}>()({
  id: "change-not-null",
  title: "Change NOT NULL",
  run(catalog, { columnId, name: wanted, ...changes }) {
    const column = catalog.find("column", columnId);
    const table = catalog.tableOf(columnId);
    if (!column || !table) return missing("column");
    if (!column.notNull) return refuse(`${catalog.pathOf(columnId)} may be null. Say first that it may not.`);
    const before = column.notNullConstraint ?? { name: null, noInherit: false, notValid: false };
    const written = wanted === undefined ? before.name : wanted?.trim() || null;
    const name = written === objectName(table.name, column.name, "not_null") ? null : written;
    const next = { ...before, ...changes, name };
    const refused =
      nameRefusal(catalog, { column, table, name }) ??
      (next.noInherit && !before.noInherit ? heirsRefusal(catalog, table, column) : undefined);
    if (refused) return refused;
    const isSaid = next.name !== null || next.noInherit || next.notValid;
    const edit = editOf(catalog.document);
    edit.put({ ...column, notNullConstraint: isSaid ? next : null });
    return { patch: edit.patch() };
  },
});

type Naming = { readonly column: ColumnRecord; readonly table: TableRecord; readonly name: string | null };

function nameRefusal(catalog: Catalog, { column, name, table }: Naming): Refusal | undefined {
  if (name === null || name === column.notNullConstraint?.name) return undefined;
  const isTaken = catalog
    .columnsOf(table.id)
    .some((other) => other.id !== column.id && other.notNullConstraint?.name === name);
  if (isTaken) return refuse(`${catalog.pathOf(table.id)} already has a constraint ${name}.`);
  return constraintNameRefusal(catalog, { tableId: table.id, name, isKey: false });
}

/** What tables below have from it, it hands down. */
function heirsRefusal(catalog: Catalog, table: TableRecord, column: ColumnRecord): Refusal | undefined {
  const inherited = inheritedRefusal(catalog, column);
  if (inherited) return inherited;
  const hasHeirs = columnFamily(catalog, column).length > 1 || table.partitionBy !== null;
  return hasHeirs
    ? refuse(`${catalog.pathOf(column.id)} goes down to other tables, and its NOT NULL with it.`)
    : undefined;
}
