import type { Catalog } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { type Id, idOf } from "../document/id.ts";
import type { NamespaceRecord, TableRecord } from "../document/records/index.ts";
import type { Choices } from "./choices.ts";

/** Adds something to a valid document, such that PostgreSQL would accept it; or nothing, when it finds no place. */
export type Growth = (document: Document, choices: Choices) => Document;

/** An id nobody has in a document that only grows. */
export function newId<K extends string>(document: Document, kind: K): Id<K> {
  return idOf(kind, `n${document.schema.size}`);
}

/** Some namespace of the document; there is always `public`. */
export function namespaceFrom(catalog: Catalog, choices: Choices): NamespaceRecord {
  return choices.among(catalog.all("namespace")) ?? catalog.get("namespace", "public");
}

/** Tables with rows of their own that are neither partitioned nor partitions, and have their columns from no type. */
export function plainTables(catalog: Catalog): readonly TableRecord[] {
  return catalog
    .all("table")
    .filter(
      ({ foreign, ofType, partitionBy, partitionOf }) =>
        partitionBy === null && partitionOf === null && ofType === null && foreign === null,
    );
}
