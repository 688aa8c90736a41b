import type { Catalog } from "../document/catalog.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import type { ColumnRecord } from "../document/records/index.ts";

/** Types without a default operator class for btree, so without keys (pg_opclass of PostgreSQL 18). */
const unordered: ReadonlySet<string> = new Set([
  ...["json", "jsonpath", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle", "xid", "cid"],
  ...["aclitem", "refcursor", "gtsvector"],
]);

/** Whether a key can be made of a type's values; types from elsewhere are given the benefit of the doubt. */
export function isOrdered(catalog: Catalog, type: TypeReference): boolean {
  const { base } = plainType(catalog, type);
  return base.kind !== "builtin" || !unordered.has(base.name);
}

/** A type without the domains around it. */
export function plainType(catalog: Catalog, type: TypeReference): TypeReference {
  const seen = new Set<string>();
  let plain = type;
  while (plain.base.kind === "defined" && plain.dimensions === 0 && !seen.has(plain.base.id)) {
    seen.add(plain.base.id);
    const domain = catalog.find("domain", plain.base.id);
    if (!domain) break;
    plain = domain.type;
  }
  return plain;
}

/** Which types of referring columns a key of each type takes besides its own (operator families, implicit casts). */
const taken: Readonly<Record<string, readonly string[]>> = {
  int2: ["int4", "int8"],
  int4: ["int2", "int8"],
  int8: ["int2", "int4"],
  numeric: ["int2", "int4", "int8"],
  float4: ["float8", "int2", "int4", "int8", "numeric"],
  float8: ["float4", "int2", "int4", "int8", "numeric"],
  oid: ["int2", "int4", "int8"],
  text: ["varchar", "bpchar", "name"],
  varchar: ["text", "bpchar", "name"],
  bpchar: ["text", "varchar"],
  name: ["text", "varchar", "bpchar"],
  date: ["timestamp", "timestamptz"],
  timestamp: ["date", "timestamptz"],
  timestamptz: ["date", "timestamp"],
  inet: ["cidr"],
  cidr: ["inet"],
  bit: ["varbit"],
  varbit: ["bit"],
};

/** Whether a column can refer to a key column: PostgreSQL compares their types without a cast that must be written. */
export function canRefer(catalog: Catalog, column: ColumnRecord, key: ColumnRecord): boolean {
  const [from, to] = [plainType(catalog, column.type), plainType(catalog, key.type)];
  if (from.dimensions > 0 !== to.dimensions > 0) return false;
  if (from.base.kind === "external" || to.base.kind === "external")
    return from.base.kind !== to.base.kind || sameName(from, to);
  if (from.base.kind !== "builtin" || to.base.kind !== "builtin") return isSame(from, to);
  const { name } = from.base;
  return name === to.base.name || (from.dimensions === 0 && (taken[to.base.name] ?? []).includes(name));
}

/** Two types of the design, sets of ranges included. */
function isSame({ base }: TypeReference, { base: other }: TypeReference): boolean {
  return base.kind === other.kind && "id" in base && "id" in other && base.id === other.id;
}

function sameName(one: TypeReference, other: TypeReference): boolean {
  return one.base.kind === "external" && other.base.kind === "external" && one.base.name === other.base.name;
}
