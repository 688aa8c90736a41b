import { isRefusal, type Refusal } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { AttributeRecord } from "../../document/records/index.ts";
import { followColumn } from "../../expression/follow-column.ts";
import { defineCommand } from "../command.ts";
import { type Edit, editOf } from "../edit.ts";
import { type AttributeInput, attributeNameRefusal, attributeType, tablesOfType } from "../new-attribute.ts";
import { missing } from "../place.ts";

/** Changes the name or the type of an attribute, and of its column in the tables of the type. */
export const changeAttribute = defineCommand<
  Partial<AttributeInput> & { readonly attributeId: string; readonly allowStale?: boolean }
>()({
  id: "change-attribute",
  title: "Change attribute",
  run(catalog, { allowStale, attributeId, ...input }) {
    const attribute = catalog.find("attribute", attributeId);
    const owner = catalog.find("composite", catalog.parentOf(attributeId)?.id);
    if (!attribute || !owner) return missing("attribute");
    const edit = editOf(catalog.document);
    const name = input.name?.trim() ?? attribute.name;
    const refused = attributeNameRefusal(edit, owner, { name, except: attributeId });
    if (refused) return refused;
    const { collation, type } = attribute;
    const typed =
      input.type === undefined
        ? { type, collation }
        : attributeType(edit, { type: input.type, collation: input.collation ?? null });
    if (isRefusal(typed)) return typed;
    const next = { ...attribute, ...typed, name };
    edit.put(next);
    for (const table of tablesOfType(edit, owner.id)) {
      const stale = inTable(edit, catalog, { tableId: table.id, attribute, next, allowStale });
      if (stale) return stale;
    }
    return { patch: edit.patch() };
  },
});

function inTable(
  edit: Edit,
  catalog: Catalog,
  change: {
    readonly tableId: string;
    readonly attribute: AttributeRecord;
    readonly next: AttributeRecord;
    readonly allowStale: boolean | undefined;
  },
): Refusal | undefined {
  const { allowStale, attribute, next, tableId } = change;
  const column = catalog.columnNamed(tableId, attribute.name);
  if (!column) return undefined;
  edit.put({ ...column, name: next.name, type: next.type, collation: next.collation });
  return next.name === attribute.name
    ? undefined
    : followColumn(edit, catalog, { column, to: next.name, allowStale });
}
