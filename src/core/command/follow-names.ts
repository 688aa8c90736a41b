import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { renameNameInStatement } from "../expression/rename-in-statement.ts";
import {
  type NameChange,
  type NamespacedName,
  renameFunctionInExpression,
  renameRelationInExpression,
  renameTypeInExpression,
} from "../expression/rename-name-in-sql.ts";
import { renameRelationInQuery } from "../expression/rename-relation-in-query.ts";
import { isUnknown } from "../expression/unknown.ts";
import type { Edit } from "./edit.ts";
import { relationLookup } from "./lookup.ts";
import { mentionsWord, sqlOf } from "./sql-mentions.ts";

/** Something with a name in a namespace that SQL mentions. */
type Named = SchemaRecord & { readonly kind: "table" | "view" | "sequence" | "enum" | "domain" | "function" };

/** A rename or move of it. `allowStale` leaves SQL as it is where it cannot be followed. */
export type Following = {
  readonly record: Named;
  readonly to: NamespacedName;
  readonly allowStale?: boolean | undefined;
};

/**
 * Rewrites the SQL of a design where it mentions a thing by the name it had before. `catalog` is the design before
 * the rename; the rewritten records go into the edit. Bodies of functions are strings, which PostgreSQL does not
 * follow either.
 */
export function followName(edit: Edit, catalog: Catalog, following: Following): Refusal | undefined {
  const { record, to } = following;
  const from = { namespace: catalog.namespaceOf(record.id)?.name ?? "", name: record.name };
  const change: NameChange = { from, to, bare: meansBare(catalog, record, from) };
  for (const { kind, id } of catalog.walk()) {
    const other = edit.find(kind, id);
    if (!other || !mayMention(other, from.name)) continue;
    const rewritten = rewrite(catalog, other, { ...following, change });
    if ("refused" in rewritten) return rewritten;
    if (rewritten !== other) edit.put(rewritten);
  }
  return undefined;
}

/** Whether the name without its namespace means this thing and no other. */
function meansBare(catalog: Catalog, record: Named, from: NamespacedName): boolean {
  const namesakes = catalog.all(record.kind).filter((other) => "name" in other && other.name === from.name);
  return (
    from.namespace === "public" || new Set(namesakes.map(({ id }) => catalog.namespaceOf(id)?.id)).size === 1
  );
}

function mayMention(other: SchemaRecord, name: string): boolean {
  const inSignature = other.kind === "function" && mentionsWord(other.arguments, name);
  return inSignature || sqlOf(other).some((sql) => sql.includes(name));
}

type Rewriting = Following & { readonly change: NameChange };

function rewrite(catalog: Catalog, other: SchemaRecord, rewriting: Rewriting): SchemaRecord | Refusal {
  const { record, change } = rewriting;
  if (other.kind === "view" && (record.kind === "table" || record.kind === "view")) {
    return inView(catalog, other, rewriting);
  }
  if (other.kind === "kept") {
    const statement = inStatement(other.statement, rewriting);
    return statement === other.statement ? other : { ...other, statement };
  }
  if (other.kind === "function") {
    const rewritten = {
      ...other,
      arguments: renameNameInStatement(other.arguments, change),
      identity: renameNameInStatement(other.identity, change),
      definition: inStatement(other.definition, rewriting),
    };
    return rewritten.definition === other.definition && rewritten.arguments === other.arguments
      ? other
      : rewritten;
  }
  const sql = (text: string): string => inExpression(text, rewriting);
  return sqlOf(other).some((text) => sql(text) !== text) ? rewriteRecord(other, { sql }) : other;
}

function inView(
  catalog: Catalog,
  view: SchemaRecord & { readonly kind: "view" },
  { record, to, change, allowStale }: Rewriting,
): SchemaRecord | Refusal {
  const uses = view.uses.some((id) => id === record.id);
  const lookup = relationLookup(catalog);
  const renamed = renameRelationInQuery(view.query, { relation: record.id, lookup, from: change.from, to });
  if (!isUnknown(renamed)) return renamed.sql === view.query ? view : { ...view, query: renamed.sql };
  if (!uses || allowStale) return view;
  return refuse(`The query of ${catalog.pathOf(view.id)} cannot be rewritten. ${renamed.unknown}`);
}

function inStatement(sql: string, { record, change }: Rewriting): string {
  const renamed = renameNameInStatement(sql, change);
  return record.kind === "function" ? renameFunctionInExpression(renamed, change) : renamed;
}

function inExpression(sql: string, { record, change }: Rewriting): string {
  switch (record.kind) {
    case "function":
      return renameFunctionInExpression(sql, change);
    case "sequence":
      return renameRelationInExpression(sql, change);
    case "enum":
    case "domain":
      return renameTypeInExpression(sql, change);
    case "table":
    case "view":
      return renameTypeInExpression(renameRelationInExpression(sql, change), change);
  }
}
