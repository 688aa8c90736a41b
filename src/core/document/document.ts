import { blank } from "./blank.ts";
import type { DiagramRecord } from "./diagram-record.ts";
import { designId, idOf } from "./id.ts";
import type { SchemaRecord } from "./records/index.ts";

/** A design at one moment: what becomes SQL, and how it is drawn. Keyed by record id. Never changed in place. */
export type Document = {
  readonly schema: ReadonlyMap<string, SchemaRecord>;
  readonly diagram: ReadonlyMap<string, DiagramRecord>;
};

/** No records at all, not even the root: what whoever is told of a design holds before. */
export const noRecords: Document = { schema: new Map(), diagram: new Map() };

const publicId = idOf("namespace", "public");

/** A design without tables: the root and the namespace `public` that every database has. */
export function emptyDocument(name = "Untitled"): Document {
  const design = blank("design", designId, { name, namespaces: [publicId] });
  const namespace = blank("namespace", publicId, { name: "public" });
  return {
    schema: new Map<string, SchemaRecord>([
      [design.id, design],
      [namespace.id, namespace],
    ]),
    diagram: new Map(),
  };
}
