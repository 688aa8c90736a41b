import { reasonOf } from "../../core/base/reason-of.ts";
import type { Link, Routes } from "../../core/layout/graph.ts";
import type { LayoutPort } from "../../state/ports.ts";
import { createBesides } from "./besides.ts";
import { newestQuestion } from "./newest-question.ts";
import { createRoutesAhead, isSame, type Signature, signatureOf } from "./routes-ahead.ts";
import { linksOf, type Scene } from "./scene/scene.ts";
import { stillFits, straight } from "./straight.ts";

/** Up to here lines are routed at once; more go to the worker. */
const AT_ONCE = 80;

/** Keeps the routes of the scene in step with it. */
export type Router = {
  /** The routes for this scene: exact when few, else the best known until the worker answers. */
  update(scene: Scene): Routes;
  /** Asks the worker for the routes of a scene that may come next: there they are then, or on their way. */
  prepare(scene: Scene): void;
  readonly routes: () => Routes;
  /** The routes of more lines between the others, which stay: of views to what they read. Many come with the next picture. */
  readonly besides: (scene: Scene, links: readonly Link[]) => Routes;
};

type Answers = {
  /** Called when better routes have come. */
  readonly changed: () => void;
  readonly failed: (reason: string) => void;
};

/** A scene whose routes are wanted, and the question about them where it has been put already. */
type Wanted = { readonly scene: Scene; readonly asked: Promise<Routes> | undefined };

type RoutesNow = typeof import("../../core/layout/route.ts");

/** A router on a layout port. The module that routes at once is not waited for: until it is here the worker routes. */
export function createRouter(port: LayoutPort, { changed, failed }: Answers): Router {
  let routes: Routes = new Map();
  const ahead = createRoutesAhead(port);
  let last: Signature | undefined;
  let now: RoutesNow | undefined;
  import("../../core/layout/route.ts").then(
    (loaded) => {
      now = loaded;
    },
    (error: unknown) => failed(straightBecause(reasonOf(error))),
  );

  const worker = newestQuestion({
    find: ({ asked, scene }: Wanted) => asked ?? port.route(scene.boxes, linksOf(scene)),
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
    prepare(scene) {
      if (scene.relations.length > AT_ONCE) ahead.ask(scene);
    },
    update(scene) {
      const signature = signatureOf(scene);
      if (last && isSame(last, signature)) return routes;
      last = signature;
      const known = ahead.take(signature);
      if (known?.found) {
        worker.drop();
        routes = known.found;
        return routes;
      }
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
      worker.ask({ scene, asked: known?.answer });
      return routes;
    },
  };
}

function straightBecause(reason: string): string {
  return `Lines are drawn straight: ${reason}`;
}
