import type { Catalog } from "../document/catalog.ts";
import { idOf } from "../document/id.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import type { Records } from "../expression/records.ts";

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

/** Something that can lie in one namespace and then in another (ALTER … SET SCHEMA). */
export type Movable = SchemaRecord & { readonly kind: keyof typeof listOf };

/** Whether it is of a kind that can lie in one namespace and then in another. */
export function isMovable(record: SchemaRecord): record is Movable {
  return Object.hasOwn(listOf, record.kind);
}

/** What goes where a record goes: itself, and with a table the sequences of its columns. */
export function movedWith(catalog: Catalog, record: Movable): readonly Movable[] {
  if (record.kind !== "table") return [record];
  const columns = new Set<string>(record.columns);
  const owned = catalog
    .all("sequence")
    .filter(({ id, ownedBy }) => ownedBy !== null && columns.has(ownedBy) && catalog.namespaceOf(id));
  return [record, ...owned];
}

/** Takes a record out of the list of its namespace and puts it at the end of that of another. SQL does not follow here. */
export function moveRecord(
  records: Records,
  catalog: Catalog,
  { record, to }: { readonly record: Movable; readonly to: string },
): void {
  const old = records.find("namespace", catalog.namespaceOf(record.id)?.id);
  const next = records.find("namespace", to);
  if (!old || !next || old.id === next.id) return;
  const list = listOf[record.kind];
  const left: readonly string[] = old[list].filter((id) => String(id) !== record.id);
  records.put({ ...old, [list]: left.map((id) => idOf(record.kind, id)) });
  records.put({ ...next, [list]: [...next[list], idOf(record.kind, record.id)] });
}
