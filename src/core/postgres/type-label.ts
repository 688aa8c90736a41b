import type { Catalog } from "../document/catalog.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import { builtinTypeSql } from "./type-names.ts";

/** Types whose internal name is what people write. */
const internalIsBetter: ReadonlySet<string> = new Set([
  "timestamptz",
  "timestamp",
  "timetz",
  "time",
  "varchar",
  "varbit",
]);

/**
 * A type as people say it: never shortened, but without the long words where PostgreSQL takes short ones
 * (`timestamptz(3)`, `varchar(50)`, `mood[]`). It parses back to the same type while names are unique.
 */
export function typeLabel(catalog: Catalog, type: TypeReference): string {
  return `${baseLabel(catalog, type)}${"[]".repeat(type.dimensions)}`;
}

function baseLabel(catalog: Catalog, { base, modifiers, fields }: TypeReference): string {
  if (base.kind === "builtin") return builtinTypeLabel({ name: base.name, modifiers, fields });
  if (base.kind === "external") {
    const prefix = base.namespace === null || base.namespace === "public" ? "" : `${base.namespace}.`;
    return `${prefix}${base.name}${inParentheses(modifiers)}`;
  }
  const record = catalog.record(base.id);
  const namespace = catalog.namespaceOf(base.id);
  const prefix = namespace && namespace.name !== "public" ? `${namespace.name}.` : "";
  return record && "name" in record ? `${prefix}${record.name}` : "?";
}

/** A type of pg_catalog in its short words, which are SQL as well: `timestamptz(3)`, `double precision`. */
export function builtinTypeLabel(type: {
  readonly name: string;
  readonly modifiers: readonly string[];
  readonly fields: string;
}): string {
  if (internalIsBetter.has(type.name)) return `${type.name}${inParentheses(type.modifiers)}`;
  return builtinTypeSql(type.name, type.modifiers, type.fields);
}

function inParentheses(modifiers: readonly string[]): string {
  return modifiers.length === 0 ? "" : `(${modifiers.join(",")})`;
}
