import type { App } from "../../../state/app.ts";
import { addedId } from "./added-id.ts";
import { selectAndReveal } from "./select-records.ts";
import { act } from "./send.ts";

/** Adds a table with a free name to a namespace, `public` unless given, selects it, and answers its id. */
export function addTable(app: App, namespaceId?: string): string | undefined {
  const id = addedId(app, "table", () =>
    act(app, "add-table", namespaceId === undefined ? {} : { namespaceId }),
  );
  if (id !== undefined) selectAndReveal(app, [id]);
  return id;
}
