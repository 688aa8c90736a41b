import { choice, flag, list, optional, reference, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/**
 * A functional (`zip -> city`) or multivalued (`course ->> teacher`) dependency of a table: what a person knows of
 * its rows. `origin` says where it came from, `standing` whether it holds; `reason` why a table that violates a
 * normal form by it stays as it is ("kept as history").
 */
export const dependencyShape = defineRecord("dependency", {
  multivalued: flag,
  determinant: list(reference("column")),
  dependent: list(reference("column")),
  standing: choice("stated", "suggested", "rejected"),
  origin: choice("person", "model", "data", "name"),
  reason: optional(words),
});
