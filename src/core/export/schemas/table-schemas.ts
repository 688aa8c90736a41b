import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable, isOptionalOnInsert, isUnwritable } from "../column-rules.ts";
import type { Loss } from "../target.ts";
import { checkRules, withRules } from "./check-rules.ts";
import { objectKey, type SchemaScope, written } from "./schema-scope.ts";
import { shapeOf, type Way } from "./shape-of.ts";
import type { Rule, ValueShape } from "./value-shape.ts";

/** The three schemas of a table, and the checks that they leave to PostgreSQL. */
export function tableSchemas(
  scope: SchemaScope,
  table: TableRecord,
): {
  readonly row: string;
  readonly insert: string;
  readonly update: string;
  readonly losses: readonly Loss[];
} {
  const { catalog, dialect } = scope;
  const columns = catalog.columnsOf(table.id);
  const { always, future, losses } = rulesOf(scope, table);
  const valueOfColumn = (column: ColumnRecord, way: Way): string => {
    const rules = [
      ...(always.get(column.name) ?? []),
      ...(way === "write" ? (future.get(column.name) ?? []) : []),
    ];
    const text = written(scope, withRules(shapeOf(scope, column.type, way), rules));
    return isNullable(catalog, column) ? dialect.nullable(text) : text;
  };
  const entries = (value: (column: ColumnRecord) => string) =>
    dialect.object(columns.map((column) => [objectKey(column.name), value(column)]));
  return {
    row: entries((column) => valueOfColumn(column, "read")),
    insert: entries((column) => {
      if (isUnwritable(column)) return dialect.absent;
      const text = valueOfColumn(column, "write");
      return isOptionalOnInsert(catalog, column) ? dialect.optional(text) : text;
    }),
    update: entries((column) =>
      isUnwritable(column) ? dialect.absent : dialect.optional(valueOfColumn(column, "write")),
    ),
    losses,
  };
}

type Rules = ReadonlyMap<string, readonly Rule[]>;

/** Rules that hold for all rows, and those that hold for rows to come, because the check is not validated. */
function rulesOf(
  scope: SchemaScope,
  table: TableRecord,
): { readonly always: Rules; readonly future: Rules; readonly losses: readonly Loss[] } {
  const { catalog } = scope;
  const always = new Map<string, readonly Rule[]>();
  const future = new Map<string, readonly Rule[]>();
  const losses: Loss[] = [];
  const shapes = new Map<string, ValueShape>(
    catalog.columnsOf(table.id).map(({ name, type }) => [name, shapeOf(scope, type, "read")]),
  );
  for (const { id, expression, notValid } of catalog.checksOf(table.id)) {
    const rules = checkRules(expression, (name) => shapes.get(name));
    if (!rules) losses.push({ at: catalog.pathOf(id), message: "The check is left to PostgreSQL." });
    const into = notValid ? future : always;
    for (const [column, more] of rules ?? []) into.set(column, [...(into.get(column) ?? []), ...more]);
  }
  return { always, future, losses };
}
