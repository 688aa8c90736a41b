import type { Catalog } from "./catalog.ts";
import type { SchemaRecord } from "./records/index.ts";

/** What a person calls the kind of a record: "unique constraint", "materialized view". */
export function kindWords(record: SchemaRecord): string {
  switch (record.kind) {
    case "unique":
    case "check":
    case "exclusion":
      return `${record.kind} constraint`;
    case "primary-key":
      return "primary key";
    case "foreign-key":
      return "foreign key";
    case "enum-value":
      return "value";
    case "view":
      return record.materialized ? "materialized view" : "view";
    case "function":
      return record.routine;
    case "kept":
      return "statement";
    case "composite":
    case "range":
      return `${record.kind} type`;
    case "statistics":
      return "statistics object";
    case "saved-view":
      return "saved view";
    case "object":
      return record.type;
    default:
      return record.kind;
  }
}

/** The kind of a record with its article: "an enum", "a unique constraint". */
export function aKind(record: SchemaRecord): string {
  const words = kindWords(record);
  return `${/^(?!uni)[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

/** A record for the middle of a sentence: "the column public.orders.total". */
export function recordWords(catalog: Catalog, record: SchemaRecord): string {
  if (record.kind === "design") return "the design";
  return `the ${kindWords(record)} ${catalog.pathOf(record.id) || record.id}`;
}

/** A record for the beginning of a sentence: "The column public.orders.total". */
export function recordSubject(catalog: Catalog, record: SchemaRecord): string {
  const words = recordWords(catalog, record);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
