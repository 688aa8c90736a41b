import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import { withDesignName } from "../../../core/document/with-design-name.ts";
import type { App } from "../../../state/app.ts";
import { exampleSql } from "./example-sql.ts";

/** Reads the example as any other file and takes it into the open design, as one undoable step. */
export async function startFromExample(app: App): Promise<void> {
  try {
    const source = { name: "example.sql", content: exampleSql };
    const imported = await app.ports.importer.read(
      [source],
      () => {},
      () => {},
    );
    const refused = isRefusal(imported)
      ? imported
      : app.dispatch(
          "replace-document",
          { document: withDesignName(imported.document, "Order system") },
          "Start from an example",
        );
    if (isRefusal(refused)) app.notify(refused.refused, "error");
    else app.show({ kind: "fit" });
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}
