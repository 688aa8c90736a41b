import { catalogOf } from "./catalog.ts";
import type { DiagramRecord } from "./diagram-record.ts";
import type { Document } from "./document.ts";
import { designId, idOf } from "./id.ts";
import { calledOf } from "./named-record.ts";
import type { SchemaRecord } from "./records/index.ts";
import { keptShape } from "./records/kept.ts";
import { rewriteRecord } from "./rewrite.ts";

/** The same valid document with ids "1", "2", … in document order; the design keeps its id. */
export function renumber(document: Document): Document {
  const walk = catalogOf(document).walk();
  const ids = new Map<string, string>([[designId, designId]]);
  for (const record of walk) if (record.id !== designId) ids.set(record.id, String(ids.size));
  const id = (old: string): string => ids.get(old) ?? old;
  const schema = walk.map((record) => rewriteRecord(record, { id }));
  const diagram = walk.flatMap((record): DiagramRecord[] => {
    const placement = document.diagram.get(record.id);
    return placement ? [{ ...placement, id: idOf("table", id(placement.id)) }] : [];
  });
  return {
    schema: new Map(schema.map((record) => [record.id, record])),
    diagram: new Map(diagram.map((record) => [record.id, record])),
  };
}

/**
 * The one form of all documents with the same content: what has no order in PostgreSQL is sorted by kind and name,
 * then everything is numbered anew. Kept statements of one phase stay in their order, because it can matter
 * (`GRANT` before `REVOKE`).
 */
export function canonical(document: Document): Document {
  const sort = (ids: readonly string[]): readonly string[] =>
    ids
      .map((id) => ({ id, rank: rankOf(document, document.schema.get(id)) }))
      .sort((a, b) => compareRanks(a.rank, b.rank))
      .map(({ id }) => id);
  const schema = new Map<string, SchemaRecord>();
  for (const [id, record] of document.schema) schema.set(id, rewriteRecord(record, { sort }));
  return renumber({ schema, diagram: document.diagram });
}

type Rank = readonly string[];

const phases: readonly string[] = keptShape.fields.phase.values;

/** What a record is sorted by among its siblings. */
function rankOf(document: Document, record: SchemaRecord | undefined): Rank {
  if (!record) return [];
  if (record.kind === "kept") return [record.kind, String(phases.indexOf(record.phase))];
  return [record.kind, calledOf(record), ...identityOf(document, record)];
}

/** What tells records of one kind and name apart. */
function identityOf(document: Document, record: SchemaRecord): Rank {
  switch (record.kind) {
    case "function":
      return [record.identity];
    case "object": {
      const namespace = document.schema.get(record.namespace ?? "");
      return [record.type, namespace ? calledOf(namespace) : "", record.signature];
    }
    case "grant": {
      const on = document.schema.get(record.on);
      const path = catalogOf(document).pathOf(record.on);
      return [path, String(record.revoked), ...(on ? [on.kind, ...identityOf(document, on)] : [])];
    }
    case "note":
      return [record.text];
    default:
      return [];
  }
}

/** By code units, part by part: the same on every machine. */
function compareRanks(a: Rank, b: Rank): number {
  for (const [at, part] of a.entries()) {
    const other = b[at] ?? "";
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
