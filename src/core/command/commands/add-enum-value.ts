import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { addEnumValue as addValue } from "../new-enum-value.ts";

/** Adds a value to an enum. */
export const addEnumValue = defineCommand<{
  readonly enumId: string;
  readonly name: string;
  /** The value it comes after; null is the first place, nothing the last. */
  readonly after?: string | null;
}>()({
  id: "add-enum-value",
  title: "Add enum value",
  run(catalog, { enumId, name, after }, mint) {
    const edit = editOf(catalog.document);
    return addValue(edit, enumId, { name, after, mint }) ?? { patch: edit.patch() };
  },
});
