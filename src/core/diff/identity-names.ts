import { catalogOf } from "../document/catalog.ts";
import { calledOf } from "../document/named-record.ts";
import type { ColumnRecord } from "../document/records/index.ts";
import { objectName } from "../postgres/default-names.ts";
import { quoteName, quoteQualified } from "../postgres/quoting.ts";
import { inheritsColumn } from "./inheriting.ts";
import type { Migration } from "./migration.ts";
import type { NameStep } from "./name-step.ts";

/**
 * Renames the sequences behind identity columns that are called by their table and column: PostgreSQL leaves them with
 * the old name when one of the two is renamed. Follows that rename.
 */
export function identityNames(migration: Migration, { from, id, to }: NameStep): readonly string[] {
  const [before, after] = [catalogOf(from), catalogOf(to)];
  const namespace = after.namespaceOf(id)?.name;
  return columnsOf(after, id).flatMap((column) => {
    const [old, table] = [before.find("column", column.id), after.tableOf(column.id)];
    if (!old || !table || !keepsIdentity(migration, column)) return [];
    const was = objectName(calledOf(before.get("table", table.id)), old.name, "seq");
    const name = objectName(table.name, column.name, "seq");
    return was === name
      ? []
      : [`ALTER SEQUENCE ${quoteQualified(namespace, was)} RENAME TO ${quoteName(name)}`];
  });
}

function columnsOf(catalog: ReturnType<typeof catalogOf>, id: string): readonly ColumnRecord[] {
  const column = catalog.find("column", id);
  return column ? [column] : catalog.columnsOf(id);
}

/** Whether a column has such a sequence before and after, and it is the same. */
function keepsIdentity(migration: Migration, { id }: ColumnRecord): boolean {
  const [old, next] = [
    migration.before.catalog.find("column", id),
    migration.after.catalog.find("column", id),
  ];
  if (!old?.identity || !next?.identity || migration.gone.has(id)) return false;
  if (migration.changed(next).has("identity") || old.identity.sequence !== null) return false;
  return !inheritsColumn(migration, next);
}
