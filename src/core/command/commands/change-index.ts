import { equal } from "../../base/equal.ts";
import { isRefusal } from "../../base/refusal.ts";
import type { IndexKey } from "../../document/fields/index-key.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type IndexInput, indexFields } from "../new-index.ts";
import { strandedRefusal } from "../new-key.ts";
import { missing } from "../place.ts";

/** Changes the keys or properties of an index; what is not said stays. */
export const changeIndex = defineCommand<IndexInput & { readonly indexId: string }>()({
  id: "change-index",
  title: "Change index",
  run(catalog, { indexId, ...input }) {
    const index = catalog.find("index", indexId);
    const parent = catalog.parentOf(indexId);
    if (!index || (parent?.kind !== "table" && parent?.kind !== "view")) return missing("index");
    const fields = indexFields(catalog, parent, input);
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    edit.put({
      ...index,
      ...fields,
      ...(fields.keys ? { keys: withParameters(index.keys, fields.keys) } : {}),
    });
    for (const other of fields.clustered ? catalog.indexesOf(parent.id) : [])
      if (other.id !== indexId && other.clustered) edit.put({ ...other, clustered: false });
    return strandedRefusal(edit.now(), parent.id) ?? { patch: edit.patch() };
  },
});

/** A key of the same thing with the same operator class keeps the parameters of that class. */
function withParameters(before: readonly IndexKey[], after: readonly IndexKey[]): readonly IndexKey[] {
  return after.map((key) => {
    const { operatorClass } = key;
    const old = before.find(
      ({ of, operatorClass: other }) => equal(of, key.of) && equal(other?.name, operatorClass?.name),
    )?.operatorClass;
    return operatorClass && old
      ? { ...key, operatorClass: { ...operatorClass, parameters: old.parameters } }
      : key;
  });
}
