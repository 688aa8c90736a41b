import type { Kind } from "../../../core/document/records/index.ts";
import { type App, catalogIn } from "../../../state/app.ts";

/** The id of the first record of a kind that an edit adds; undefined when it adds none. */
export function addedId(app: App, kind: Kind, edit: () => unknown): string | undefined {
  const before = catalogIn(app.store.getState()).document.schema;
  edit();
  const after = catalogIn(app.store.getState()).document.schema;
  for (const [id, record] of after) if (record.kind === kind && !before.has(id)) return id;
  return undefined;
}
