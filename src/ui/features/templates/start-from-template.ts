import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import { withDesignName } from "../../../core/document/with-design-name.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import type { Template } from "./template.ts";

/**
 * Reads a template and opens it: as one undoable step while the open design has no table, else as a new design.
 * False after saying what went wrong.
 */
export async function startFromTemplate(app: App, { title, sql, id }: Template): Promise<boolean> {
  try {
    const source = { name: `${id}.sql`, content: sql };
    const imported = await app.ports.importer.read(
      [source],
      () => {},
      () => {},
    );
    const refused = isRefusal(imported) ? imported : take(app, withDesignName(imported.document, title));
    if (refused) app.notify(refused.refused, "error");
    else app.show({ kind: "fit" });
    return !refused;
  } catch (error) {
    app.notify(reasonOf(error), "error");
    return false;
  }
}

function take(app: App, document: Parameters<App["openNew"]>[0]) {
  if (catalogIn(app.store.getState()).all("table").length > 0) {
    app.openNew(document);
    return undefined;
  }
  const result = app.dispatch("replace-document", { document }, "Start from a template");
  return isRefusal(result) ? result : undefined;
}
