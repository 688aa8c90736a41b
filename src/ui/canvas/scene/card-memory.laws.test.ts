import { array, assert, constantFrom, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { type Catalog, catalogOf } from "../../../core/document/catalog.ts";
import type { Document } from "../../../core/document/document.ts";
import { apply, between } from "../../../core/document/patch.ts";
import { arbitraryDocument } from "../../../core/testing/arbitrary-document.ts";
import { choicesFrom } from "../../../core/testing/choices.ts";
import { growths } from "../../../core/testing/growths/index.ts";
import { createCardMemory } from "./card-memory.ts";
import { sceneOf } from "./scene.ts";

const growing = tuple(constantFrom(...growths), array(nat(9999), { maxLength: 60, size: "max" }));

/** Other names and places for what is there: of a namespace, of its tables, of its types, and where these lie. */
const turns: readonly ((records: Map<string, unknown>, catalog: Catalog, at: number) => void)[] = [
  (records, catalog, at) => {
    const named = catalog.walk().filter((record) => "name" in record);
    const record = named[at % named.length];
    if (record) records.set(record.id, { ...record, name: `other_${at}` });
  },
  (records, catalog, at) => {
    const [from, to] = [catalog.all("namespace")[0], catalog.all("namespace").at(-1)];
    const list = (["tables", "enums", "domains"] as const)[at % 3] ?? "tables";
    const [moved] = from?.[list] ?? [];
    if (!from || !to || from === to || moved === undefined) return;
    records.set(from.id, { ...from, [list]: from[list].slice(1) });
    records.set(to.id, { ...to, [list]: [...to[list], moved] });
  },
];

const turning = tuple(constantFrom(...turns), nat(9999));

function turned(document: Document, steps: readonly (readonly [(typeof turns)[number], number])[]): Document {
  const schema = new Map(document.schema);
  for (const [turn, at] of steps) turn(schema, catalogOf({ ...document, schema: new Map(schema) }), at);
  return { ...document, schema };
}

/** Designs, each from an edit of the one before, and the way back through all of them. */
const arbitraryEdits = tuple(
  arbitraryDocument,
  array(growing, { maxLength: 3 }),
  array(array(turning, { minLength: 1, maxLength: 2 }), { maxLength: 4 }),
).map(([start, grown, turnings]): readonly Document[] => {
  const documents = [start];
  for (const [grow, tape] of grown) documents.push(grow(documents.at(-1) ?? start, choicesFrom(tape)));
  for (const steps of turnings) documents.push(turned(documents.at(-1) ?? start, steps));
  return [...documents, ...documents.toReversed()];
});

test("[K1] cards and lines after edits are those that are made from nothing", () => {
  assert(
    property(arbitraryEdits, ([start, ...others]) => {
      if (!start) return;
      const memory = createCardMemory();
      let now = start;
      let scene = sceneOf(catalogOf(now), memory);
      for (const next of others) {
        now = apply(now, between(now, next));
        scene = sceneOf(catalogOf(now), memory, { before: scene });
        const { cards, relations } = sceneOf(catalogOf(now), createCardMemory());
        expect(scene.cards).toEqual(cards);
        expect(scene.relations).toEqual(relations);
      }
    }),
    { numRuns: 50 },
  );
});
