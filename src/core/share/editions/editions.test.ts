import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { diagramShapes } from "../../document/diagram-record.ts";
import type { Field, Fields } from "../../document/field.ts";
import { recordShapes } from "../../document/records/index.ts";
import { checksum } from "../checksum.ts";
import { firstDictionary } from "./first-dictionary.ts";
import { firstOrder } from "./first-order.ts";
import { editions } from "./index.ts";
import { secondOrder } from "./second-order.ts";

const shapes: Readonly<Record<string, { readonly fields: Fields }>> = { ...recordShapes, ...diagramShapes };

/** Every place of the shapes with the words that stand there. */
function placesOf(field: Field, place: string): readonly (readonly [string, readonly string[]])[] {
  switch (field.type) {
    case "choice":
      return [[place, field.values]];
    case "id":
    case "children":
      return [[place, field.kinds]];
    case "optional":
    case "list":
      return placesOf(field.of, place);
    case "group":
      return placesIn(field.fields, place);
    case "variant":
      return [
        [place, Object.keys(field.of)],
        ...Object.entries(field.of).flatMap(([kind, fields]) => placesIn(fields, `${place}.${kind}`)),
      ];
    default:
      return [];
  }
}

function placesIn(fields: Fields, place: string): readonly (readonly [string, readonly string[]])[] {
  const inner = Object.entries(fields).flatMap(([name, field]) => placesOf(field, `${place}.${name}`));
  return [[place, Object.keys(fields)], ...inner];
}

test("the last edition numbers every kind, field, choice and reference of the shapes: what it lacks, links would lose", () => {
  const order = editions[editions.length - 1]?.order;
  const needed = [
    ["", Object.keys(shapes)] as const,
    ...Object.entries(shapes).flatMap(([kind, { fields }]) => placesIn(fields, kind)),
  ];
  const missing = needed.flatMap(([place, words]) =>
    words.filter((word) => !order?.get(place)?.includes(word)).map((word) => `${place}: ${word}`),
  );
  expect(missing).toEqual([]);
});

test("nothing that an edition numbers has left the shapes", () => {
  const present = new Map(Object.entries(shapes).flatMap(([kind, { fields }]) => placesIn(fields, kind)));
  const gone = editions.flatMap(({ order }) =>
    [...order].flatMap(([place, words]) =>
      place === ""
        ? words.filter((word) => !(word in shapes))
        : words.filter((word) => !present.get(place)?.includes(word)),
    ),
  );
  expect(gone).toEqual([]);
});

test("the first edition is as it was when the first link was made", () => {
  expect([checksum(strToU8(firstOrder)), checksum(strToU8(firstDictionary))]).toEqual([
    1127525853, 111315384,
  ]);
});

test("the second edition's additions are as they were when the second edition's first link was made", () => {
  expect(checksum(strToU8(secondOrder))).toBe(1333761221);
});
