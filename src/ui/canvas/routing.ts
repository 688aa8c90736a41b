import { memoizeByIdentity } from "../../core/base/memoize-by-identity.ts";
import { reasonOf } from "../../core/base/reason-of.ts";
import type { Relation } from "../../core/layout/diagram.ts";
import type { Link, Point, Route, Routes } from "../../core/layout/graph.ts";
import type { LayoutPort } from "../../state/ports.ts";
import type { Scene, SceneCard } from "./scene/scene.ts";

/** Up to here lines are routed at once; more go to the worker. */
const AT_ONCE = 80;

/** Keeps the routes of the scene in step with it. */
export type Router = {
  /** The routes for this scene: exact when few, else the best known until the worker answers. */
  update(scene: Scene): Routes;
  readonly routes: () => Routes;
  /** The routes of a few more lines between the others, which stay: of views to what they read. */
  readonly besides: (scene: Scene, links: readonly Link[]) => Routes;
};

type Answers = {
  /** Called when better routes have come. */
  readonly changed: () => void;
  readonly failed: (reason: string) => void;
};

type RoutesNow = typeof import("../../core/layout/route.ts");

/** The lines that were asked for besides, and what they were found among. */
type Besides = {
  readonly routes: Routes;
  readonly scene: Scene;
  readonly ids: string;
  readonly found: Routes;
};

/** A router on a layout port. The module that routes at once is not waited for: until it is here the worker routes. */
export function createRouter(port: LayoutPort, { changed, failed }: Answers): Router {
  let routes: Routes = new Map();
  let wanted: Scene | undefined;
  let busy = false;
  let last: { readonly boxes: string; readonly links: string } | undefined;
  let now: RoutesNow | undefined;
  let beside: Besides | undefined;
  import("../../core/layout/route.ts").then((loaded) => {
    now = loaded;
  }, reported);

  function reported(error: unknown): void {
    failed(`Lines are drawn straight: ${reasonOf(error)}`);
  }

  const ask = async (): Promise<void> => {
    busy = true;
    while (wanted) {
      const scene = wanted;
      wanted = undefined;
      const found = await port.route(scene.boxes, linksOf(scene));
      if (wanted) continue;
      routes = found;
      changed();
    }
  };

  return {
    routes: () => routes,
    besides(scene, links) {
      const ids = links.map(({ id }) => id).join("|");
      if (beside?.routes === routes && beside.scene === scene && beside.ids === ids) return beside.found;
      const found =
        now && links.length <= AT_ONCE
          ? now.routeBesides(routes, scene.boxes, { links: linksOf(scene), added: links })
          : new Map(links.map((link) => [link.id, straight(scene, { link })]));
      beside = { routes, scene, ids, found };
      return found;
    },
    update(scene) {
      const signature = signatureOf(scene);
      if (last?.boxes === signature.boxes && last.links === signature.links) return routes;
      last = signature;
      if (now && scene.relations.length <= AT_ONCE) {
        wanted = undefined;
        routes = now.route(scene.boxes, linksOf(scene));
        return routes;
      }
      routes = new Map(
        scene.relations.map((relation) => [
          relation.link.id,
          stillFits(scene, relation, routes) ?? straight(scene, relation),
        ]),
      );
      wanted = scene;
      if (!busy) {
        ask()
          .catch(reported)
          .finally(() => {
            busy = false;
          });
      }
      return routes;
    },
  };
}

function linksOf(scene: Scene): readonly Link[] {
  return scene.relations.map(({ link }) => link);
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

/** The old route while both its ends still touch their cards. */
function stillFits(scene: Scene, { link }: Relation, routes: Routes): Route | undefined {
  const known = routes.get(link.id);
  const from = scene.cards.get(link.from);
  const to = scene.cards.get(link.to);
  if (!known || !from || !to) return undefined;
  const start = known.points[0];
  const end = known.points.at(-1);
  const fits =
    start?.x === sideOf(from, known.sideFrom) &&
    start.y === from.at.y + link.fromY &&
    end?.x === sideOf(to, known.sideTo) &&
    end.y === to.at.y + link.toY;
  return fits ? known : undefined;
}

function sideOf({ card, at }: SceneCard, side: "left" | "right"): number {
  return side === "left" ? at.x : at.x + card.width;
}

/** A line of three stretches that looks at nothing in its way: while dragging, and until the worker answers. */
export function straight(
  scene: Pick<Scene, "cards">,
  { link }: Pick<Relation, "link">,
  moved?: ReadonlyMap<string, Point>,
): Route {
  const from = placed(scene, link.from, moved);
  const to = placed(scene, link.to, moved);
  if (!from || !to) return { points: [], sideFrom: "right", sideTo: "left" };
  const start: Point = { x: 0, y: from.at.y + link.fromY };
  const end: Point = { x: 0, y: to.at.y + link.toY };
  if (link.from === link.to) return loop(from, start, end);
  const rightward = from.at.x + from.card.width + 40 <= to.at.x;
  const leftward = to.at.x + to.card.width + 40 <= from.at.x;
  const sideFrom = leftward ? "left" : "right";
  const sideTo = rightward ? "left" : "right";
  const x1 = sideOf(from, sideFrom);
  const x2 = sideOf(to, sideTo);
  const middle = rightward || leftward ? Math.round((x1 + x2) / 2) : Math.max(x1, x2) + 28;
  return {
    sideFrom,
    sideTo,
    points: [
      { x: x1, y: start.y },
      { x: middle, y: start.y },
      { x: middle, y: end.y },
      { x: x2, y: end.y },
    ],
  };
}

function loop({ card, at }: SceneCard, start: Point, end: Point): Route {
  const edge = at.x + card.width;
  const out = edge + 24;
  return {
    sideFrom: "right",
    sideTo: "right",
    points: [
      { x: edge, y: start.y },
      { x: out, y: start.y },
      { x: out, y: end.y },
      { x: edge, y: end.y },
    ],
  };
}

function placed(
  scene: Pick<Scene, "cards">,
  id: string,
  moved?: ReadonlyMap<string, Point>,
): SceneCard | undefined {
  const card = scene.cards.get(id);
  const at = moved?.get(id);
  return card && at ? { ...card, at } : card;
}
