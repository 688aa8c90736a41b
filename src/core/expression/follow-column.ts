import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, PolicyRecord, SchemaRecord, TableRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { mentionsWord } from "./mentions-word.ts";
import type { Records } from "./records.ts";
import { relationLookup } from "./relation-lookup.ts";
import { renameColumnInExpression } from "./rename-column-in-expression.ts";
import { type ColumnRename, renameColumnInQuery } from "./rename-column-in-query.ts";
import { renameColumnInCondition } from "./rename-in-condition.ts";
import { renameColumnInActions, renameColumnOfRow } from "./rename-in-rule.ts";
import { renameColumnInStatement } from "./rename-in-statement.ts";
import type { NamespacedName } from "./rename-name-in-sql.ts";
import { isUnknown, type Rewritten, type Unknown } from "./unknown.ts";

/** A column's new name. `allowStale` leaves SQL as it is where it cannot be followed; `onStale` is told of each. */
export type ColumnFollowing = {
  readonly column: ColumnRecord;
  readonly to: string;
  readonly allowStale?: boolean | undefined;
  readonly onStale?: (record: SchemaRecord) => void;
};

/**
 * Rewrites the SQL that mentions a column by the name it had: in its table (generated columns, checks, exclusions,
 * indexes, statistics, triggers, policies, rules, partition key), in views, policies and rules elsewhere, and in kept
 * statements. `catalog` is the design before the rename.
 */
export function followColumn(
  records: Records,
  catalog: Catalog,
  following: ColumnFollowing,
): Refusal | undefined {
  const table = catalog.tableOf(following.column.id);
  if (!table) return undefined;
  for (const record of ownSql(catalog, table)) {
    const rewritten = inOwn(records.find(record.kind, record.id) ?? record, { table, ...following });
    if (rewritten) records.put(rewritten);
  }
  for (const other of [
    ...table.policies.map((id) => catalog.get("policy", id)),
    ...catalog.referencesTo(table.id),
  ]) {
    const refused = inOther(records, catalog, { ...following, table, other });
    if (refused) return refused;
  }
  return undefined;
}

function ownSql(catalog: Catalog, table: TableRecord): readonly SchemaRecord[] {
  return [
    ...(table.partitionBy ? [table] : []),
    ...catalog.columnsOf(table.id).filter(({ generated }) => generated !== null),
    ...catalog.checksOf(table.id),
    ...catalog.indexesOf(table.id),
    ...table.constraints.flatMap((id) => catalog.find("exclusion", id) ?? []),
    ...table.statistics.map((id) => catalog.get("statistics", id)),
    ...table.rules.map((id) => catalog.get("rule", id)),
    ...catalog.triggersOf(table.id).filter(({ when }) => when !== null),
  ];
}

type Own = ColumnFollowing & { readonly table: TableRecord };

function inOwn(record: SchemaRecord, { table, column, to }: Own): SchemaRecord | undefined {
  const names = { from: column.name, to };
  if (record.kind === "table") return inPartitionKey(record, names);
  if (record.kind === "rule") return rewriteRecord(record, { sql: (sql) => renameColumnOfRow(sql, names) });
  const scope =
    record.kind === "trigger" ? { qualifiers: ["old", "new"], bare: false } : { qualifiers: [table.name] };
  return rewriteRecord(record, { sql: (sql) => renameColumnInExpression(sql, { ...scope, ...names }) });
}

function inPartitionKey(
  table: TableRecord,
  names: { readonly from: string; readonly to: string },
): TableRecord | undefined {
  if (!table.partitionBy) return undefined;
  const keys = table.partitionBy.keys.map((key) =>
    key.of.kind === "column"
      ? key
      : {
          ...key,
          of: {
            kind: "expression" as const,
            expression: renameColumnInExpression(key.of.expression, { qualifiers: [table.name], ...names }),
          },
        },
  );
  return { ...table, partitionBy: { ...table.partitionBy, keys } };
}

type Other = Own & { readonly other: SchemaRecord };

function inOther(records: Records, catalog: Catalog, context: Other): Refusal | undefined {
  const { other, column, to, table } = context;
  const rename = { relation: table.id, lookup: relationLookup(catalog), column: column.name, to };
  switch (other.kind) {
    case "view": {
      const view = records.find("view", other.id) ?? other;
      return settle(renameColumnInQuery(view.query, rename), {
        put: (query) => records.put({ ...view, query }),
        stale: { ...context, record: view, words: `The query of ${catalog.pathOf(view.id)}` },
      });
    }
    case "policy":
      return inPolicy(records, catalog, { ...context, other, rename });
    case "rule": {
      const rule = records.find("rule", other.id) ?? other;
      return settle(renameColumnInActions(rule.actions, rename), {
        put: (actions) => records.put({ ...rule, actions }),
        stale: { ...context, record: rule, words: `The rule ${catalog.pathOf(rule.id)}` },
      });
    }
    case "publication": {
      const publication = records.find("publication", other.id) ?? other;
      const names = { qualifiers: [table.name], from: column.name, to };
      records.put({
        ...publication,
        tables: publication.tables.map((published) =>
          published.table === table.id && published.where !== null
            ? { ...published, where: renameColumnInExpression(published.where, names) }
            : published,
        ),
      });
      return undefined;
    }
    case "kept": {
      const kept = records.find("kept", other.id) ?? other;
      if (!mentionsWord(kept.statement, column.name)) return undefined;
      const named = { ...rename, table: nameOf(catalog, table) };
      return settle(renameColumnInStatement(kept.statement, named), {
        put: (statement) => records.put({ ...kept, statement }),
        stale: { ...context, record: kept, words: `The statement ${kept.subject}` },
      });
    }
    default:
      return undefined;
  }
}

function nameOf(catalog: Catalog, { id, name }: TableRecord): NamespacedName {
  return { namespace: catalog.namespaceOf(id)?.name ?? "", name };
}

/** The conditions of a policy are expressions over its own table, whatever else they read. */
function inPolicy(
  records: Records,
  catalog: Catalog,
  context: Own & { readonly other: PolicyRecord; readonly rename: ColumnRename },
): Refusal | undefined {
  const owner = catalog.tableOf(context.other.id);
  if (!owner) return undefined;
  for (const part of ["using", "check"] as const) {
    const policy = records.find("policy", context.other.id) ?? context.other;
    const condition = policy[part];
    if (condition === null) continue;
    const refused = settle(renameColumnInCondition(condition, nameOf(catalog, owner), context.rename), {
      put: (sql) => records.put({ ...policy, [part]: sql }),
      stale: { ...context, record: policy, words: `The policy ${catalog.pathOf(policy.id)}` },
    });
    if (refused) return refused;
  }
  return undefined;
}

function settle(
  result: Rewritten | Unknown,
  how: {
    readonly put: (sql: string) => void;
    readonly stale: Pick<ColumnFollowing, "allowStale" | "onStale"> & {
      readonly record: SchemaRecord;
      readonly words: string;
    };
  },
): Refusal | undefined {
  if (!isUnknown(result)) {
    how.put(result.sql);
    return undefined;
  }
  const { allowStale, onStale, record, words } = how.stale;
  onStale?.(record);
  return allowStale ? undefined : refuse(`${words} cannot be rewritten. ${result.unknown} Change it first.`);
}
