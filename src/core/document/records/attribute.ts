import { name, optional, words } from "../field.ts";
import { qualifiedName } from "../fields/qualified-name.ts";
import { typeReference } from "../fields/type-reference.ts";
import { defineRecord } from "../record.ts";

/** An attribute of a composite type. */
export const attributeShape = defineRecord("attribute", {
  name,
  type: typeReference,
  collation: optional(qualifiedName),
  comment: optional(words),
});
