import type { Catalog } from "../document/catalog.ts";
import { textsOf } from "../document/record-texts.ts";
import type { NamespaceRecord, SchemaRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import type { Records } from "./records.ts";
import { renameNamespaceInSql } from "./rename-namespace-in-sql.ts";

/** Rewrites the SQL that names something in a namespace which gets another name. `catalog` is the design before. */
export function followNamespace(
  records: Records,
  catalog: Catalog,
  { namespace, to }: { readonly namespace: NamespaceRecord; readonly to: string },
): void {
  const rename = { from: namespace.name, to, names: namesIn(catalog, namespace.id) };
  const sql = (text: string): string => renameNamespaceInSql(text, rename);
  for (const record of catalog.walk()) {
    const signature = record.kind === "object" ? record.signature : "";
    if (![signature, ...textsOf(record, "sql")].some((text) => text.includes(namespace.name))) continue;
    const rewritten = rewriteRecord(record, { sql });
    records.put(withSignature(rewritten, sql));
  }
}

function withSignature(record: SchemaRecord, sql: (text: string) => string): SchemaRecord {
  switch (record.kind) {
    case "function":
      return { ...record, arguments: sql(record.arguments), identity: sql(record.identity) };
    case "object":
      return { ...record, signature: sql(record.signature) };
    default:
      return record;
  }
}

function namesIn(catalog: Catalog, namespaceId: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const record of catalog.walk()) {
    const home = record.kind === "object" ? record.namespace : catalog.namespaceOf(record.id)?.id;
    const inside = "name" in record && record.id !== namespaceId && home === namespaceId;
    if (inside && record.kind !== "column" && record.kind !== "enum-value") names.add(record.name);
  }
  return names;
}
