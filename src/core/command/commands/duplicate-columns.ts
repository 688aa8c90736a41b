import type { Mint } from "../../base/mint.ts";
import type { Catalog } from "../../document/catalog.ts";
import { idOf } from "../../document/id.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { type Edit, editOf } from "../edit.ts";
import { columnFamily, inheritedRefusal } from "../family.ts";
import { freeName } from "../names.ts";
import { missing } from "../place.ts";

/**
 * Copies columns within their tables as `<name>_copy`, each behind its original, in partitions and heirs as well. What a
 * table has only once stays with the original: keys, an identity, the numbers of a sequence of its own.
 */
export const duplicateColumns = defineCommand<{ readonly columnIds: readonly string[] }>()({
  id: "duplicate-columns",
  title: "Duplicate columns",
  run(catalog, { columnIds }, mint) {
    const columns = [...new Set(columnIds)].flatMap((id) => catalog.find("column", id) ?? []);
    if (columns.length === 0) return missing("column");
    const edit = editOf(catalog.document);
    for (const column of columns) {
      const isInPartition = catalog.tableOf(column.id)?.partitionOf != null;
      const refused = isInPartition ? inheritedRefusal(catalog, column) : undefined;
      if (refused) return refused;
      copyColumn(edit, catalog, { column, mint });
    }
    return { patch: edit.patch() };
  },
});

function copyColumn(
  edit: Edit,
  catalog: Catalog,
  { column, mint }: { readonly column: ColumnRecord; readonly mint: Mint },
): void {
  const family = columnFamily(catalog, column).flatMap((own) => {
    const table = edit.find("table", catalog.tableOf(own.id)?.id);
    return table ? [{ own, table }] : [];
  });
  const now = edit.now();
  const name = freeName(`${column.name}_copy`, (taken) =>
    family.some(({ table }) => now.columnNamed(table.id, taken) !== undefined),
  );
  for (const { own, table } of family) {
    const copy = { ...copyOf(catalog, own), id: idOf("column", mint()), name };
    edit.put(copy);
    edit.put({ ...table, columns: table.columns.toSpliced(table.columns.indexOf(own.id) + 1, 0, copy.id) });
  }
}

function copyOf(catalog: Catalog, column: ColumnRecord): ColumnRecord {
  const isNumbered = catalog
    .referencesTo(column.id)
    .some((record) => record.kind === "sequence" && record.ownedBy === column.id);
  const { default: usual, notNullConstraint: constraint } = column;
  return {
    ...column,
    identity: null,
    default: isNumbered ? null : usual,
    notNullConstraint: constraint && { ...constraint, name: null },
    redeclared: false,
  };
}
