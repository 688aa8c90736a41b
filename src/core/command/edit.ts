import { equal } from "../base/equal.ts";
import { isOfKind } from "../document/blank.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { DiagramRecord } from "../document/diagram-record.ts";
import type { Document } from "../document/document.ts";
import { designId } from "../document/id.ts";
import type { Patch, Edit as RecordEdit } from "../document/patch.ts";
import { preview } from "../document/preview.ts";
import type { Kind, RecordOf, SchemaRecord } from "../document/records/index.ts";

/** A patch in the making over one document; reading sees what was written before. */
export type Edit = {
  /** The document as it was. */
  readonly before: Catalog;
  readonly find: <K extends Kind>(kind: K, id: string | null | undefined) => RecordOf<K> | undefined;
  readonly put: (record: SchemaRecord) => void;
  readonly remove: (id: string) => void;
  readonly place: (record: DiagramRecord) => void;
  readonly unplace: (id: string) => void;
  readonly patch: () => Patch;
  /** The document as it stands with what was written so far. */
  readonly now: () => Catalog;
};

/** Begins a patch. What ends as it began is no part of it. */
export function editOf(document: Document): Edit {
  const schema = new Map<string, SchemaRecord | undefined>();
  const diagram = new Map<string, DiagramRecord | undefined>();
  let current: Catalog | undefined;
  const patch = (): Patch => ({
    schema: changed(document.schema, withExceptionsOf(document, schema)),
    diagram: changed(document.diagram, diagram),
  });
  const write = <R>(edits: Map<string, R | undefined>, id: string, after: R | undefined): void => {
    edits.set(id, after);
    current = undefined;
  };
  return {
    before: catalogOf(document),
    find(kind, id) {
      if (id == null) return undefined;
      const record = schema.has(id) ? schema.get(id) : document.schema.get(id);
      return isOfKind(record, kind) ? record : undefined;
    },
    put: (record) => write(schema, record.id, record),
    remove: (id) => write(schema, id, undefined),
    place: (record) => write(diagram, record.id, record),
    unplace: (id) => write(diagram, id, undefined),
    patch,
    now() {
      current ??= catalogOf(preview(document, patch()));
      return current;
    },
  };
}

/** What was let stand of a record goes when the record goes. */
function withExceptionsOf(
  document: Document,
  edits: ReadonlyMap<string, SchemaRecord | undefined>,
): ReadonlyMap<string, SchemaRecord | undefined> {
  const design = edits.get(designId) ?? document.schema.get(designId);
  if (!isOfKind(design, "design")) return edits;
  const stays = (id: string): boolean => !edits.has(id) || edits.get(id) !== undefined;
  const exceptions = design.exceptions.filter(({ object }) => stays(object));
  return exceptions.length === design.exceptions.length
    ? edits
    : new Map([...edits, [designId, { ...design, exceptions }]]);
}

function changed<R>(
  before: ReadonlyMap<string, R>,
  after: ReadonlyMap<string, R | undefined>,
): ReadonlyMap<string, RecordEdit<R>> {
  const edits = new Map<string, RecordEdit<R>>();
  for (const [id, record] of after) {
    const old = before.get(id);
    if (!equal(old, record)) edits.set(id, { before: old, after: record });
  }
  return edits;
}
