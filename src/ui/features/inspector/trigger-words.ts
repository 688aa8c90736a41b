import type { TriggerRecord } from "../../../core/document/records/index.ts";

/** When a trigger fires, in words: "Before insert or update". */
export function triggerWords({ events, timing }: TriggerRecord): string {
  const words = events.map(({ event }) => event).join(" or ");
  return `${timing.slice(0, 1).toUpperCase()}${timing.slice(1)} ${words}`;
}
