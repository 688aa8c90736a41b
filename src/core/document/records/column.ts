import { choice, count, flag, group, list, name, optional, sql, words } from "../field.ts";
import { parameter } from "../fields/parameter.ts";
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
  /** OPTIONS of a foreign table's column. */
  foreignOptions: list(parameter),
  /** SET (n_distinct = …) and the like. */
  parameters: list(parameter),
  statisticsTarget: optional(count),
  /** The NOT NULL constraint where it has more to say than that it is there (PostgreSQL 18). */
  notNullConstraint: optional(group({ name: optional(name), noInherit: flag, notValid: flag })),
  /** Declared by its own table although it is inherited too, so that it stays when the parent drops it. */
  redeclared: flag,
  comment: optional(words),
});
