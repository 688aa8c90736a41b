import { isRefusal } from "../../base/refusal.ts";
import { followName } from "../../expression/follow-name.ts";
import { multirangeOf } from "../../postgres/multirange-name.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { type RangeInput, rangeFields } from "../new-range.ts";
import { missing } from "../place.ts";

/** Changes a range type, its name and that of its sets included; what is not said stays. */
export const changeRange = defineCommand<
  RangeInput & { readonly rangeId: string; readonly name?: string; readonly allowStale?: boolean }
>()({
  id: "change-range",
  title: "Change range type",
  run(catalog, { allowStale, rangeId, ...input }) {
    const range = catalog.find("range", rangeId);
    const namespace = catalog.namespaceOf(rangeId);
    if (!range || !namespace) return missing("range type");
    const name = input.name?.trim() ?? range.name;
    const sets = multirangeOf(range);
    const multirange = input.multirange?.trim() ?? sets;
    const place = { what: "A range type", namespaceId: namespace.id, except: rangeId };
    const refused =
      relationNameRefusal(catalog, { ...place, name }) ??
      relationNameRefusal(catalog, { ...place, name: multirange });
    if (refused) return refused;
    const fields = rangeFields(catalog, input);
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    edit.put({ ...range, ...fields, name, multirange });
    const renames = [
      { record: range, to: name },
      { record: { ...range, name: sets }, to: multirange },
    ].filter(({ record, to }) => record.name !== to);
    for (const { record, to } of renames) {
      const following = { record, to: { namespace: namespace.name, name: to }, allowStale };
      const stale = followName(edit, catalog, following);
      if (stale) return stale;
    }
    return { patch: edit.patch() };
  },
});
