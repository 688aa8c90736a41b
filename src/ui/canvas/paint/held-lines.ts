import type { Link, Point, Route, Routes } from "../../../core/layout/graph.ts";
import type { Scene } from "../scene/scene.ts";
import type { Detail } from "../scene/viewport.ts";
import { straight } from "../straight.ts";
import { noPaths, pathFor, type RelationPaths } from "./paint-relations.ts";
import { traceRelation } from "./relation-path.ts";

type Places = ReadonlyMap<string, Point>;

/** The relationships of tables in the hand, strong, to their places of this moment: they look at nothing in their way. */
export function heldRelations(scene: Scene, moved: Places, detail: Detail): RelationPaths {
  const paths = noPaths();
  for (const relation of new Set([...moved.keys()].flatMap((id) => scene.relationsAt.get(id) ?? []))) {
    const route = straight(scene, relation, moved);
    traceRelation(pathFor(paths, relation, true), relation, { route, detail });
  }
  return { ...paths, whole: true, bundles: [] };
}

/** In the same way the lines of views in the hand, and of the tables they read. */
export function heldReadings(
  scene: Scene,
  moved: Places,
): { readonly links: readonly Link[]; readonly routes: Routes } {
  const links = [...new Set([...moved.keys()].flatMap((id) => scene.readingsAt.get(id) ?? []))];
  const routes = new Map<string, Route>(links.map((link) => [link.id, straight(scene, { link }, moved)]));
  return { links, routes };
}
