import { isRefusal, refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";
import { type TriggerInput, triggerFields, triggerRefusal } from "../new-trigger.ts";
import { missing } from "../place.ts";

/** Changes a trigger, its name included; what is not said stays. */
export const changeTrigger = defineCommand<
  TriggerInput & { readonly triggerId: string; readonly name?: string }
>()({
  id: "change-trigger",
  title: "Change trigger",
  run(catalog, { triggerId, name: wanted, ...input }) {
    const trigger = catalog.find("trigger", triggerId);
    const owner = catalog.parentOf(triggerId);
    if (!trigger || (owner?.kind !== "table" && owner?.kind !== "view")) return missing("trigger");
    const name = wanted?.trim() ?? trigger.name;
    const refused = nameRefusal("A trigger", name);
    if (refused) return refused;
    if (catalog.triggersOf(owner.id).some((other) => other.name === name && other.id !== triggerId))
      return refuse(`${catalog.pathOf(owner.id)} already has a trigger ${name}.`);
    const fields = triggerFields(catalog, owner, input);
    if (isRefusal(fields)) return fields;
    const next = { ...trigger, ...fields, name };
    const wrong = triggerRefusal(owner, next);
    if (wrong) return wrong;
    const edit = editOf(catalog.document);
    edit.put(next);
    return { patch: edit.patch() };
  },
});
