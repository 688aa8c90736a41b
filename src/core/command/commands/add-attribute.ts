import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type AttributeInput, addAttribute as add } from "../new-attribute.ts";

/** Adds an attribute to a composite type, and its column to the tables of the type. */
export const addAttribute = defineCommand<AttributeInput & { readonly compositeId: string }>()({
  id: "add-attribute",
  title: "Add attribute",
  run(catalog, { compositeId, ...input }, mint) {
    const edit = editOf(catalog.document);
    return add(edit, compositeId, { input, mint }) ?? { patch: edit.patch() };
  },
});
