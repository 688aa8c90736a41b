import { assertNever } from "../../base/assert-never.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord } from "../../document/records/index.ts";
import type { Observed, ObservedType } from "../../introspect/observed.ts";
import { referenceTo } from "../observed-reference.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import { quotedText, type Shape } from "./layout.ts";

/** What the file is made from. */
export type SupabaseScope = {
  readonly catalog: Catalog;
  readonly observed: Observed | undefined;
  /** Whether the faults of Supabase's own generator are mended. */
  readonly strict: boolean;
  /** The namespaces that the file describes, by name. */
  readonly namespaces: ReadonlySet<string>;
};

const known: ReadonlyMap<string, string> = new Map([
  ["bool", "boolean"],
  ...words("int2 int4 int8 float4 float8 numeric", "number"),
  ...words(
    "text varchar bpchar citext uuid date time timetz timestamp timestamptz interval bytea vector",
    "string",
  ),
  ...words("json jsonb", "Json"),
  ["void", "undefined"],
  ["record", "Record<string, unknown>"],
]);

/** Types that PostgREST always sends as text, and of which Supabase's generator says nothing. */
const sentAsText: ReadonlyMap<string, string> = new Map(
  words(
    `money inet cidr macaddr macaddr8 xml bit varbit tsvector tsquery ltree oid int4range int8range numrange tsrange
    tstzrange daterange int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange point line
    lseg box path polygon circle`,
    "string",
  ),
);

function words(list: string, type: string): readonly (readonly [string, string])[] {
  return list.split(/\s+/).map((word) => [word, type] as const);
}

function namedType({ strict }: SupabaseScope, name: string): string | undefined {
  return known.get(name) ?? (strict ? sentAsText.get(name) : undefined);
}

/** The type of a column. A domain is looked through once, as upstream does; strictly, all the way. */
export function columnType(scope: SupabaseScope, type: ResolvedType, from: string): string {
  if (type.kind === "domain") {
    const { under } = type;
    return under.kind === "domain" && !scope.strict ? "unknown" : columnType(scope, under, from);
  }
  return valueType(scope, type, from);
}

/** The type of anything that is not a column itself: of the elements of an array, an argument, an attribute. */
function valueType(scope: SupabaseScope, type: ResolvedType, from: string): string {
  switch (type.kind) {
    case "builtin":
      return namedType(scope, type.name) ?? "unknown";
    case "external":
      return namedType(scope, type.name) ?? "unknown";
    case "array": {
      const element = valueType(scope, type.element, from);
      return `${element.includes(" | ") ? `(${element})` : element}[]`;
    }
    case "domain":
      return scope.strict ? columnType(scope, type.under, from) : "unknown";
    case "enum":
      return recordType(scope, type.record, from);
    case "record":
      return recordType(scope, type.record, from);
    default:
      return assertNever(type);
  }
}

function recordType(scope: SupabaseScope, record: SchemaRecord, from: string): string {
  const namespace = scope.catalog.namespaceOf(record.id)?.name;
  const group = "name" in record ? groups[record.kind] : undefined;
  if (namespace === undefined || group === undefined || !("name" in record)) {
    return scope.strict && record.kind === "range" ? "string" : "unknown";
  }
  if (!isListed(scope, record, namespace)) return "unknown";
  const found = scope.strict ? namespace : namespaceSeen(scope, record, from);
  if (!scope.namespaces.has(found)) return "unknown";
  const path = `Database[${quotedText(found)}][${quotedText(group)}][${quotedText(record.name)}]`;
  return group === "Tables" || group === "Views" ? `${path}["Row"]` : path;
}

/** Whether the file has an entry for it: upstream leaves out enums without labels, and nobody can tell of unseen views. */
function isListed({ observed }: SupabaseScope, record: SchemaRecord, namespace: string): boolean {
  if (record.kind === "enum") return record.values.length > 0;
  if (record.kind === "table") return !record.external;
  return (
    record.kind !== "view" ||
    (observed?.relations.some((seen) => seen.name === record.name && seen.namespace === namespace) ?? false)
  );
}

const groups: Readonly<Partial<Record<SchemaRecord["kind"], string>>> = {
  enum: "Enums",
  composite: "CompositeTypes",
  table: "Tables",
  view: "Views",
};

/** Upstream finds types by their bare name, and prefers one of the namespace that mentions it. */
function namespaceSeen(scope: SupabaseScope, record: SchemaRecord, from: string): string {
  const { catalog } = scope;
  const own = catalog.namespaceOf(record.id)?.name ?? "";
  const alike = catalog
    .all(record.kind)
    .filter((other) => "name" in other && "name" in record && other.name === record.name);
  const isThere = (other: SchemaRecord): boolean =>
    catalog.namespaceOf(other.id)?.name === from && isListed(scope, other, from);
  return alike.some(isThere) ? from : own;
}

/** The type of an argument, result or attribute as PostgreSQL reported it. */
export function observedText(scope: SupabaseScope, type: ObservedType, from: string): string {
  return valueType(scope, resolvedType(scope.catalog, referenceTo(scope.catalog, type)), from);
}

/** The type of a view's column as PostgreSQL reported it. */
export function observedColumnText(scope: SupabaseScope, type: ObservedType, from: string): string {
  return columnType(scope, resolvedType(scope.catalog, referenceTo(scope.catalog, type)), from);
}

/** The type of an attribute of a composite type of the design. */
export function attributeText(scope: SupabaseScope, type: ResolvedType, from: string): string {
  return valueType(scope, type, from);
}

/** `T | null`, which goes without saying for a type that says nothing. */
export function orNull(type: string): Shape {
  return type === "unknown" ? type : { kind: "union", members: [type, "null"] };
}
