import { refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import { rewriteRecord } from "../../document/rewrite.ts";
import { renameNamespaceInSql } from "../../expression/rename-namespace-in-sql.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";
import { missing } from "../place.ts";
import { sqlOf } from "../sql-mentions.ts";

/** Gives a namespace another name; SQL that names something in it follows. */
export const renameNamespace = defineCommand<{ readonly namespaceId: string; readonly name: string }>()({
  id: "rename-namespace",
  title: "Rename namespace",
  run(catalog, input) {
    const namespace = catalog.find("namespace", input.namespaceId);
    const to = input.name.trim();
    if (!namespace) return missing("namespace");
    const refused = nameRefusal("A namespace", to);
    if (refused) return refused;
    if (namespace.name === "public") return refuse("Every database has public, so it keeps its name.");
    if (to.startsWith("pg_")) return refuse("Names that begin with pg_ belong to PostgreSQL.");
    const other = catalog.namespaceNamed(to);
    if (other && other.id !== namespace.id) return refuse(`There is a namespace ${to} already.`);
    const edit = editOf(catalog.document);
    const rename = { from: namespace.name, to, names: namesIn(catalog, namespace.id) };
    const sql = (text: string): string => renameNamespaceInSql(text, rename);
    for (const record of catalog.walk()) {
      if (!sqlOf(record).some((text) => text.includes(namespace.name))) continue;
      const rewritten = rewriteRecord(record, { sql });
      edit.put(
        rewritten.kind === "function"
          ? { ...rewritten, arguments: sql(rewritten.arguments), identity: sql(rewritten.identity) }
          : rewritten,
      );
    }
    edit.put({ ...(edit.find("namespace", namespace.id) ?? namespace), name: to });
    return { patch: edit.patch() };
  },
});

function namesIn(catalog: Catalog, namespaceId: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const record of catalog.walk()) {
    const inside =
      "name" in record && record.id !== namespaceId && catalog.namespaceOf(record.id)?.id === namespaceId;
    if (inside && record.kind !== "column" && record.kind !== "enum-value") names.add(record.name);
  }
  return names;
}
