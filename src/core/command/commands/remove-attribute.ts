import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { tablesOfType } from "../new-attribute.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes an attribute of a composite type, and its column from the tables of the type. */
export const removeAttribute = defineCommand<{
  readonly attributeId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-attribute",
  title: "Remove attribute",
  run(catalog, { attributeId, withDependents }) {
    const attribute = catalog.find("attribute", attributeId);
    const owner = catalog.parentOf(attributeId);
    if (!attribute || !owner) return missing("attribute");
    const edit = editOf(catalog.document);
    const columns = tablesOfType(edit, owner.id).flatMap(
      ({ id }) => catalog.columnNamed(id, attribute.name)?.id ?? [],
    );
    return removeRecords(edit, [attributeId, ...columns], { withDependents }) ?? { patch: edit.patch() };
  },
});
