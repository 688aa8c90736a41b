import type { Fix } from "../../../core/lint/rule.ts";

const words: Partial<Record<Fix["id"], string>> = {
  "add-check": "Add check",
  "add-index": "Add index",
  "add-trigger": "Add trigger",
  "add-unique": "Add unique constraint",
  "change-check": "Change check",
  "change-column-type": "Change type",
  "change-foreign-key": "Change foreign key",
  "change-index": "Change index",
  "change-sequence": "Change sequence",
  "comment-on": "Change comment",
  "move-column": "Move column",
  "remove-constraint": "Remove constraint",
  "remove-domain": "Remove domain",
  "remove-enum": "Remove enum",
  "remove-index": "Remove index",
  "remove-sequence": "Remove sequence",
  "rename-column": "Rename column",
  "rename-constraint": "Rename constraint",
  "rename-index": "Rename index",
  "rename-table": "Rename table",
  "set-column-default": "Change default",
  "set-primary-key": "Set primary key",
  "set-row-security": "Turn on row security",
};

/** What a fix does, as its button says it. */
export function fixWords(fix: Fix): string {
  if (fix.id === "change-column-type") return `Change to ${fix.input.type}`;
  if (fix.id === "rename-column" || fix.id === "rename-table") return `Rename to ${fix.input.name}`;
  if (fix.id === "set-column-nullability") return fix.input.notNull ? "Forbid null" : "Allow null";
  return words[fix.id] ?? "Fix";
}
