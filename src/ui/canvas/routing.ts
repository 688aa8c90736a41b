import { memoizeByIdentity } from "../../core/base/memoize-by-identity.ts";
import { reasonOf } from "../../core/base/reason-of.ts";
import type { Relation } from "../../core/layout/diagram.ts";
import type { Link, Routes } from "../../core/layout/graph.ts";
import type { LayoutPort } from "../../state/ports.ts";
import { createBesides } from "./besides.ts";
import { newestQuestion } from "./newest-question.ts";
import { linksOf, type Scene } from "./scene/scene.ts";
import { stillFits, straight } from "./straight.ts";

/** Up to here lines are routed at once; more go to the worker. */
const AT_ONCE = 80;

/** Keeps the routes of the scene in step with it. */
export type Router = {
  /** The routes for this scene: exact when few, else the best known until the worker answers. */
  update(scene: Scene): Routes;
  readonly routes: () => Routes;
  /** The routes of more lines between the others, which stay: of views to what they read. Many come with the next picture. */
  readonly besides: (scene: Scene, links: readonly Link[]) => Routes;
};

type Answers = {
  /** Called when better routes have come. */
  readonly changed: () => void;
  readonly failed: (reason: string) => void;
};

type RoutesNow = typeof import("../../core/layout/route.ts");

/** A router on a layout port. The module that routes at once is not waited for: until it is here the worker routes. */
export function createRouter(port: LayoutPort, { changed, failed }: Answers): Router {
  let routes: Routes = new Map();
  let last: { readonly boxes: string; readonly links: string } | undefined;
  let now: RoutesNow | undefined;
  import("../../core/layout/route.ts").then(
    (loaded) => {
      now = loaded;
    },
    (error: unknown) => failed(straightBecause(reasonOf(error))),
  );

  const worker = newestQuestion({
    find: (scene: Scene) => port.route(scene.boxes, linksOf(scene)),
    found: (answer) => {
      routes = answer;
      changed();
    },
    failed: (reason) => failed(straightBecause(reason)),
  });

  const besides = createBesides(port, { changed, failed });

  return {
    routes: () => routes,
    besides: (scene, links) =>
      besides({ scene, links, routes, now: links.length <= AT_ONCE ? now?.routeBesides : undefined }),
    update(scene) {
      const signature = signatureOf(scene);
      if (last?.boxes === signature.boxes && last.links === signature.links) return routes;
      last = signature;
      if (now && scene.relations.length <= AT_ONCE) {
        worker.drop();
        routes = now.route(scene.boxes, linksOf(scene));
        return routes;
      }
      routes = new Map(
        scene.relations.map((relation) => [
          relation.link.id,
          stillFits(scene, relation, routes) ?? straight(scene, relation),
        ]),
      );
      worker.ask(scene);
      return routes;
    },
  };
}

function straightBecause(reason: string): string {
  return `Lines are drawn straight: ${reason}`;
}

function signatureOf({ boxes, relations }: Scene): { readonly boxes: string; readonly links: string } {
  return {
    boxes: boxes.map(({ id, x, y, width, height }) => `${id} ${x} ${y} ${width} ${height}`).join("|"),
    links: signatureOfLinks(relations),
  };
}

const signatureOfLinks = memoizeByIdentity((relations: readonly Relation[]) =>
  relations
    .map(({ link }) => `${link.id} ${link.fromY} ${link.toY} ${link.toKey} ${link.endFrom} ${link.endTo}`)
    .join("|"),
);
