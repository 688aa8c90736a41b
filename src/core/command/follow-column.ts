import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, SchemaRecord, TableRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { renameColumnInExpression } from "../expression/rename-column-in-expression.ts";
import { renameColumnInQuery } from "../expression/rename-column-in-query.ts";
import { renameColumnInStatement } from "../expression/rename-in-statement.ts";
import { isUnknown, type Rewritten, type Unknown } from "../expression/unknown.ts";
import type { Edit } from "./edit.ts";
import { relationLookup } from "./lookup.ts";
import { mentionsWord } from "./sql-mentions.ts";

/** A column's new name. `allowStale` leaves SQL as it is where it cannot be followed. */
export type ColumnFollowing = {
  readonly column: ColumnRecord;
  readonly to: string;
  readonly allowStale?: boolean | undefined;
};

/**
 * Rewrites the SQL that mentions a column by the name it had: in its table (generated columns, checks, indexes,
 * triggers, partition key), in views and in kept statements. `catalog` is the design before the rename.
 */
export function followColumn(edit: Edit, catalog: Catalog, following: ColumnFollowing): Refusal | undefined {
  const table = catalog.tableOf(following.column.id);
  if (!table) return undefined;
  for (const record of ownSql(catalog, table)) {
    const rewritten = inOwn(edit.now().record(record.id) ?? record, { table, ...following });
    if (rewritten) edit.put(rewritten);
  }
  for (const other of catalog.referencesTo(table.id)) {
    const refused = inOther(edit, catalog, { ...following, table, other });
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
    ...catalog.triggersOf(table.id).filter(({ when }) => when !== null),
  ];
}

type Own = ColumnFollowing & { readonly table: TableRecord };

function inOwn(record: SchemaRecord, { table, column, to }: Own): SchemaRecord | undefined {
  const names = { from: column.name, to };
  if (record.kind === "table") return inPartitionKey(record, names);
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

function inOther(edit: Edit, catalog: Catalog, context: Other): Refusal | undefined {
  const { other, column, to, table, allowStale } = context;
  const rename = { relation: table.id, lookup: relationLookup(catalog), column: column.name, to };
  if (other.kind === "view") {
    const view = edit.find("view", other.id) ?? other;
    return settle(renameColumnInQuery(view.query, rename), {
      put: (query) => edit.put({ ...view, query }),
      refused: `The query of ${catalog.pathOf(view.id)} cannot be rewritten.`,
      allowStale,
    });
  }
  if (other.kind === "kept" && mentionsWord(other.statement, column.name)) {
    const kept = edit.find("kept", other.id) ?? other;
    const name = { namespace: catalog.namespaceOf(table.id)?.name ?? "", name: table.name };
    return settle(renameColumnInStatement(kept.statement, { ...rename, table: name }), {
      put: (statement) => edit.put({ ...kept, statement }),
      refused: `The statement ${kept.subject} cannot be rewritten.`,
      allowStale,
    });
  }
  return undefined;
}

function settle(
  result: Rewritten | Unknown,
  how: {
    readonly put: (sql: string) => void;
    readonly refused: string;
    readonly allowStale: boolean | undefined;
  },
): Refusal | undefined {
  if (!isUnknown(result)) {
    how.put(result.sql);
    return undefined;
  }
  return how.allowStale ? undefined : refuse(`${how.refused} ${result.unknown} Change it first.`);
}
