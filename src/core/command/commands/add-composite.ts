import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { type AttributeInput, addAttribute } from "../new-attribute.ts";
import { namespaceFor } from "../place.ts";

/** Adds a composite type with its attributes in order. */
export const addComposite = defineCommand<{
  readonly namespaceId?: string;
  readonly name: string;
  readonly attributes: readonly AttributeInput[];
}>()({
  id: "add-composite",
  title: "Add composite type",
  run(catalog, input, mint) {
    const namespace = namespaceFor(catalog, input.namespaceId);
    if (isRefusal(namespace)) return namespace;
    const name = input.name.trim();
    const what = "A composite type";
    const refused = relationNameRefusal(catalog, { what, namespaceId: namespace.id, name });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const composite = blank("composite", idOf("composite", mint()), { name });
    edit.put(composite);
    edit.put({ ...namespace, composites: [...namespace.composites, composite.id] });
    for (const attribute of input.attributes) {
      const wrong = addAttribute(edit, composite.id, { input: attribute, mint });
      if (wrong) return wrong;
    }
    return { patch: edit.patch() };
  },
});
