import { renameValueIn } from "../command/enum-value-mentions.ts";
import { isOfKind } from "../document/blank.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { idOf } from "../document/id.ts";
import { isNamed } from "../document/named-record.ts";
import { textsOf } from "../document/record-texts.ts";
import type { EnumValueRecord, NamespaceRecord, SchemaRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { followColumn } from "../expression/follow-column.ts";
import { followName } from "../expression/follow-name.ts";
import { followNamespace } from "../expression/follow-namespace.ts";
import type { Records } from "../expression/records.ts";

/** What a record is to be called, and in which namespace it is to lie; null where it stays. */
export type NewName = { readonly name: string; readonly namespaceId: string | null };

/** The design after one rename or move, its SQL rewritten as PostgreSQL follows it; what cannot be read stays. */
export function applyName(document: Document, id: string, to: NewName): Document {
  const schema = new Map(document.schema);
  const catalog = catalogOf(document);
  const record = catalog.record(id);
  if (!record || !isNamed(record)) return document;
  const records: Records = {
    find: (kind, wanted) => {
      const found = schema.get(wanted ?? "");
      return isOfKind(found, kind) ? found : undefined;
    },
    put: (changed) => schema.set(changed.id, changed),
  };
  const moved = to.namespaceId === null ? [] : movedWith(catalog, record);
  for (const one of moved) move(records, catalog, { id: one.id, to: to.namespaceId ?? "" });
  for (const one of moved) {
    follow(records, catalog, {
      record: one,
      to: one.id === id ? to : { ...to, name: isNamed(one) ? one.name : "" },
    });
  }
  if (moved.length === 0) follow(records, catalog, { record, to });
  const now = schema.get(id);
  if (now && isNamed(now)) schema.set(id, { ...now, name: to.name });
  return { ...document, schema };
}

/** A table takes the sequences of its columns along. */
function movedWith(catalog: Catalog, record: SchemaRecord): readonly SchemaRecord[] {
  if (record.kind !== "table") return [record];
  const columns = new Set<string>(record.columns);
  const owned = catalog
    .all("sequence")
    .filter(({ id, ownedBy }) => ownedBy !== null && columns.has(ownedBy) && catalog.namespaceOf(id));
  return [record, ...owned];
}

const listOf = {
  enum: "enums",
  domain: "domains",
  sequence: "sequences",
  table: "tables",
  view: "views",
  function: "functions",
  composite: "composites",
  range: "ranges",
} as const;

/** The kinds that can lie in one namespace and then in another. */
export function canMove(kind: string): kind is keyof typeof listOf {
  return Object.hasOwn(listOf, kind);
}

function move(records: Records, catalog: Catalog, { id, to }: { readonly id: string; readonly to: string }) {
  const record = catalog.record(id);
  const old = records.find("namespace", catalog.namespaceOf(id)?.id);
  const next = records.find("namespace", to);
  if (!record || !old || !next || old.id === next.id) return;
  records.put(without(old, id));
  records.put(withChild(next, record));
}

function without(namespace: NamespaceRecord, id: string): NamespaceRecord {
  const left = Object.values(listOf).map((list) => [
    list,
    namespace[list].filter((child) => String(child) !== id),
  ]);
  return { ...namespace, ...Object.fromEntries(left) };
}

function withChild(namespace: NamespaceRecord, record: SchemaRecord): NamespaceRecord {
  if (!canMove(record.kind)) return namespace;
  const list = listOf[record.kind];
  return { ...namespace, [list]: [...namespace[list], idOf(record.kind, record.id)] };
}

function follow(
  records: Records,
  catalog: Catalog,
  { record, to }: { readonly record: SchemaRecord; readonly to: NewName },
): void {
  const namespace =
    catalog.find("namespace", to.namespaceId)?.name ?? catalog.namespaceOf(record.id)?.name ?? "";
  switch (record.kind) {
    case "namespace":
      followNamespace(records, catalog, { namespace: record, to: to.name });
      return;
    case "column":
      followColumn(records, catalog, { column: record, to: to.name, allowStale: true });
      return;
    case "enum-value":
      followValue(records, catalog, { value: record, to: to.name });
      return;
    case "table":
    case "view":
    case "sequence":
    case "enum":
    case "domain":
    case "composite":
    case "range":
    case "function":
      followName(records, catalog, { record, to: { namespace, name: to.name }, allowStale: true });
      return;
    default:
      return;
  }
}

function followValue(
  records: Records,
  catalog: Catalog,
  { to, value }: { readonly to: string; readonly value: EnumValueRecord },
): void {
  const owner = catalog.find("enum", catalog.parentOf(value.id)?.id);
  if (!owner) return;
  const rename = renameValueIn(catalog, owner, { from: value.name, to });
  for (const record of catalog.walk()) {
    if (record.kind === "function") continue;
    if (!textsOf(record, "sql").some((sql) => sql.includes(value.name))) continue;
    records.put(rewriteRecord(record, { sql: (sql) => rename(record, sql) }));
  }
}
