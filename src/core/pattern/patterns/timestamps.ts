import { isRefusal } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { idsOf, tablesIn } from "../chosen.ts";
import { definePattern } from "../pattern.ts";
import { dollarQuoted, triggerFor } from "../routine.ts";

/** When a row was made and last changed. */
export const timestamps = definePattern({
  id: "timestamps",
  title: "Add timestamps",
  why: "Each row says when it was made and when it was last changed. A trigger keeps the second, so that no program can forget it.",
  takes: "one or more tables",
  options: {
    created: { kind: "text", label: "Made", start: "created_at" },
    updated: { kind: "text", label: "Changed", start: "updated_at" },
    trigger: { kind: "flag", label: "Set it by a trigger", start: true },
  },
  subjects: (catalog, selection) => idsOf(tablesIn(catalog, selection)),
  *steps({ catalog, options, subjects }) {
    const { created, trigger, updated } = options;
    let now = catalog;
    for (const tableId of subjects) {
      for (const name of [created, updated]) {
        if (now.columnNamed(tableId, name)) continue;
        now = yield {
          id: "add-column",
          input: { tableId, name, type: "timestamptz", notNull: true, default: "now()" },
        };
      }
      if (!trigger || isKept(now, tableId, updated)) continue;
      const kept = yield* triggerFor(now, {
        ...{ tableId, name: `set_${updated}`, timing: "before", events: ["update"] },
        routine: { name: `set_${updated}`, definition: settingNow(updated) },
      });
      if (isRefusal(kept)) return kept;
      now = kept;
    }
    return [];
  },
});

function settingNow(column: string): string {
  return `RETURNS trigger
LANGUAGE plpgsql
AS ${dollarQuoted(`
BEGIN
  NEW.${quoteName(column)} := now();
  RETURN NEW;
END
`)}`;
}

/** Whether a trigger before each update seems to set the column already: one of the design, or an extension's moddatetime. */
function isKept(catalog: Catalog, tableId: string, column: string): boolean {
  return catalog.triggersOf(tableId).some(({ arguments: given, events, function: called, timing }) => {
    if (timing !== "before" || !events.some(({ event }) => event === "update")) return false;
    if (called.kind === "external") return given.includes(column);
    const body = catalog.get("function", called.id).definition.toLowerCase().replaceAll(/["\s]/g, "");
    return [":=", "="].some((sign) => body.includes(`new.${column.toLowerCase()}${sign}`));
  });
}
