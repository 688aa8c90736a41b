import type { Catalog } from "../../../core/document/catalog.ts";
import type { OutlineGroup } from "./outline-node.ts";

/**
 * The keys of the rows from the namespace down to the row that stands for a record: its own, or for a key, index or
 * trigger that of its table. Empty for what the outline does not show.
 */
export function outlinePath(catalog: Catalog, id: string): readonly string[] {
  const record = catalog.record(id);
  const parent = catalog.parentOf(id);
  if (!record) return [];
  switch (record.kind) {
    case "namespace":
      return [id];
    case "table": {
      const of = record.partitionOf?.parent;
      if (of !== undefined) return [...outlinePath(catalog, of), `${of}/Partitions`, id];
      return parent ? [parent.id, id] : [];
    }
    case "column":
      return parent ? [...outlinePath(catalog, parent.id), id] : [];
    case "enum-value":
    case "primary-key":
    case "unique":
    case "foreign-key":
    case "check":
    case "exclusion":
    case "attribute":
    case "policy":
    case "rule":
    case "statistics":
    case "dependency":
    case "index":
    case "trigger":
      return parent ? outlinePath(catalog, parent.id) : [];
    case "design":
    case "extension":
    case "object":
    case "publication":
    case "grant":
    case "area":
    case "note":
    case "saved-view":
    case "kept":
      return [];
    default:
      return parent ? [parent.id, `${parent.id}/${groups[record.kind]}`, id] : [];
  }
}

const groups = {
  enum: "Types",
  domain: "Types",
  composite: "Types",
  range: "Types",
  sequence: "Sequences",
  view: "Views",
  function: "Functions",
} as const satisfies Readonly<Record<string, OutlineGroup>>;
