import { blank } from "../../../document/blank.ts";
import { designId } from "../../../document/id.ts";
import { makeNamespace } from "../create-in.ts";
import { findNamespace } from "../find.ts";
import { nameKey } from "../name-keys.ts";
import { optionNamed } from "../options.ts";
import { defineImporter } from "../statement.ts";
import { partOf } from "../tree.ts";

/** CREATE EXTENSION. */
export const createExtension = defineImporter({
  type: "CreateExtensionStmt",
  run(statement, draft, at) {
    const name = statement.extname ?? "";
    at.about(`extension ${name}`);
    if (draft.idsNamed(nameKey("extension", "", name)).length > 0) {
      if (statement.if_not_exists === true)
        at.note(`The extension ${name} exists already: nothing was done.`);
      else at.refuse(`The extension ${name} exists already.`);
      return;
    }
    const text = (option: string): string | undefined =>
      partOf(optionNamed(statement.options, option)?.arg, "String")?.sval;
    const written = text("schema");
    // plpgsql and its like go into pg_catalog, which is no namespace of a design.
    const namespace =
      written === undefined || written === "pg_catalog"
        ? undefined
        : (findNamespace(draft, written) ?? makeNamespace(draft, written));
    const extension = blank("extension", draft.newId("extension"), {
      name,
      namespace: namespace?.id ?? null,
      version: text("new_version") ?? null,
    });
    draft.add(extension, designId);
  },
});
