import type { Document } from "../../document/document.ts";
import { between } from "../../document/patch.ts";
import { defineCommand } from "../command.ts";

/** Puts another document in the place of this one, as one step: an import into an empty design, a version restored. */
export const replaceDocument = defineCommand<{ readonly document: Document }>()({
  id: "replace-document",
  title: "Replace the design",
  run: (catalog, { document }) => ({ patch: between(catalog.document, document) }),
});
