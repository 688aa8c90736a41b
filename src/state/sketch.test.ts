import { expect, test } from "vitest";
import { catalogOf } from "../core/document/catalog.ts";
import { blankPlacement } from "../core/document/diagram-record.ts";
import { aDocument } from "../core/testing/a-document.ts";
import { sketchOf } from "./sketch.ts";

const pause = async (): Promise<void> => undefined;

test("a sketch has a card for each table where it stands, and one line for each pair that is joined", async () => {
  const document = aDocument({
    a: { id: "int4 pk" },
    b: { id: "int4 pk", x: "int4 -> a.id", y: "int4 -> a.id", z: "int4 -> b.id" },
  });
  const tables = catalogOf(document).all("table");
  const diagram = new Map(
    tables.map(({ id }, at) => [
      id,
      { ...blankPlacement(id), x: 100 + 300 * at, y: 50, density: "header" as const },
    ]),
  );
  const sketch = await sketchOf(catalogOf({ ...document, diagram }), pause);
  expect(sketch).toEqual({
    width: 460,
    height: 32,
    cards: "M0 0h160v32h-160zM300 0h160v32h-160z",
    lines: "M380 16L80 16",
  });
});

test("a design without tables is an empty sketch", async () => {
  expect(await sketchOf(catalogOf(aDocument()), pause)).toEqual({
    width: 0,
    height: 0,
    cards: "",
    lines: "",
  });
});
