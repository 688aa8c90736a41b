import type { App } from "../../../state/app.ts";
import { addRecord } from "./add-record.ts";

/** Adds a table with a free name to a namespace, `public` unless given, selects it, and answers its id. */
export function addTable(app: App, namespaceId?: string): string | undefined {
  return addRecord(app, "table", namespaceId);
}
