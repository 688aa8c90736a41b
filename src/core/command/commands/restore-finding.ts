import { refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";

/** Reports a finding again that was ignored for this record. */
export const restoreFinding = defineCommand<{ readonly rule: string; readonly objectId: string }>()({
  id: "restore-finding",
  title: "Restore finding",
  run(catalog, { rule, objectId }) {
    const { design } = catalog;
    const exceptions = design.exceptions.filter((one) => one.rule !== rule || one.object !== objectId);
    if (exceptions.length === design.exceptions.length)
      return refuse(`No finding of ${rule} is ignored there.`);
    const edit = editOf(catalog.document);
    edit.put({ ...design, exceptions });
    return { patch: edit.patch() };
  },
});
