import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { addEnumValue } from "../new-enum-value.ts";
import { namespaceFor } from "../place.ts";

/** Adds an enum with its values in order. */
export const addEnum = defineCommand<{
  readonly namespaceId?: string;
  readonly name: string;
  readonly values: readonly string[];
}>()({
  id: "add-enum",
  title: "Add enum",
  run(catalog, input, mint) {
    const namespace = namespaceFor(catalog, input.namespaceId);
    if (isRefusal(namespace)) return namespace;
    const name = input.name.trim();
    const refused = relationNameRefusal(catalog, { what: "An enum", namespaceId: namespace.id, name });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const record = blank("enum", idOf("enum", mint()), { name });
    edit.put(record);
    edit.put({ ...namespace, enums: [...namespace.enums, record.id] });
    for (const value of input.values) {
      const twin = addEnumValue(edit, record.id, { name: value, mint });
      if (twin) return twin;
    }
    return { patch: edit.patch() };
  },
});
