import { type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { type Edit, editOf } from "../edit.ts";
import { familyOf } from "../family.ts";
import { fitUnder, keepChecks } from "../heirs.ts";
import { missing } from "../place.ts";

/** Says from which tables a table inherits, in their order, by the rules of ALTER TABLE … INHERIT. */
export const setParents = defineCommand<{
  readonly tableId: string;
  readonly parentIds: readonly string[];
  /** Adds the columns, NOT NULLs and checks that it lacks for that. */
  readonly addMissing?: boolean;
}>()({
  id: "set-parents",
  title: "Change inheritance",
  run(catalog, { addMissing, parentIds, tableId }, mint) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const parents = parentIds.flatMap((id) => catalog.find("table", id) ?? []);
    if (parents.length < parentIds.length) return missing("table");
    if (new Set(parentIds).size < parentIds.length) return refuse("A table inherits from each parent once.");
    const added = parents.filter(({ id }) => !table.inherits.includes(id));
    for (const parent of added) {
      const refused = childRefusal(catalog, table) ?? parentRefusal(catalog, table, parent);
      if (refused) return refused;
    }
    const edit = editOf(catalog.document);
    for (const parent of added) {
      const refused = fitUnder(edit, tableId, { parent, addMissing, mint });
      if (refused) return refused;
    }
    const fitting = edit.find("table", tableId) ?? table;
    edit.put({ ...fitting, inherits: parents.map(({ id }) => id) });
    keepChecks(edit, table, mint);
    sayWhoseColumns(edit, table);
    return { patch: edit.patch() };
  },
});

function childRefusal(catalog: Catalog, table: TableRecord): Refusal | undefined {
  const path = catalog.pathOf(table.id);
  if (table.partitionOf)
    return refuse(`${path} is a partition, which has one parent. Make it a table of its own first.`);
  if (table.partitionBy) return refuse(`${path} is divided, so it cannot inherit. Make it one whole first.`);
  if (table.ofType) return refuse(`${path} is of a type, so it cannot inherit. Let go of the type first.`);
  const trigger = catalog
    .triggersOf(table.id)
    .find(({ forEach, newTable, oldTable }) => forEach === "row" && (oldTable ?? newTable) !== null);
  return (
    trigger &&
    refuse(`The trigger ${trigger.name} reads a table of changed rows for each row. Remove it first.`)
  );
}

function parentRefusal(catalog: Catalog, table: TableRecord, parent: TableRecord): Refusal | undefined {
  const path = catalog.pathOf(parent.id);
  if (parent.partitionBy) return refuse(`${path} is divided: attach ${table.name} to it as a partition.`);
  if (parent.partitionOf) return refuse(`${path} is a partition, so nothing can inherit from it.`);
  return familyOf(catalog, table.id).some(({ id }) => id === parent.id)
    ? refuse(`${path} is ${catalog.pathOf(table.id)} itself, or inherits from it.`)
    : undefined;
}

/** A column that was there before its parent stays the table's own; one without a parent is nothing else. */
function sayWhoseColumns(edit: Edit, before: TableRecord): void {
  const now = edit.now();
  const table = now.find("table", before.id);
  const above = (ids: readonly string[], name: string): boolean =>
    ids.some((id) => now.columnNamed(id, name) !== undefined);
  for (const column of now.columnsOf(before.id)) {
    const isInherited = above(table?.inherits ?? [], column.name);
    const was = above(before.inherits, column.name);
    if (isInherited !== was) edit.put({ ...column, redeclared: isInherited });
  }
}
