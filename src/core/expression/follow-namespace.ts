import type { Catalog } from "../document/catalog.ts";
import { textsOf } from "../document/record-texts.ts";
import type { NamespaceRecord } from "../document/records/index.ts";
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
    if (!textsOf(record, "sql").some((text) => text.includes(namespace.name))) continue;
    const rewritten = rewriteRecord(record, { sql });
    records.put(
      rewritten.kind === "function"
        ? { ...rewritten, arguments: sql(rewritten.arguments), identity: sql(rewritten.identity) }
        : rewritten,
    );
  }
}

function namesIn(catalog: Catalog, namespaceId: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const record of catalog.walk()) {
    const inside =
      "name" in record && record.id !== namespaceId && catalog.namespaceOf(record.id)?.id === namespaceId;
    if (inside && record.kind !== "column" && record.kind !== "enum-value") names.add(record.name);
  }
  return names;
}
