import { blank } from "../document/blank.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { calledOf } from "../document/named-record.ts";
import type { GrantRecord, PublicationRecord, SchemaRecord } from "../document/records/index.ts";

const undrawn: ReadonlySet<SchemaRecord["kind"]> = new Set([
  "kept",
  ...(["dependency", "area", "note", "saved-view"] as const),
]);

/**
 * A document without what no database holds (dependencies, areas, notes, views of the canvas) and without kept
 * statements; of objects only what they are and are called (so that a foreign table is told without its server);
 * privileges are in the order of their words.
 */
export function drawnAlone(document: Document): Document {
  const schema = new Map<string, SchemaRecord>();
  for (const [id, record] of document.schema) {
    if (!undrawn.has(record.kind)) schema.set(id, without(record, document));
  }
  return { ...document, schema };
}

function without(record: SchemaRecord, document: Document): SchemaRecord {
  if (record.kind === "table") return { ...record, dependencies: [], expectedRows: null, foreign: null };
  if (record.kind === "object") return { ...record, definition: "", additions: [], uses: [] };
  if (record.kind === "design") {
    const { id, kind, name, namespaces, extensions, grants, objects, publications } = record;
    return blank(kind, id, { name, namespaces, extensions, grants, objects, publications });
  }
  if (record.kind === "grant") return inOrder(record, document);
  if (record.kind === "publication") return { ...record, tables: listed(record, catalogOf(document)) };
  if (!("uses" in record)) return record;
  const stays = (used: string): boolean => !undrawn.has(document.schema.get(used)?.kind ?? "kept");
  return Object.assign({}, record, { uses: record.uses.filter(stays) });
}

type Published = PublicationRecord["tables"];

/** The tables of a publication as PostgreSQL lists them: heirs by themselves, and ONLY where it says anything. */
function listed({ tables }: PublicationRecord, catalog: Catalog): Published {
  const found = new Map<string, Published[number]>();
  const list = (item: Published[number]): void => {
    const heirs = catalog
      .all("table")
      .filter(({ inherits }) => inherits.includes(item.table))
      .map(({ id }) => id);
    if (!found.has(item.table)) found.set(item.table, { ...item, only: heirs.length > 0 });
    if (!item.only) for (const table of heirs) list({ ...item, table });
  };
  for (const item of tables) list(item);
  return [...found.values()];
}

/** A database knows no order of privileges. */
function inOrder(grant: GrantRecord, { schema }: Document): GrantRecord {
  const words = ({ columns, grantable, privilege }: GrantRecord["privileges"][number]): string => {
    const names = columns.map((id) => schema.get(id)).map((column) => (column ? calledOf(column) : ""));
    return `${privilege} ${names.join(" ")} ${grantable}`;
  };
  const privileges = grant.privileges.toSorted((a, b) => (words(a) < words(b) ? -1 : 1));
  return { ...grant, privileges };
}
