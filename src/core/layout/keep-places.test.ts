import { expect, test } from "vitest";
import { blank } from "../document/blank.ts";
import { catalogOf } from "../document/catalog.ts";
import { blankPlacement } from "../document/diagram-record.ts";
import { designId, idOf } from "../document/id.ts";
import { violationsOf } from "../document/invariant.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { aDocument } from "../testing/a-document.ts";
import { withPlacements, withRecord } from "../testing/with-records.ts";
import { keepPlaces } from "./keep-places.ts";
import { withPlaces } from "./placed-document.ts";

const at = (id: string, x: number, y: number) => ({ ...blankPlacement(idOf("table", id)), x, y });

const old = [
  blank("area", idOf("area", "area-1"), {
    name: "Sales",
    x: -20,
    y: -50,
    width: 900,
    height: 600,
    colour: 2,
  }),
  blank("saved-view", idOf("saved-view", "view-1"), {
    name: "Sales only",
    hidden: [idOf("table", "customers"), idOf("table", "gone")],
    x: 0,
    y: 0,
    width: 10,
    height: 10,
  }),
].reduce(
  (document, record) => withRecord(document, designId, record),
  withPlacements(
    aDocument({ customers: { id: "int8 pk" }, gone: { id: "int8 pk" }, orders: { id: "int8 pk" } }),
    { ...at("customers", 1200, 40), colour: 3, density: "keys" },
    at("gone", 5, 5),
    at("orders", 400, 800),
  ),
);

/** The same schema read again, with other ids: one table gone, two new. */
const again = renumbered(
  aDocument({
    customers: { id: "int8 pk", email: "text" },
    orders: { id: "int8 pk", customer_id: "int8 -> customers.id" },
    lines: { id: "int8 pk", order_id: "int8 -> orders.id" },
    notes: { id: "int8 pk" },
  }),
);

function renumbered(document: ReturnType<typeof aDocument>): ReturnType<typeof aDocument> {
  const id = (each: string): string => (each === designId ? each : `new-${each}`);
  const records = [...document.schema.values()].map((record) => rewriteRecord(record, { id }));
  return { ...document, schema: new Map(records.map((record) => [record.id, record])) };
}

const placed = withPlaces(
  again,
  new Map(
    catalogOf(again)
      .all("table")
      .map((table) => [table.id, { x: 0, y: 0 }]),
  ),
);
const kept = catalogOf(keepPlaces(placed, old));

test("tables of the same name keep their place, colour and density", () => {
  expect(kept.placementOf("new-customers")).toMatchObject({ x: 1200, y: 40, colour: 3, density: "keys" });
  expect(kept.placementOf("new-orders")).toMatchObject({ x: 400, y: 800, colour: 0 });
  expect(kept.document.diagram.has("gone")).toBe(false);
});

test("new tables stand beside what they refer to, on nothing else", () => {
  const lines = kept.placementOf("new-lines");
  expect(Math.abs((lines?.x ?? 0) - 400)).toBeLessThan(500);
  expect(Math.abs((lines?.y ?? 0) - 800)).toBeLessThan(300);
  const places = [...kept.document.diagram.values()].map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(4);
});

test("areas and saved views stay, without what is gone", () => {
  expect(kept.all("area")).toMatchObject([{ name: "Sales", colour: 2 }]);
  expect(kept.all("saved-view")).toMatchObject([{ name: "Sales only", hidden: ["new-customers"] }]);
  expect(violationsOf(kept)).toEqual([]);
});

test("a document that shares no table stays as it is", () => {
  const other = renumbered(aDocument({ planets: { id: "int8 pk" } }));
  expect(keepPlaces(other, old)).toBe(other);
});
