import { isRefusal, refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { multirangeName } from "../../postgres/multirange-name.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { type RangeInput, rangeFields } from "../new-range.ts";
import { namespaceFor } from "../place.ts";

/** Adds a range type, with the type of its sets under the name PostgreSQL gives it unless another is said. */
export const addRange = defineCommand<
  RangeInput & { readonly namespaceId?: string; readonly name: string; readonly subtype: string }
>()({
  id: "add-range",
  title: "Add range type",
  run(catalog, input, mint) {
    const namespace = namespaceFor(catalog, input.namespaceId);
    if (isRefusal(namespace)) return namespace;
    const name = input.name.trim();
    const multirange = input.multirange?.trim() ?? multirangeName(name);
    const place = { what: "A range type", namespaceId: namespace.id };
    const refused =
      relationNameRefusal(catalog, { ...place, name }) ??
      relationNameRefusal(catalog, { ...place, name: multirange });
    if (refused) return refused;
    const fields = rangeFields(catalog, input);
    if (isRefusal(fields)) return fields;
    const { subtype } = fields;
    if (!subtype) return refuse("A range type needs the type that its bounds are of.");
    const edit = editOf(catalog.document);
    const range = blank("range", idOf("range", mint()), { ...fields, subtype, name, multirange });
    edit.put(range);
    edit.put({ ...namespace, ranges: [...namespace.ranges, range.id] });
    return { patch: edit.patch() };
  },
});
