import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { nameOf } from "../../sql/print/name-of.ts";
import type { Comparison } from "../comparison.ts";

/**
 * What takes out of generated rows those that a new check or a new unique key forbids, or a foreign key to a new table
 * that is not among the `filled`: such rows are a matter of the data, which the plan's hazards tell. Nulls that a new NOT
 * NULL forbids stay: there the plan itself has to answer.
 */
export function unwantedRows(
  { after, before, followed }: Comparison,
  filled: ReadonlySet<string>,
): readonly string[] {
  const [old, goal] = [catalogOf(before), catalogOf(after)];
  const isNew = (id: string): boolean => followed.schema.get(id) !== after.schema.get(id);
  return old.all("table").flatMap((table) => {
    if (table.external || table.foreign) return [];
    const checks = goal.checksOf(table.id).filter(({ id, notEnforced }) => isNew(id) && !notEnforced);
    const keys = goal.uniquesOf(table.id).filter(({ id }) => isNew(id));
    const primary = goal.primaryKeyOf(table.id);
    const indexes = goal
      .indexesOf(table.id)
      .filter(({ id, predicate, unique }) => isNew(id) && unique && predicate === null);
    const sets = [
      ...keys.map(({ columns }) => columns.map(String)),
      ...(primary && isNew(primary.id) ? [primary.columns.map(String)] : []),
      ...indexes.map(({ keys: parts }) =>
        parts.flatMap(({ of }) => (of.kind === "column" ? [String(of.column)] : [])),
      ),
    ];
    const astray = goal
      .foreignKeysOf(table.id)
      .filter(({ id, references }) => isNew(id) && !old.find("table", references) && !filled.has(references));
    return [
      ...astray.flatMap((key) => orphans(old, table, key)),
      ...checks.map(({ expression }) => `DELETE FROM ${nameOf(old, table)} WHERE NOT (${expression})`),
      ...sets.flatMap((columns) => doubles(old, table, columns)),
    ];
  });
}

/** The new table is empty, so nothing can refer to a row of it. */
function orphans(
  catalog: Catalog,
  table: TableRecord,
  { notEnforced, notValid, pairs }: ForeignKeyRecord,
): readonly string[] {
  const columns = pairs.flatMap(({ column }) => catalog.find("column", column) ?? []);
  if (notEnforced || notValid || columns.length < pairs.length) return [];
  const open = columns.find(
    (column) => !column.notNull && !catalog.primaryKeyOf(table.id)?.columns.includes(column.id),
  );
  const name = nameOf(catalog, table);
  return [open ? `UPDATE ${name} SET ${quoteName(open.name)} = NULL` : `DELETE FROM ${name}`];
}

function doubles(catalog: Catalog, table: TableRecord, ids: readonly string[]): readonly string[] {
  const columns = ids.flatMap((id) => catalog.find("column", id) ?? []);
  if (columns.length !== ids.length || columns.length === 0) return [];
  const same = columns.map(({ name }) => `one.${quoteName(name)} = other.${quoteName(name)}`).join(" AND ");
  const name = nameOf(catalog, table);
  return [`DELETE FROM ${name} AS one USING ${name} AS other WHERE one.ctid > other.ctid AND ${same}`];
}
