import { choice, list, name, optional, reference, sql, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/**
 * An object that is not drawn and whose inside is not modelled: its name, where it lies, what it needs, and the
 * text of its definition: all that follows name and signature in CREATE, as written, without a final semicolon.
 * `signature` stands between the name and the definition and belongs to the identity, spaces included: `(integer)` of an
 * aggregate, ` (integer, integer)` of an operator, ` USING btree` of an operator class. A cast, a transform and a user
 * mapping have no name of their own: theirs is empty and the signature says all (`(text AS public.mood)`).
 */
export const objectShape = defineRecord("object", {
  type: choice(
    "aggregate",
    "operator",
    "operator class",
    "operator family",
    "cast",
    "collation",
    "conversion",
    "base type",
    "text search configuration",
    "text search dictionary",
    "text search parser",
    "text search template",
    "event trigger",
    "foreign data wrapper",
    "server",
    "user mapping",
    "language",
    "access method",
    "transform",
    "subscription",
  ),
  name,
  namespace: optional(reference("namespace")),
  signature: words,
  definition: sql,
  /** Statements that complete it, as written: ALTER … of what CREATE cannot say. */
  additions: list(sql),
  uses: list(
    reference(
      "namespace",
      "extension",
      "enum",
      "domain",
      "composite",
      "range",
      "sequence",
      "table",
      "view",
      "function",
      "object",
      "kept",
    ),
  ),
  comment: optional(words),
});
