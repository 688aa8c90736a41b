import type { TriggerRecord } from "../document/records/index.ts";

/** The bits of a trigger's kind (src/include/catalog/pg_trigger.h), in catalogs and in parse trees. */
const ROW = 1 << 0;
const BEFORE = 1 << 1;
const INSTEAD = 1 << 6;
const eventBits = [
  ["insert", 1 << 2],
  ["delete", 1 << 3],
  ["update", 1 << 4],
  ["truncate", 1 << 5],
] as const;

/** When a trigger of this kind fires. */
export function timingIn(bits: number): TriggerRecord["timing"] {
  if ((bits & BEFORE) !== 0) return "before";
  return (bits & INSTEAD) !== 0 ? "instead of" : "after";
}

/** Whether a trigger of this kind fires for each row or once. */
export function reachIn(bits: number): TriggerRecord["forEach"] {
  return (bits & ROW) !== 0 ? "row" : "statement";
}

/** The events of a trigger of this kind; the columns belong to UPDATE. */
export function eventsIn(
  bits: number,
  columns: TriggerRecord["events"][number]["columns"],
): TriggerRecord["events"] {
  return eventBits.flatMap(([event, bit]) =>
    (bits & bit) === 0 ? [] : [{ event, columns: event === "update" ? columns : [] }],
  );
}
