import { choice, list, reference, sql, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/**
 * A statement we do not model: printed back as written, at its place. `subject` names it for people,
 * `provides` are the names other statements may use, `uses` what must exist before it.
 */
export const keptShape = defineRecord("kept", {
  statement: sql,
  subject: words,
  phase: choice("schema", "after tables", "after all", "ownership"),
  provides: list(words),
  uses: list(
    reference(
      "namespace",
      "extension",
      "enum",
      "domain",
      "sequence",
      "table",
      "view",
      "function",
      "index",
      "trigger",
      "kept",
      "composite",
      "range",
      "object",
      "publication",
    ),
  ),
});
