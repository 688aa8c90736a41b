import type { Catalog } from "../document/catalog.ts";
import type { PolicyRecord, RuleRecord, TableRecord, ViewRecord } from "../document/records/index.ts";
import { conditionRelations, queryRelations } from "../expression/query-columns.ts";
import { relationLookup } from "../expression/relation-lookup.ts";
import { relationsOfActions } from "../expression/rename-in-rule.ts";
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
  composite: renameTypeInExpression,
  range: renameTypeInExpression,
} as const;

/** What a view's query needs: relations it reads, and functions, types and sequences it names. */
export function usesOfQuery(catalog: Catalog, query: string): ViewRecord["uses"] {
  const relations = queryRelations(query, relationLookup(catalog)) ?? [];
  const read = relationIds(catalog, relations);
  return [...read, ...mentionedIn(catalog, query)];
}

/** What the conditions of a policy name besides its own table. */
export function usesOfConditions(
  catalog: Catalog,
  table: TableRecord,
  conditions: readonly (string | null)[],
): PolicyRecord["uses"] {
  const name = { namespace: catalog.namespaceOf(table.id)?.name ?? "", name: table.name };
  const lookup = relationLookup(catalog);
  const used = conditions.flatMap((sql) =>
    sql === null
      ? []
      : [...relationIds(catalog, conditionRelations(sql, name, lookup)), ...mentionedIn(catalog, sql)],
  );
  return [...new Set(used)].filter((id) => id !== table.id);
}

/** What the condition and the actions of a rule name besides its own relation. */
export function usesOfRule(
  catalog: Catalog,
  ownerId: string,
  { actions, when }: Pick<RuleRecord, "actions" | "when">,
): RuleRecord["uses"] {
  const relations = relationIds(catalog, relationsOfActions(actions, relationLookup(catalog)));
  const used = [...relations, ...[actions, when ?? ""].flatMap((sql) => mentionedIn(catalog, sql))];
  return [...new Set(used)].filter((id) => id !== ownerId);
}

function relationIds(catalog: Catalog, ids: readonly string[]): ViewRecord["uses"] {
  return ids.flatMap((id) => catalog.find("table", id)?.id ?? catalog.find("view", id)?.id ?? []);
}

function mentionedIn(catalog: Catalog, sql: string): ViewRecord["uses"] {
  const kinds = ["function", "sequence", "enum", "domain", "composite", "range"] as const;
  return kinds.flatMap((kind) => mentioned(catalog, kind, sql));
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
