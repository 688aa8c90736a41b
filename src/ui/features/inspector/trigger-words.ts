import type { Catalog } from "../../../core/document/catalog.ts";
import type { TriggerRecord } from "../../../core/document/records/index.ts";

/** When a trigger fires, in words: "Before insert or update", and "each row" or "each statement". */
export function triggerWords(trigger: TriggerRecord): { readonly when: string; readonly each: string } {
  const events = trigger.events.map(({ event }) => event).join(" or ");
  const timing = `${trigger.timing.slice(0, 1).toUpperCase()}${trigger.timing.slice(1)}`;
  return { when: `${timing} ${events}`, each: trigger.forEach === "row" ? "each row" : "each statement" };
}

/** What a trigger calls: `public.touch()`. */
export function calledBy(catalog: Catalog, { function: called }: TriggerRecord): string {
  if (called.kind === "defined") return `${catalog.pathOf(called.id)}()`;
  return `${called.namespace === null ? "" : `${called.namespace}.`}${called.name}()`;
}
