import type { ObservedColumn } from "../../introspect/observed.ts";
import { memberNames } from "../naming/member-names.ts";
import { referenceTo } from "../observed-reference.ts";
import { passageOf } from "./column-type.ts";
import type { NamedRelation } from "./declared-names.ts";
import type { RowScope } from "./row-types.ts";
import { documentation, propertyKey } from "./syntax.ts";

/** The declarations of a view or foreign table: a row, and what may be written through it where PostgreSQL takes it. */
export function relationTypes(scope: RowScope, { id, relation }: NamedRelation): string {
  const name = scope.names.nameOf(id);
  const record = scope.catalog.find("view", id);
  const path = `${relation.namespace}.${relation.name}`;
  const keys = memberNames(
    relation.columns.map((column) => column.name),
    { casing: scope.columnCasing },
  );
  const body = (property: (column: ObservedColumn, key: string) => string): string =>
    relation.columns.length === 0
      ? ""
      : `\n${relation.columns.map((column) => `  ${property(column, propertyKey(keys.get(column.name) ?? column.name))};\n`).join("")}`;
  const row = body((column, key) => `${key}: ${typeOf(scope, column, "read")}`);
  const words = record?.comment ?? `A row of the ${relation.kind} ${path}.`;
  const declarations = [`${documentation(words)}export interface ${name} {${row}}\n`];
  if (relation.writable) {
    const written = body(
      (column, key) => `${key}?: ${column.updatable ? typeOf(scope, column, "write") : "never"}`,
    );
    declarations.push(
      `${documentation(`What may be inserted into ${path}.`)}export interface ${name}Insert {${written}}\n`,
      `${documentation(`What may be changed in ${path}.`)}export interface ${name}Update {${written}}\n`,
    );
  }
  return declarations.join("\n");
}

function typeOf(scope: RowScope, { type, nullable }: ObservedColumn, way: "read" | "write"): string {
  const text = passageOf(scope, referenceTo(scope.catalog, type))?.[way] ?? "unknown";
  return nullable && text !== "unknown" ? `${text} | null` : text;
}
