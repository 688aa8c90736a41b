import { expect, test } from "vitest";
import { catalogOf } from "../../../core/document/catalog.ts";
import { cardsOf } from "../../../core/layout/drawn-cards.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { inFileOrder } from "./in-file-order.ts";

const tables = Object.fromEntries(
  Array.from({ length: 7 }, (_, at) => [
    `t${at}`,
    Object.fromEntries(Array.from({ length: at + 1 }, (_, column) => [`c${column}`, "text"])),
  ]),
);

test("every table has a place, in the order of the file, and none lies over another", () => {
  const catalog = catalogOf(inFileOrder(aDocument(tables)));
  const placed = [...cardsOf(catalog).values()].map(({ tableId, width, height }) => {
    const { x = 0, y = 0 } = catalog.placementOf(tableId) ?? {};
    return { tableId, left: x, top: y, right: x + width, bottom: y + height };
  });
  const read = placed.toSorted((a, b) => a.top - b.top || a.left - b.left);
  expect(read.map(({ tableId }) => tableId)).toEqual(Object.keys(tables));
  for (const [at, a] of placed.entries()) {
    for (const b of placed.slice(at + 1)) {
      const apart = a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
      expect(apart).toBe(true);
    }
  }
});
