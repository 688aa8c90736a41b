import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { PlacementRecord } from "../document/diagram-record.ts";
import type { Document } from "../document/document.ts";
import type { TableRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { drawnTables } from "./diagram.ts";
import { placeFresh } from "./place-fresh.ts";

/**
 * A document as it should stand in place of another: tables of the same namespace and name keep their place, colour
 * and density, new ones stand beside what they refer to, areas, notes and saved views stay. The same document when
 * no drawn table is in both, or it brings areas or notes of its own.
 */
export function keepPlaces(document: Document, before: Document): Document {
  const [next, old] = [catalogOf(document), catalogOf(before)];
  const kept = keptPlacements(next, old);
  if (kept.size === 0) return document;
  return withDrawn(placeFresh(document, kept), old);
}

/** The placements of the tables and views that both have, under their new ids. */
function keptPlacements(next: Catalog, old: Catalog): ReadonlyMap<string, PlacementRecord> {
  const kept = new Map<string, PlacementRecord>();
  for (const [id, twin] of twinsOf(old, next)) {
    const placement = old.placementOf(id);
    const owner = next.find("table", twin) ?? next.find("view", twin);
    if (placement && owner) kept.set(owner.id, { ...placement, id: owner.id });
  }
  return kept;
}

/** The new id of each drawn table and view of the old document that is in the new one under the same path. */
function twinsOf(old: Catalog, next: Catalog): ReadonlyMap<string, string> {
  const paths = new Map([...drawn(next)].map(({ id }) => [next.pathOf(id), id]));
  return new Map(
    [...drawn(old)].flatMap(({ id }) => {
      const twin = paths.get(old.pathOf(id));
      return twin === undefined ? [] : [[id, twin] as const];
    }),
  );
}

function drawn(catalog: Catalog): readonly (TableRecord | { readonly id: string })[] {
  return [...drawnTables(catalog), ...catalog.all("view")];
}

/** With the areas, notes and saved views of the old document; what a view hid and is gone is forgotten. */
function withDrawn(document: Document, old: Catalog): Document {
  const next = catalogOf(document);
  const { areas, notes, savedViews } = next.design;
  if (areas.length + notes.length + savedViews.length > 0) return document;
  const twins = twinsOf(old, next);
  const own = old.design;
  const schema = new Map(document.schema);
  for (const id of [...own.areas, ...own.notes, ...own.savedViews]) {
    const record = old.record(id);
    if (!record || schema.has(id)) return document;
    if (record.kind === "saved-view") {
      const hidden = record.hidden.filter((hiddenId) => twins.has(hiddenId));
      schema.set(id, rewriteRecord({ ...record, hidden }, { id: (each) => twins.get(each) ?? each }));
    } else schema.set(id, record);
  }
  schema.set(next.design.id, {
    ...next.design,
    areas: own.areas,
    notes: own.notes,
    savedViews: own.savedViews,
  });
  return { ...document, schema };
}
