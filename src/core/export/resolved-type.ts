import type { Catalog } from "../document/catalog.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import type { DomainRecord, EnumRecord, SchemaRecord } from "../document/records/index.ts";

/**
 * What a column's type is made of, references followed, for targets to map: an array knows its element, a domain what
 * is under it. `record` is any other type that the design defines (a row type, a composite or range type);
 * `external` one that it does not (of an extension, of another schema).
 */
export type ResolvedType =
  | {
      readonly kind: "builtin";
      /** PostgreSQL's internal name, `int4`. */
      readonly name: string;
      readonly modifiers: readonly string[];
      readonly fields: string;
    }
  | { readonly kind: "enum"; readonly record: EnumRecord; readonly labels: readonly string[] }
  | { readonly kind: "domain"; readonly record: DomainRecord; readonly under: ResolvedType }
  | { readonly kind: "array"; readonly element: ResolvedType; readonly dimensions: number }
  | { readonly kind: "record"; readonly record: SchemaRecord }
  | {
      readonly kind: "external";
      readonly namespace: string | null;
      readonly name: string;
      readonly modifiers: readonly string[];
    };

/** Resolves a type as a column, domain or attribute mentions it. */
export function resolvedType(catalog: Catalog, type: TypeReference): ResolvedType {
  const element = scalarOf(catalog, type);
  return type.dimensions === 0 ? element : { kind: "array", element, dimensions: type.dimensions };
}

function scalarOf(catalog: Catalog, { base, modifiers, fields }: TypeReference): ResolvedType {
  if (base.kind === "builtin") return { kind: "builtin", name: base.name, modifiers, fields };
  if (base.kind === "external") {
    return { kind: "external", namespace: base.namespace, name: base.name, modifiers };
  }
  const record = catalog.record(base.id);
  if (record === undefined) return { kind: "external", namespace: null, name: base.id, modifiers };
  switch (record.kind) {
    case "enum":
      return { kind: "enum", record, labels: enumLabels(catalog, record) };
    case "domain":
      return { kind: "domain", record, under: resolvedType(catalog, record.type) };
    default:
      return { kind: "record", record };
  }
}

/** The labels of an enum in their order. */
export function enumLabels(catalog: Catalog, { values }: EnumRecord): readonly string[] {
  return values.map((id) => catalog.get("enum-value", id).name);
}

/** The type without the domains around it; a domain within an array stays. */
export function withoutDomains(type: ResolvedType): Exclude<ResolvedType, { readonly kind: "domain" }> {
  return type.kind === "domain" ? withoutDomains(type.under) : type;
}
