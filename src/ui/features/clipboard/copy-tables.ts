import { reasonOf } from "../../../core/base/reason-of.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import { countOf } from "../editing/count-of.ts";
import { deleteRecords } from "../editing/delete-records.ts";

/** What goes to the clipboard by itself; of anything in a table, the table does. */
const whole: ReadonlySet<string> = new Set(["view", "enum", "domain", "composite", "range", "function"]);

/** Ids of what copying the selection takes: tables with their partitions, views, types and functions. */
export function copiedWith(catalog: Catalog, selection: readonly string[]): readonly string[] {
  const taken = selection.flatMap((id) => {
    const table = catalog.tableOf(id);
    if (table) return [table.id, ...partitionsUnder(catalog, table.id)];
    return whole.has(catalog.record(id)?.kind ?? "") ? [id] : [];
  });
  return [...new Set<string>(taken)];
}

function partitionsUnder(catalog: Catalog, tableId: string): readonly string[] {
  return catalog.partitionsOf(tableId).flatMap(({ id }) => [id, ...partitionsUnder(catalog, id)]);
}

/** Puts the selection on the clipboard as SQL, with the types and functions it needs; false after saying why not. */
export async function copySelection(app: App): Promise<boolean> {
  const state = app.store.getState();
  const only = copiedWith(catalogIn(state), state.session.selection);
  if (only.length === 0) {
    app.notify("Select the tables to copy first.");
    return false;
  }
  try {
    const { document } = state.history;
    const request = { kind: "script", only, needs: true, comments: true, ifNotExists: false } as const;
    const { text } = await app.ports.printer.print(document, request);
    await app.ports.device.copy(text);
    app.notify(`${wordsFor(catalogIn(state), only)} copied as SQL`);
    return true;
  } catch (error) {
    app.notify(`The clipboard does not take it: ${reasonOf(error)}`, "error");
    return false;
  }
}

/** Copies the selection and deletes it, once it is on the clipboard. */
export async function cutSelection(app: App): Promise<void> {
  const state = app.store.getState();
  const taken = copiedWith(catalogIn(state), state.session.selection);
  if (await copySelection(app)) deleteRecords(app, taken);
}

/** "2 tables", "2 tables and 1 other object", "1 object". Partitions count with their table. */
export function wordsFor(catalog: Catalog, ids: readonly string[]): string {
  const others = ids.filter((id) => !catalog.find("table", id)).length;
  const tables = ids.filter((id) => catalog.find("table", id)?.partitionOf === null).length;
  if (others === 0) return countOf(tables || ids.length, "table");
  if (tables === 0) return countOf(others, "object");
  return `${countOf(tables, "table")} and ${countOf(others, "other object")}`;
}
