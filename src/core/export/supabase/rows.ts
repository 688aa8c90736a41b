import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import type { ObservedRelation } from "../../introspect/observed.ts";
import { resolvedType } from "../resolved-type.ts";
import { byName } from "./collate.ts";
import { type Entry, keyOf, type Shape } from "./layout.ts";
import { columnType, observedColumnText, orNull, type SupabaseScope } from "./type-text.ts";

/** Row, Insert and Update of a table, as entries each. */
export function tableRows(
  scope: SupabaseScope,
  table: TableRecord,
): { readonly row: readonly Entry[]; readonly insert: readonly Entry[]; readonly update: readonly Entry[] } {
  const columns = byName(scope.catalog.columnsOf(table.id));
  const typed = columns.map((column) => ({ column, type: readType(scope, column) }));
  return {
    row: typed.map(({ column, type }) => [keyOf(column.name), type]),
    insert: typed.map(({ column, type }) =>
      isRefused(scope, column)
        ? [`${keyOf(column.name)}?`, "never"]
        : [`${keyOf(column.name)}${isOptional(scope, column) ? "?" : ""}`, type],
    ),
    update: typed.map(({ column, type }) => [
      `${keyOf(column.name)}?`,
      isRefused(scope, column) ? "never" : type,
    ]),
  };
}

/** Row of a view or foreign table, and what may be written through it; undefined when nothing may. */
export function viewRows(
  scope: SupabaseScope,
  relation: ObservedRelation,
): { readonly row: readonly Entry[]; readonly written: readonly Entry[] | undefined } {
  const typed = byName(relation.columns).map((column) => {
    const text = observedColumnText(scope, column.type, relation.namespace);
    return { column, type: column.nullable ? orNull(text) : text };
  });
  return {
    row: typed.map(({ column, type }) => [keyOf(column.name), type]),
    written:
      relation.writable && relation.kind !== "materialized view"
        ? typed.map(({ column, type }) => [`${keyOf(column.name)}?`, column.updatable ? type : "never"])
        : undefined,
  };
}

/** The row of the table or view of this name, whose type a function returns; undefined when there is none. */
export function rowOf(scope: SupabaseScope, namespace: string, name: string): readonly Entry[] | undefined {
  if (!scope.namespaces.has(namespace)) return undefined;
  const home = scope.catalog.namespaceNamed(namespace);
  const table = home && scope.catalog.relationNamed(home.id, name);
  if (table?.kind === "table") return tableRows(scope, table).row;
  const relation = scope.observed?.relations.find(
    (each) => each.namespace === namespace && each.name === name,
  );
  return relation && viewRows(scope, relation).row;
}

function readType(scope: SupabaseScope, column: ColumnRecord): Shape {
  const { catalog } = scope;
  const type = resolvedType(catalog, column.type);
  const namespace = catalog.namespaceOf(column.id)?.name ?? "";
  const text = columnType(scope, type, namespace);
  return isNullable(scope, column) ? orNull(text) : text;
}

/** Upstream looks at the outermost domain only. */
function isNullable({ catalog }: SupabaseScope, { notNull, type }: ColumnRecord): boolean {
  const resolved = resolvedType(catalog, type);
  return !notNull && !(resolved.kind === "domain" && resolved.record.notNull);
}

function isOptional(scope: SupabaseScope, column: ColumnRecord): boolean {
  return (
    isNullable(scope, column) ||
    column.identity !== null ||
    column.default !== null ||
    column.generated !== null
  );
}

/** Identity ALWAYS, and strictly also what is generated: PostgreSQL refuses a value for both (428C9). */
function isRefused({ strict }: SupabaseScope, { identity, generated }: ColumnRecord): boolean {
  return identity?.when === "always" || (strict && generated !== null);
}
