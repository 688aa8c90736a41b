import type { IndexKey } from "../../../core/document/fields/index-key.ts";
import type { ColumnRecord } from "../../../core/document/records/index.ts";

/** A key of an index in short: the column's name, or the expression; "↓" where it is descending. */
export function indexKeyText(key: IndexKey, columns: readonly ColumnRecord[]): string {
  const down = key.descending ? " ↓" : "";
  switch (key.of.kind) {
    case "column": {
      const { column } = key.of;
      return `${columns.find((other) => other.id === column)?.name ?? ""}${down}`;
    }
    case "expression":
      return `${key.of.expression}${down}`;
    case "output":
      return `${key.of.name}${down}`;
  }
}
