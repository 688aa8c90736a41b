import { isRefusal, refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";
import { type TriggerInput, triggerFields, triggerRefusal } from "../new-trigger.ts";
import { missing } from "../place.ts";

/** Adds a trigger to a table or view. */
export const addTrigger = defineCommand<
  TriggerInput & {
    /** The table or view. */
    readonly tableId: string;
    readonly name: string;
    readonly timing: NonNullable<TriggerInput["timing"]>;
    readonly events: NonNullable<TriggerInput["events"]>;
    readonly function: NonNullable<TriggerInput["function"]>;
  }
>()({
  id: "add-trigger",
  title: "Add trigger",
  run(catalog, { tableId, name: wanted, ...input }, mint) {
    const owner = catalog.find("table", tableId) ?? catalog.find("view", tableId);
    if (!owner) return missing("table");
    const name = wanted.trim();
    const refused = nameRefusal("A trigger", name);
    if (refused) return refused;
    if (catalog.triggersOf(tableId).some((other) => other.name === name))
      return refuse(`${catalog.pathOf(tableId)} already has a trigger ${name}.`);
    const fields = triggerFields(catalog, owner, input);
    if (isRefusal(fields)) return fields;
    const { function: routine } = fields;
    if (!routine) return missing("function");
    const trigger = blank("trigger", idOf("trigger", mint()), { ...fields, name, function: routine });
    const wrong = triggerRefusal(owner, trigger);
    if (wrong) return wrong;
    const edit = editOf(catalog.document);
    edit.put(trigger);
    edit.put({ ...owner, triggers: [...owner.triggers, trigger.id] });
    return { patch: edit.patch() };
  },
});
