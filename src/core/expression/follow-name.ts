import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import { textsOf } from "../document/record-texts.ts";
import type {
  FunctionRecord,
  ObjectRecord,
  PolicyRecord,
  SchemaRecord,
  ViewRecord,
} from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import type { Records } from "./records.ts";
import { relationLookup } from "./relation-lookup.ts";
import { renameRelationInCondition } from "./rename-in-condition.ts";
import { renameInDefinition } from "./rename-in-definition.ts";
import { renameNameInParameters } from "./rename-in-parameters.ts";
import { renameNameInStatement } from "./rename-in-statement.ts";
import {
  type NameChange,
  type NamespacedName,
  renameFunctionInExpression,
  renameRelationInExpression,
  renameTypeInExpression,
} from "./rename-name-in-sql.ts";
import { renameRelationInQuery } from "./rename-relation-in-query.ts";
import { foldedSql, sqlHolders } from "./sql-holders.ts";
import { isUnknown, type Rewritten, type Unknown } from "./unknown.ts";

/** Something with a name in a namespace that SQL mentions. */
type Named = SchemaRecord & {
  readonly kind: "table" | "view" | "sequence" | "enum" | "domain" | "composite" | "range" | "function";
};

/** A rename or move of it. `allowStale` leaves SQL as it is where it cannot be followed; `onStale` is told of each. */
export type Following = {
  readonly record: Named;
  readonly to: NamespacedName;
  readonly allowStale?: boolean | undefined;
  readonly onStale?: (record: SchemaRecord) => void;
};

/**
 * Rewrites the SQL of a design where it mentions a thing by the name it had before. `catalog` is the design before
 * the rename; the rewritten records go into the edit. Bodies of functions are strings, which PostgreSQL does not
 * follow either.
 */
export function followName(records: Records, catalog: Catalog, following: Following): Refusal | undefined {
  const { record, to } = following;
  const from = { namespace: catalog.namespaceOf(record.id)?.name ?? "", name: record.name };
  const change: NameChange = { from, to, bare: meansBare(catalog, record, from) };
  const folded = from.name.toLowerCase();
  // The edit may have given the thing itself SQL that it did not have.
  const own = foldedSql(record) === "" ? [{ record, folded: "" }] : [];
  for (const holder of [...sqlHolders(catalog), ...own]) {
    const other = records.find(holder.record.kind, holder.record.id);
    if (!other) continue;
    const sql = other === holder.record ? holder.folded : foldedSql(other);
    if (!sql.includes(folded)) continue;
    const rewritten = rewrite(catalog, other, { ...following, change });
    if ("refused" in rewritten) return rewritten;
    if (rewritten !== other) records.put(rewritten);
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

type Rewriting = Following & { readonly change: NameChange };

function rewrite(catalog: Catalog, other: SchemaRecord, rewriting: Rewriting): SchemaRecord | Refusal {
  const isRelation = rewriting.record.kind === "table" || rewriting.record.kind === "view";
  if (other.kind === "view" && isRelation) return inView(catalog, other, rewriting);
  if (other.kind === "policy" && isRelation) return inPolicy(catalog, other, rewriting);
  switch (other.kind) {
    case "rule": {
      const when = other.when === null ? null : inStatement(other.when, rewriting);
      const actions = inStatement(other.actions, rewriting);
      return when === other.when && actions === other.actions ? other : { ...other, when, actions };
    }
    case "kept": {
      const statement = inStatement(other.statement, rewriting);
      return statement === other.statement ? other : { ...other, statement };
    }
    case "object": {
      const sql = (text: string): string => inStatement(text, rewriting);
      return {
        ...other,
        signature: inParentheses(other.signature, rewriting.change),
        definition: inDefinition(sql(other.definition), other, rewriting),
        additions: other.additions.map((text) => inDefinition(sql(text), other, rewriting)),
      };
    }
    case "function":
      return inFunction(other, rewriting);
    default:
      return inExpressions(catalog, other, rewriting);
  }
}

function inExpressions(catalog: Catalog, other: SchemaRecord, rewriting: Rewriting): SchemaRecord {
  const { kind, id } = rewriting.record;
  const isOwn = catalog.parentOf(other.id)?.id === id && (kind === "table" || kind === "view");
  const sql = (text: string): string =>
    isOwn ? inOwnExpression(catalog, text, rewriting) : inExpression(text, rewriting);
  return textsOf(other, "sql").some((text) => sql(text) !== text) ? rewriteRecord(other, { sql }) : other;
}

/** An expression over the rows of the relation itself: the name may stand before its columns. */
function inOwnExpression(catalog: Catalog, sql: string, rewriting: Rewriting): string {
  const renamed = renameRelationInCondition(sql, rewriting.change.from, relationRename(catalog, rewriting));
  return isUnknown(renamed) ? inExpression(sql, rewriting) : renamed.sql;
}

/** The signature of an aggregate, an operator or a cast: types between commas. */
function inParentheses(signature: string, change: NameChange): string {
  const open = signature.indexOf("(");
  const close = signature.lastIndexOf(")");
  if (open < 0) return renameNameInStatement(signature, change);
  const inside = renameNameInParameters(signature.slice(open + 1, close), change);
  return `${signature.slice(0, open + 1)}${inside}${signature.slice(close)}`;
}

/** What an object uses is named in its definition without a call: `SFUNC = public.add`. */
function inDefinition(sql: string, { uses }: ObjectRecord, { change, record }: Rewriting): string {
  return uses.some((id) => id === record.id) ? renameInDefinition(sql, change) : sql;
}

function inFunction(routine: FunctionRecord, rewriting: Rewriting): FunctionRecord {
  const rewritten = {
    ...routine,
    arguments: renameNameInParameters(routine.arguments, rewriting.change),
    identity: renameNameInParameters(routine.identity, rewriting.change),
    definition: inStatement(routine.definition, rewriting),
  };
  return rewritten.definition === routine.definition && rewritten.arguments === routine.arguments
    ? routine
    : rewritten;
}

function inView(
  catalog: Catalog,
  view: SchemaRecord & { readonly kind: "view" },
  rewriting: Rewriting,
): SchemaRecord | Refusal {
  const renamed = renameRelationInQuery(view.query, relationRename(catalog, rewriting));
  const stale = staleIn(catalog, renamed, { ...rewriting, other: view, words: "The query of" });
  if (stale || isUnknown(renamed)) return stale ?? view;
  return renamed.sql === view.query ? view : { ...view, query: renamed.sql };
}

function relationRename(catalog: Catalog, { change, record, to }: Rewriting) {
  return { relation: record.id, lookup: relationLookup(catalog), from: change.from, to };
}

function inPolicy(catalog: Catalog, policy: PolicyRecord, rewriting: Rewriting): SchemaRecord | Refusal {
  const owner = catalog.tableOf(policy.id);
  const table = { namespace: catalog.namespaceOf(policy.id)?.name ?? "", name: owner?.name ?? "" };
  let next = policy;
  for (const part of ["using", "check"] as const) {
    const condition = policy[part];
    if (condition === null) continue;
    const renamed = renameRelationInCondition(condition, table, relationRename(catalog, rewriting));
    const stale = staleIn(catalog, renamed, { ...rewriting, other: policy, words: "The policy" });
    if (stale) return stale;
    if (!isUnknown(renamed) && renamed.sql !== condition) next = { ...next, [part]: renamed.sql };
  }
  return next;
}

/** What cannot be read matters only if it uses what is renamed. */
function staleIn(
  catalog: Catalog,
  result: Rewritten | Unknown,
  context: Rewriting & { readonly other: PolicyRecord | ViewRecord; readonly words: string },
): Refusal | undefined {
  const { allowStale, onStale, other, record, words } = context;
  const isOwn = other.kind === "policy" && catalog.parentOf(other.id)?.id === record.id;
  if (!isUnknown(result) || (!isOwn && !other.uses.some((id) => id === record.id))) return undefined;
  onStale?.(other);
  return allowStale
    ? undefined
    : refuse(`${words} ${catalog.pathOf(other.id)} cannot be rewritten. ${result.unknown}`);
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
    case "composite":
    case "range":
      return renameTypeInExpression(sql, change);
    case "table":
    case "view":
      return renameTypeInExpression(renameRelationInExpression(sql, change), change);
  }
}
