import type { Catalog } from "../../document/catalog.ts";
import type { QualifiedName } from "../../document/fields/qualified-name.ts";
import type { SchemaRecord } from "../../document/records/index.ts";
import { quoteName, quoteQualified } from "../../postgres/quoting.ts";

type Named = Extract<SchemaRecord, { readonly name: string }>;

/** A record's name in SQL, always with its namespace: no script relies on the search path. */
export function nameOf(catalog: Catalog, record: Named): string {
  return quoteQualified(catalog.namespaceOf(record.id)?.name, record.name);
}

/** The name in SQL of the table or view that owns an index, a trigger or a constraint. */
export function ownerNameOf(catalog: Catalog, childId: string): string {
  const owner = catalog.parentOf(childId);
  if (owner?.kind === "table" || owner?.kind === "view") return nameOf(catalog, owner);
  throw new Error(`Nothing owns ${childId}`);
}

/** The name in SQL of something that is no record, as far as it was written. */
export function externalName(name: QualifiedName): string {
  return quoteQualified(name.namespace, name.name);
}

/** `(a, b)`: columns by their names, in the order given. */
export function columnList(catalog: Catalog, columnIds: readonly string[]): string {
  return `(${columnIds.map((id) => quoteName(catalog.get("column", id).name)).join(", ")})`;
}
