import { name, optional, words } from "../field.ts";
import { qualifiedName } from "../fields/qualified-name.ts";
import { routineReference } from "../fields/routine-reference.ts";
import { typeReference } from "../fields/type-reference.ts";
import { defineRecord } from "../record.ts";

/** CREATE TYPE … AS RANGE; `multirange` is the name of the type of its sets, which PostgreSQL makes with it (14). */
export const rangeShape = defineRecord("range", {
  name,
  subtype: typeReference,
  multirange: optional(name),
  operatorClass: optional(qualifiedName),
  collation: optional(qualifiedName),
  canonical: optional(routineReference),
  difference: optional(routineReference),
  comment: optional(words),
});
