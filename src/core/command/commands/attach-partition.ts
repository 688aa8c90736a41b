import { type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { attach } from "../attaching.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { familyOf } from "../family.ts";
import { fitUnder } from "../heirs.ts";
import { freeBound } from "../partition-bound.ts";
import { missing } from "../place.ts";

/** Makes a table that is there a partition of a divided one, by the rules of ALTER TABLE … ATTACH PARTITION. */
export const attachPartition = defineCommand<{
  readonly tableId: string;
  readonly parentId: string;
  /** DEFAULT or FOR VALUES …; the first two words may be left out. */
  readonly bound: string;
  /** Adds the columns, NOT NULLs and checks that it lacks for that. */
  readonly addMissing?: boolean;
}>()({
  id: "attach-partition",
  title: "Attach partition",
  run(catalog, { addMissing, bound: written, parentId, tableId }, mint) {
    const child = catalog.find("table", tableId);
    const parent = catalog.find("table", parentId);
    if (!child || !parent) return missing("table");
    const bound = freeBound(catalog, parent, { written });
    if (typeof bound !== "string") return bound;
    const refused = childRefusal(catalog, child, parent);
    if (refused) return refused;
    const edit = editOf(catalog.document);
    return (
      fitUnder(edit, tableId, { parent, addMissing, mint }) ??
      attach(edit, tableId, { parent, bound, mint }) ?? { patch: edit.patch() }
    );
  },
});

function childRefusal(catalog: Catalog, child: TableRecord, parent: TableRecord): Refusal | undefined {
  const path = catalog.pathOf(child.id);
  const above = catalog.pathOf(parent.id);
  if (child.partitionOf) return refuse(`${path} is a partition already. Detach it first.`);
  if (child.external || parent.external)
    return refuse(`${child.external ? path : above} exists elsewhere, so it is divided there.`);
  if (child.inherits.length > 0)
    return refuse(`${path} inherits from another table. Take its parents out first.`);
  if (child.ofType)
    return refuse(`${path} is of a type, so it cannot be a partition. Let go of the type first.`);
  const family = familyOf(catalog, child.id);
  if (family.some(({ id }) => id === parent.id)) return refuse(`${above} is ${path} itself, or below it.`);
  if (family.some(({ inherits }) => inherits.includes(child.id)))
    return refuse(`Other tables inherit from ${path}, so it cannot be a partition.`);
  const own = catalog.columnsOf(child.id);
  const extra = own.find(({ name }) => !catalog.columnNamed(parent.id, name));
  if (extra)
    return refuse(`${path} has a column ${extra.name}, which ${above} has not. Remove it, or add it there.`);
  const numbered = own.find(({ identity }) => identity);
  return (
    numbered &&
    refuse(`${path} numbers ${numbered.name} by itself. Remove the identity first: it is the parent's.`)
  );
}
