import { renameValueIn } from "../command/enum-value-mentions.ts";
import { isMovable, movedWith, moveRecord } from "../command/moving.ts";
import { isOfKind } from "../document/blank.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { isNamed } from "../document/named-record.ts";
import { textsOf } from "../document/record-texts.ts";
import type { EnumValueRecord, SchemaRecord } from "../document/records/index.ts";
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
  const moved = to.namespaceId !== null && isMovable(record) ? movedWith(catalog, record) : [];
  for (const one of moved) moveRecord(records, catalog, { record: one, to: to.namespaceId ?? "" });
  for (const one of moved) {
    follow(records, catalog, {
      record: one,
      to: one.id === id ? to : { ...to, name: one.name },
    });
  }
  if (moved.length === 0) follow(records, catalog, { record, to });
  const now = schema.get(id);
  if (now && isNamed(now)) schema.set(id, { ...now, name: to.name });
  return { ...document, schema };
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
