import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Moves a value within its enum's order. */
export const moveEnumValue = defineCommand<{
  readonly valueId: string;
  /** The value it comes to stand behind; null is the first place. */
  readonly after: string | null;
}>()({
  id: "move-enum-value",
  title: "Move enum value",
  run(catalog, { valueId, after }) {
    const value = catalog.find("enum-value", valueId);
    const owner = catalog.find("enum", catalog.parentOf(valueId)?.id);
    if (!value || !owner) return missing("enum value");
    const edit = editOf(catalog.document);
    if (after === valueId) return { patch: edit.patch() };
    const others = owner.values.filter((id) => id !== valueId);
    const before = catalog.find("enum-value", after);
    const at = before ? others.indexOf(before.id) + 1 : 0;
    if (after !== null && at === 0) return missing("enum value");
    edit.put({ ...owner, values: others.toSpliced(at, 0, value.id) });
    return { patch: edit.patch() };
  },
});
