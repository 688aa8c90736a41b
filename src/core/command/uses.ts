import type { Catalog } from "../document/catalog.ts";
import type { ViewRecord } from "../document/records/index.ts";
import { queryRelations } from "../expression/query-columns.ts";
import { relationLookup } from "../expression/relation-lookup.ts";
import {
  renameFunctionInExpression,
  renameRelationInExpression,
  renameTypeInExpression,
} from "../expression/rename-name-in-sql.ts";

const mentions = {
  function: renameFunctionInExpression,
  sequence: renameRelationInExpression,
  enum: renameTypeInExpression,
  domain: renameTypeInExpression,
} as const;

/** What a view's query needs: relations it reads, and functions, types and sequences it names. */
export function usesOfQuery(catalog: Catalog, query: string): ViewRecord["uses"] {
  const relations = queryRelations(query, relationLookup(catalog)) ?? [];
  const read = relations.flatMap((id) => catalog.find("table", id)?.id ?? catalog.find("view", id)?.id ?? []);
  return [
    ...read,
    ...mentioned(catalog, "function", query),
    ...mentioned(catalog, "sequence", query),
    ...mentioned(catalog, "enum", query),
    ...mentioned(catalog, "domain", query),
  ];
}

function mentioned(catalog: Catalog, kind: keyof typeof mentions, sql: string): ViewRecord["uses"] {
  return catalog.all(kind).flatMap((record) => {
    if (!sql.includes(record.name)) return [];
    const namespace = catalog.namespaceOf(record.id)?.name ?? "";
    const from = { namespace, name: record.name };
    const to = { namespace: `${namespace} `, name: record.name };
    return mentions[kind](sql, { from, to, bare: namespace === "public" }) === sql ? [] : [record.id];
  });
}
