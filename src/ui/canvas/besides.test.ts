import { expect, test } from "vitest";
import { catalogOf } from "../../core/document/catalog.ts";
import { idOf } from "../../core/document/id.ts";
import type { Routes } from "../../core/layout/graph.ts";
import { route, routeBesides } from "../../core/layout/route.ts";
import { aDocument } from "../../core/testing/a-document.ts";
import { aPlacement, aView } from "../../core/testing/routine-parts.ts";
import type { LayoutPort } from "../../state/ports.ts";
import { createBesides } from "./besides.ts";
import { createCardMemory } from "./scene/card-memory.ts";
import { sceneOf } from "./scene/scene.ts";
import { createViews } from "./scene/views.ts";

const names = Array.from({ length: 9 }, (_, at) => at);
const catalog = catalogOf(
  aDocument(
    Object.fromEntries(names.map((at) => [`t${at}`, { id: "int8 pk" }])),
    ...names.map((at) => aPlacement(`t${at}`, (at % 3) * 400, Math.floor(at / 3) * 300)),
    aView("all_of_them", `SELECT t0.id FROM ${names.map((at) => `t${at}`).join(", ")}`, {
      uses: names.map((at) => idOf("table", `t${at}`)),
    }),
    aPlacement("all_of_them", 1400, 320),
  ),
);
const scene = sceneOf(catalog, createCardMemory(), { views: createViews() });
const links = scene.readingsAt.get("all_of_them") ?? [];
const routes = route(
  scene.boxes,
  scene.relations.map(({ link }) => link),
);
const drawnAtOnce = routeBesides(routes, scene.boxes, { links: [], added: links });

type Answer = (routes: Routes) => void;

function lateAnswers() {
  const answers: Answer[] = [];
  const port: Pick<LayoutPort, "routeBesides"> = {
    routeBesides: () => new Promise((resolve) => answers.push(resolve)),
  };
  const told = { changed: 0 };
  const besides = createBesides(port, {
    changed: () => {
      told.changed += 1;
    },
    failed: (reason) => expect.fail(reason),
  });
  return { answers, besides, told };
}

test("few lines are found at once", () => {
  const { besides } = lateAnswers();
  expect(besides({ scene, routes, links, now: routeBesides })).toEqual(drawnAtOnce);
});

test("many lines come with the worker's answer, and none is drawn through cards until then", async () => {
  const { answers, besides, told } = lateAnswers();
  const asked = { scene, routes, links, now: undefined };
  expect(besides(asked).size).toBe(0);
  expect(answers).toHaveLength(1);
  answers[0]?.(drawnAtOnce);
  await expect.poll(() => told.changed).toBe(1);
  expect(besides(asked)).toBe(drawnAtOnce);
  expect(besides({ ...asked, scene: { ...scene } })).toEqual(drawnAtOnce);
});

test("an answer to what is no longer shown is not drawn: what is shown is asked for next", async () => {
  const { answers, besides, told } = lateAnswers();
  const [first] = links;
  besides({ scene, routes, links, now: undefined });
  const now = { scene, routes, links: first ? [first] : [], now: undefined };
  expect(besides(now).size).toBe(0);
  answers[0]?.(drawnAtOnce);
  await expect.poll(() => answers.length).toBe(2);
  expect(besides(now).size).toBe(0);
  const one = new Map([...drawnAtOnce].slice(0, 1));
  answers[1]?.(one);
  await expect.poll(() => told.changed).toBe(1);
  expect(besides(now)).toBe(one);
});
