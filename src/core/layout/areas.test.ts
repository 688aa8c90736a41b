import { describe, expect, test } from "vitest";
import { modules, rentalShop } from "../testing/layout-graphs.ts";
import { arrangeInAreas } from "./areas.ts";
import { type PlacedBox, placeBoxes, type Rect } from "./graph.ts";
import { measure } from "./measure.ts";
import { topicName } from "./topic-name.ts";

const inNamespaces = {
  ...modules(60, 2),
  boxes: modules(60, 2).boxes.map((box) => ({ ...box, namespace: box.name.split("_")[0] ?? "" })),
};

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function pairsThatMeet(rects: readonly Rect[]): number {
  return rects.flatMap((a, at) => rects.slice(at + 1).filter((b) => meet(a, b))).length;
}

describe.each(["namespace", "topic"] as const)("areas by %s", (by) => {
  const { positions, areas } = arrangeInAreas(inNamespaces.boxes, inNamespaces.links, { by });
  const placed = new Map(placeBoxes(inNamespaces.boxes, positions).map((box) => [box.id, box]));

  test("hold their tables, and lie beside each other", () => {
    expect(areas.length).toBeGreaterThan(2);
    expect(pairsThatMeet(areas)).toBe(0);
    const outside = areas.flatMap((area) =>
      area.ids.filter((id) => {
        const box = placed.get(id);
        return !box || box.x < area.x + 20 || box.y < area.y + 40 || box.x + box.width > area.x + area.width;
      }),
    );
    expect(outside).toEqual([]);
  });

  test("no table stands in the area of others, nor on another table", () => {
    const strange = areas.flatMap((area) =>
      [...placed.values()].filter((box) => !area.ids.includes(box.id) && meet(box, area)),
    );
    expect(strange).toEqual([]);
    expect(measure([...placed.values()], inNamespaces.links).overlaps).toBe(0);
  });
});

test("areas by namespace have the namespaces' names, one each, whatever their tables refer to", () => {
  const { areas } = arrangeInAreas(inNamespaces.boxes, inNamespaces.links, { by: "namespace" });
  expect(areas.map(({ name }) => name).sort()).toEqual(["m0", "m1", "m2", "m3"]);
  expect(areas.reduce((sum, { ids }) => sum + ids.length, 0)).toBe(60);
});

test("a topic is called by the word its tables share, else by the table they refer to", () => {
  const boxes = (...names: readonly string[]): readonly Pick<PlacedBox, "id" | "name">[] =>
    names.map((name) => ({ id: name, name }));
  expect(topicName(boxes("invoices", "invoice_lines", "invoice_fees", "fees"), [])).toBe("invoice");
  expect(topicName(rentalShop.boxes, rentalShop.links)).toMatch(/^(film|store|address|staff)$/);
});
