import type { Catalog } from "../../document/catalog.ts";
import {
  itemsOf,
  partOf,
  partsOf,
  relationName,
  stringsOf,
  type WrittenName,
  writtenName,
} from "../../sql/import/tree.ts";
import type { StatementTree } from "./passing-constraints.ts";

/** The ids of the triggers that a statement drops, in any of these designs. */
export function triggersDroppedBy(
  tree: StatementTree,
  catalogs: () => readonly Catalog[],
): readonly string[] {
  const dropping = partOf(tree, "DropStmt");
  if (dropping?.removeType !== "OBJECT_TRIGGER") return [];
  return (dropping.objects ?? []).flatMap((object) => {
    const parts = stringsOf(itemsOf(object));
    const [table, wanted] = [writtenName(parts.slice(0, -1)), parts.at(-1)];
    return catalogs().flatMap((catalog) =>
      catalog
        .all("trigger")
        .filter(({ id, name }) => name === wanted && isOn(catalog, id, table))
        .map(({ id }) => String(id)),
    );
  });
}

/** The ids of the foreign keys that a statement drops, in any of these designs. */
export function keysDroppedBy(tree: StatementTree, catalogs: () => readonly Catalog[]): readonly string[] {
  const altering = partOf(tree, "AlterTableStmt");
  if (!altering) return [];
  const names = partsOf(altering.cmds, "AlterTableCmd").flatMap(({ name, subtype }) =>
    subtype === "AT_DropConstraint" && name !== undefined ? [name] : [],
  );
  if (names.length === 0) return [];
  const table = relationName(altering.relation);
  return catalogs().flatMap((catalog) =>
    catalog
      .all("foreign-key")
      .filter(({ id, name }) => names.includes(name) && isOn(catalog, id, table))
      .map(({ id }) => String(id)),
  );
}

/** Whether what a record belongs to is what is written; without a namespace any of that name is. */
function isOn(catalog: Catalog, id: string, { name, namespace }: WrittenName): boolean {
  const owner = catalog.parentOf(id);
  const isCalledSo = owner !== undefined && "name" in owner && owner.name === name;
  return isCalledSo && (namespace === undefined || catalog.namespaceOf(id)?.name === namespace);
}
