import { expect, test } from "vitest";
import { catalogOf } from "../../core/document/catalog.ts";
import type { Routes } from "../../core/layout/graph.ts";
import { route } from "../../core/layout/route.ts";
import { aDocument } from "../../core/testing/a-document.ts";
import { aPlacement } from "../../core/testing/routine-parts.ts";
import { createRoutesAhead, signatureOf } from "./routes-ahead.ts";
import { createCardMemory } from "./scene/card-memory.ts";
import { linksOf, sceneOf } from "./scene/scene.ts";

const sceneAt = (x: number) =>
  sceneOf(
    catalogOf(
      aDocument(
        { maker: { id: "int8 pk" }, product: { maker_id: "int8 -> maker.id" } },
        aPlacement("product", x, 0),
      ),
    ),
    createCardMemory(),
  );
const scene = sceneAt(600);
const routes = route(scene.boxes, linksOf(scene));

function asking(route: () => Promise<Routes>) {
  const ahead = createRoutesAhead({ route });
  ahead.ask(scene);
  return ahead;
}

test("routes asked ahead are there with the scene they are of, once", async () => {
  const ahead = asking(async () => routes);
  await Promise.resolve();
  expect(ahead.take(signatureOf(sceneAt(600)))?.found).toBe(routes);
  expect(ahead.take(signatureOf(scene))).toBeUndefined();
});

test("routes still on their way are waited for", async () => {
  let answer: (routes: Routes) => void = () => {};
  const asked = asking(() => new Promise((resolve) => (answer = resolve))).take(signatureOf(scene));
  expect(asked?.found).toBeUndefined();
  answer(routes);
  expect(await asked?.answer).toBe(routes);
});

test("routes of cards that stand elsewhere are not taken, nor those that failed", async () => {
  expect(asking(async () => routes).take(signatureOf(sceneAt(640)))).toBeUndefined();
  const ahead = asking(() => Promise.reject(new Error("The layout stopped.")));
  await new Promise((done) => setTimeout(done));
  expect(ahead.take(signatureOf(scene))).toBeUndefined();
});
