import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";

/** Gives the design another name. */
export const renameDesign = defineCommand<{ readonly name: string }>()({
  id: "rename-design",
  title: "Rename design",
  run(catalog, { name }) {
    const edit = editOf(catalog.document);
    if (name.trim() === "") return { refused: "A design needs a name." };
    edit.put({ ...catalog.design, name: name.trim() });
    return { patch: edit.patch() };
  },
});
