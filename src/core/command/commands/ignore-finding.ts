import { refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { exceptionObject, isRuleName } from "../exception.ts";

/** Lets a finding about a record and what lies in it stand, with the reason; a second time with another reason. */
export const ignoreFinding = defineCommand<{
  readonly rule: string;
  readonly objectId: string;
  readonly reason: string;
}>()({
  id: "ignore-finding",
  title: "Ignore finding",
  run(catalog, { rule, objectId, reason }) {
    const object = exceptionObject(catalog, objectId);
    const why = reason.replaceAll(/\s+/g, " ").trim();
    if (object === undefined) return refuse("There is nothing of which this finding could be ignored.");
    if (!isRuleName(rule)) return refuse(`“${rule}” is not the name of a rule.`);
    if (why === "") return refuse("A finding is ignored for a reason.");
    const edit = editOf(catalog.document);
    const others = catalog.design.exceptions.filter((one) => one.rule !== rule || one.object !== object);
    edit.put({ ...catalog.design, exceptions: [...others, { rule, object, reason: why }] });
    return { patch: edit.patch() };
  },
});
