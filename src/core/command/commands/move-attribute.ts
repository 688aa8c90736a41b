import type { Catalog } from "../../document/catalog.ts";
import type { CompositeRecord, TableRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { tablesOfType } from "../new-attribute.ts";
import { missing } from "../place.ts";

/** Moves an attribute within its type's order, and its column in the tables of the type. */
export const moveAttribute = defineCommand<{
  readonly attributeId: string;
  /** The attribute it comes to stand behind; null is the first place. */
  readonly after: string | null;
}>()({
  id: "move-attribute",
  title: "Move attribute",
  run(catalog, { attributeId, after }) {
    const attribute = catalog.find("attribute", attributeId);
    const owner = catalog.find("composite", catalog.parentOf(attributeId)?.id);
    if (!attribute || !owner) return missing("attribute");
    const edit = editOf(catalog.document);
    if (after === attributeId) return { patch: edit.patch() };
    const others = owner.attributes.filter((id) => id !== attributeId);
    const before = catalog.find("attribute", after);
    const at = before ? others.indexOf(before.id) + 1 : 0;
    if (after !== null && at === 0) return missing("attribute");
    const next = { ...owner, attributes: others.toSpliced(at, 0, attribute.id) };
    const tables = tablesOfType(edit, owner.id);
    edit.put(next);
    for (const table of tables) edit.put({ ...table, columns: columnsInOrder(catalog, table, next) });
    return { patch: edit.patch() };
  },
});

function columnsInOrder(catalog: Catalog, table: TableRecord, type: CompositeRecord): TableRecord["columns"] {
  return type.attributes.flatMap((id) => {
    const name = catalog.find("attribute", id)?.name ?? "";
    return catalog.columnNamed(table.id, name)?.id ?? [];
  });
}
