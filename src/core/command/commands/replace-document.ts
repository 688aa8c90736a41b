import { refuse } from "../../base/refusal.ts";
import type { Document } from "../../document/document.ts";
import { designId } from "../../document/id.ts";
import { between } from "../../document/patch.ts";
import { defineCommand } from "../command.ts";

/** Puts another document in the place of this one, as one step: an import into an empty design, a version restored. */
export const replaceDocument = defineCommand<{ readonly document: Document }>()({
  id: "replace-document",
  title: "Replace the design",
  takesChecked: true,
  run(catalog, { document }) {
    if (!document.schema.has(designId)) return refuse("That is not a whole design.");
    return { patch: between(catalog.document, document) };
  },
});
