import { name, optional, reference, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** CREATE EXTENSION: where its objects go (null: the first of the search path) and which version (null: the default). */
export const extensionShape = defineRecord("extension", {
  name,
  namespace: optional(reference("namespace")),
  version: optional(words),
  comment: optional(words),
});
