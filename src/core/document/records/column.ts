import { choice, flag, group, name, optional, sql, words } from "../field.ts";
import { qualifiedName } from "../fields/qualified-name.ts";
import { sequenceOptions } from "../fields/sequence-options.ts";
import { typeReference } from "../fields/type-reference.ts";
import { defineRecord } from "../record.ts";

/** A column of a table. At most one of default, identity and generated is set. */
export const columnShape = defineRecord("column", {
  name,
  type: typeReference,
  notNull: flag,
  default: optional(sql),
  identity: optional(
    group({ when: choice("by default", "always"), sequence: optional(name), options: sequenceOptions }),
  ),
  generated: optional(group({ expression: sql, storage: choice("stored", "virtual") })),
  collation: optional(qualifiedName),
  storage: optional(choice("plain", "external", "extended", "main")),
  compression: optional(name),
  comment: optional(words),
});
