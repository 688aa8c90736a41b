import { flag, group, list, name, optional, sql, words } from "../field.ts";
import { qualifiedName } from "../fields/qualified-name.ts";
import { typeReference } from "../fields/type-reference.ts";
import { defineRecord } from "../record.ts";

/** CREATE DOMAIN: a type with rules of its own. */
export const domainShape = defineRecord("domain", {
  name,
  type: typeReference,
  collation: optional(qualifiedName),
  notNull: flag,
  default: optional(sql),
  checks: list(group({ name, expression: sql, notValid: flag })),
  comment: optional(words),
});
