import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { NamespaceRecord, SchemaRecord } from "../document/records/index.ts";
import { childIdsOf } from "../document/references.ts";

/** What was made for a script that takes it for granted, by name: `auth`, `auth.users`. */
export type Granted = { readonly namespaces: ReadonlySet<string>; readonly tables: ReadonlySet<string> };

/** The design with these tables as external ones, and these namespaces too if there is nothing else in them. */
export function takenForGranted(document: Document, { namespaces, tables }: Granted): Document {
  const catalog = catalogOf(document);
  const isGranted = (id: string): boolean =>
    catalog.find("table", id) !== undefined && tables.has(catalog.pathOf(id));
  const isExternal = (namespace: NamespaceRecord): boolean =>
    namespaces.has(namespace.name) && childIdsOf(namespace).every(isGranted);
  const schema = new Map<string, SchemaRecord>();
  for (const [id, record] of document.schema) {
    if (record.kind === "table" && isGranted(id)) schema.set(id, { ...record, external: true });
    else if (record.kind === "namespace" && isExternal(record)) schema.set(id, { ...record, external: true });
    else schema.set(id, record);
  }
  return { schema, diagram: document.diagram };
}
