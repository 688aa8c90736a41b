import type { Kind } from "../../../core/document/records/index.ts";
import type { CardMark } from "../../../core/layout/card-marks.ts";
import type { IconTone } from "../../parts/Icon.tsx";
import type { IconName } from "../../parts/icons.ts";

/** How a kind of record shows itself: its icon, the colour of the icon where it has one, and its name. */
export type RecordFace = { readonly icon: IconName; readonly tone?: IconTone; readonly word: string };

/** The face of every kind of record. */
export const recordFaces: Readonly<Record<Kind, RecordFace>> = {
  design: { icon: "database", word: "Design" },
  extension: { icon: "extension", word: "Extension" },
  namespace: { icon: "namespace", word: "Namespace" },
  enum: { icon: "enumeration", word: "Enum" },
  "enum-value": { icon: "enumeration", word: "Enum value" },
  domain: { icon: "domain", word: "Domain" },
  sequence: { icon: "sequence", word: "Sequence" },
  table: { icon: "table", word: "Table" },
  column: { icon: "columns", word: "Column" },
  "primary-key": { icon: "key", tone: "pk", word: "Primary key" },
  unique: { icon: "unique", tone: "unique", word: "Unique" },
  "foreign-key": { icon: "foreignKey", tone: "fk", word: "Foreign key" },
  check: { icon: "check", word: "Check" },
  index: { icon: "index", word: "Index" },
  view: { icon: "view", word: "View" },
  function: { icon: "routine", word: "Function" },
  trigger: { icon: "trigger", word: "Trigger" },
  composite: { icon: "type", word: "Composite type" },
  attribute: { icon: "columns", word: "Attribute" },
  range: { icon: "type", word: "Range type" },
  exclusion: { icon: "unique", word: "Exclusion" },
  policy: { icon: "check", word: "Policy" },
  statistics: { icon: "index", word: "Statistics" },
  rule: { icon: "trigger", word: "Rule" },
  publication: { icon: "extension", word: "Publication" },
  grant: { icon: "key", word: "Grant" },
  object: { icon: "code", word: "Object" },
  dependency: { icon: "foreignKey", word: "Dependency" },
  area: { icon: "area", word: "Area" },
  note: { icon: "note", word: "Note" },
  "saved-view": { icon: "view", word: "View of the diagram" },
  kept: { icon: "code", word: "Statement" },
};

/** The icon and words of a column's role in the keys of its table. */
export const markFaces: Readonly<
  Record<CardMark, { readonly icon: IconName; readonly tone: IconTone; readonly word: string }>
> = {
  "primary-key": { icon: "key", tone: "pk", word: "Primary key" },
  "foreign-key": { icon: "foreignKey", tone: "fk", word: "Foreign key" },
  unique: { icon: "unique", tone: "unique", word: "Unique" },
};
