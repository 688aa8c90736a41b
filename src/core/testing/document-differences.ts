import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";

/** What two documents say differently, ids and order aside, a line each: `table public.film rowSecurity: false | true`. */
export function documentDifferences(
  a: Document,
  b: Document,
  adapt: (record: SchemaRecord) => SchemaRecord | undefined = (record) => record,
): readonly string[] {
  const inA = keyed(a, adapt);
  const inB = keyed(b, adapt);
  return [...new Set([...inA.keys(), ...inB.keys()])].sort().flatMap((key) => {
    const [one, other] = [inA.get(key), inB.get(key)];
    if (!one || !other) return [`${key}: only in ${one ? "the first" : "the second"}`];
    return fieldDifferences(key, one, other);
  });
}

function fieldDifferences(key: string, a: object, b: object): readonly string[] {
  return Object.entries(a).flatMap(([field, value]) => {
    const [one, other] = [JSON.stringify(value), JSON.stringify(Reflect.get(b, field))];
    return one === other ? [] : [`${key} ${field}: ${one} | ${other}`];
  });
}

/** Records under their path, ids in them replaced by paths. */
function keyed(
  document: Document,
  adapt: (record: SchemaRecord) => SchemaRecord | undefined,
): ReadonlyMap<string, object> {
  const catalog = catalogOf(document);
  const known = new Map<string, string>();
  const keyOf = (id: string): string => {
    const key = known.get(id) ?? keyFor(catalog, id);
    known.set(id, key);
    return key;
  };
  const found = new Map<string, object>();
  for (const record of catalog.walk()) {
    const adapted = adapt(record);
    if (!adapted) continue;
    const sort = (ids: readonly string[]): readonly string[] =>
      ids.toSorted((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1));
    found.set(uniqueIn(found, keyOf(record.id)), withoutOrder(rewriteRecord(adapted, { id: keyOf, sort })));
  }
  return found;
}

/** What a record uses, and the keys of statistics, have no order in PostgreSQL. */
function withoutOrder(record: SchemaRecord): object {
  if ("uses" in record) return { ...record, uses: record.uses.toSorted() };
  if (record.kind !== "statistics") return record;
  return { ...record, keys: record.keys.map((key) => JSON.stringify(key)).toSorted() };
}

function uniqueIn(found: ReadonlyMap<string, object>, key: string): string {
  let candidate = key;
  for (let number = 2; found.has(candidate); number += 1) candidate = `${key} #${number}`;
  return candidate;
}

function keyFor(catalog: Catalog, id: string): string {
  const record = catalog.record(id);
  if (!record) return `missing ${id}`;
  const path = `${record.kind} ${catalog.pathOf(id)}`;
  if (record.kind === "function") return `${path}(${record.identity})`;
  if (record.kind === "object") return `${path} ${record.type}${record.signature}`;
  if (record.kind === "grant")
    return `${path} on ${keyFor(catalog, record.on)}${record.revoked ? " revoked" : ""}`;
  return record.kind === "kept" ? `${path} ${record.phase}` : path;
}
