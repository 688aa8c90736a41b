import { blank } from "../document/blank.ts";
import type { Document } from "../document/document.ts";
import { calledOf } from "../document/named-record.ts";
import type { GrantRecord, SchemaRecord } from "../document/records/index.ts";

const undrawn: ReadonlySet<SchemaRecord["kind"]> = new Set([
  ...(["kept", "object"] as const),
  ...(["dependency", "area", "note", "saved-view"] as const),
]);

/**
 * A document without what no database holds (dependencies, areas, notes, views of the canvas), without kept statements,
 * and without objects (so that a foreign table is told without its server); privileges are in the order of their words.
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
  if (record.kind === "design") {
    const { id, kind, name, namespaces, extensions, grants, publications } = record;
    return blank(kind, id, { name, namespaces, extensions, grants, publications });
  }
  if (record.kind === "grant") return inOrder(record, document);
  if (!("uses" in record)) return record;
  const stays = (used: string): boolean => !undrawn.has(document.schema.get(used)?.kind ?? "kept");
  return Object.assign({}, record, { uses: record.uses.filter(stays) });
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
