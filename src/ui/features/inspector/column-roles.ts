import type { Catalog } from "../../../core/document/catalog.ts";
import type { ColumnRecord } from "../../../core/document/records/index.ts";

/** A part a column plays: the key or foreign key it is in, or the foreign key that refers to it. */
export type ColumnRole = { readonly label: string; readonly id: string; readonly name: string };

/** What keys, foreign keys and indexes a column takes part in, and what refers to it. */
export function columnRoles(catalog: Catalog, column: ColumnRecord): readonly ColumnRole[] {
  return catalog.referencesTo(column.id).flatMap((record): readonly ColumnRole[] => {
    switch (record.kind) {
      case "primary-key":
        return [{ label: "Primary key", id: record.id, name: record.name }];
      case "unique":
        return [{ label: "Unique", id: record.id, name: record.name }];
      case "index":
        return [{ label: "Index", id: record.id, name: record.name }];
      case "foreign-key": {
        const pair = record.pairs.find((other) => other.column === column.id);
        if (pair) return [{ label: "Refers to", id: record.id, name: shortPath(catalog, pair.references) }];
        const from = record.pairs.find((other) => other.references === column.id);
        return from
          ? [{ label: "Referred to by", id: record.id, name: shortPath(catalog, from.column) }]
          : [];
      }
      default:
        return [];
    }
  });
}

function shortPath(catalog: Catalog, columnId: string): string {
  return catalog.pathOf(columnId).replace(/^public\./, "");
}
