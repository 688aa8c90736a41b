import type { ColumnRecord } from "../../document/records/index.ts";
import type { ObservedColumn } from "../../introspect/observed.ts";
import { isNullable, isOptionalOnInsert, isUnwritable } from "../column-rules.ts";
import { referenceTo } from "../observed-reference.ts";
import { passageOf, type TypeScope } from "../typescript/column-type.ts";

/** A column of a table: what is selected, inserted and updated, in Kysely's words. */
export function tableColumnType(scope: TypeScope, column: ColumnRecord): string {
  const { read = "unknown", write = "unknown" } = passageOf(scope, column.type) ?? {};
  const nullable = isNullable(scope.catalog, column);
  const selected = orNull(read, nullable);
  if (isUnwritable(column)) return `GeneratedAlways<${selected}>`;
  const optional = isOptionalOnInsert(scope.catalog, column);
  if (read === write) {
    // Kysely lets an insert leave out what may be null.
    return optional && (!nullable || read === "unknown") ? `Generated<${selected}>` : selected;
  }
  const written = orNull(write, nullable);
  return `ColumnType<${selected}, ${written}${optional ? " | undefined" : ""}, ${written}>`;
}

/** A column of a view or foreign table. */
export function relationColumnType(scope: TypeScope, column: ObservedColumn, isWritable: boolean): string {
  const { read = "unknown", write = "unknown" } =
    passageOf(scope, referenceTo(scope.catalog, column.type)) ?? {};
  const selected = orNull(read, column.nullable);
  if (!isWritable || !column.updatable) return `ColumnType<${selected}, never, never>`;
  const written = orNull(write, column.nullable);
  return `ColumnType<${selected}, ${written} | undefined, ${written}>`;
}

function orNull(type: string, nullable: boolean): string {
  return nullable && type !== "unknown" ? `${type} | null` : type;
}
