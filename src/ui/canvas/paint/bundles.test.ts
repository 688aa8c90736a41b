import { expect, test } from "vitest";
import { blank } from "../../../core/document/blank.ts";
import { catalogOf } from "../../../core/document/catalog.ts";
import { blankPlacement } from "../../../core/document/diagram-record.ts";
import { designId, idOf } from "../../../core/document/id.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { withPlacements, withRecord } from "../../../core/testing/with-records.ts";
import { createCardMemory } from "../scene/card-memory.ts";
import { sceneOf } from "../scene/scene.ts";
import { bundlerOf } from "./bundles.ts";

const area = (name: string, x: number) =>
  blank("area", idOf("area", name), { name, x, y: 0, width: 400, height: 400, colour: 1 });

test("lines between two areas are one bundle from edge to edge; others are left to be drawn", () => {
  const tables = aDocument({
    a: { id: "int8 pk" },
    b: { id: "int8 pk", a_id: "int8 -> a.id", own: "int8 -> b.id", again: "int8 -> a.id" },
    c: { id: "int8 pk", a_id: "int8 -> a.id" },
  });
  const places = [
    ["a", 50],
    ["b", 1050],
    ["c", 3000],
  ] as const;
  const placed = withPlacements(
    tables,
    ...places.map(([id, x]) => ({ ...blankPlacement(idOf("table", id)), x, y: 100 })),
  );
  const document = [area("left", 0), area("right", 1000)].reduce(
    (made, record) => withRecord(made, designId, record),
    placed,
  );
  const scene = sceneOf(catalogOf(document), createCardMemory());
  const areaOf = new Map([...scene.drawn.values()].flatMap(({ id, tables: ids }) => ids.map((t) => [t, id])));
  const bundler = bundlerOf(scene, areaOf);
  const left = scene.relations.filter((relation) => !bundler.take(relation));
  expect(left.map(({ link }) => `${link.from} ${link.to}`).sort()).toEqual(["b b", "c a"]);
  expect(bundler.bundles()).toEqual([{ from: { x: 400, y: 200 }, to: { x: 1000, y: 200 }, count: 2 }]);
});
