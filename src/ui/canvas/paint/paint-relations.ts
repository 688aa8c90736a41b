import { memoizeByIdentity } from "../../../core/base/memoize-by-identity.ts";
import type { Relation } from "../../../core/layout/diagram.ts";
import type { Rect, Route, Routes } from "../../../core/layout/graph.ts";
import type { Highlight } from "../scene/highlight.ts";
import type { Scene } from "../scene/scene.ts";
import { type Detail, overlap } from "../scene/viewport.ts";
import { type Bundle, bundlerOf } from "./bundles.ts";
import type { Palette } from "./palette.ts";
import { traceRelation } from "./relation-path.ts";

/** The lines of a part of a scene as few paths, built once and stroked each frame. */
export type RelationPaths = {
  /** Whether no line lies outside that part. */
  readonly whole: boolean;
  readonly plain: Path2D;
  readonly dashed: Path2D;
  readonly hot: Path2D;
  readonly hotDashed: Path2D;
  /** From afar the lines between areas, as one for each two areas. */
  readonly bundles: readonly Bundle[];
};

type Paths = Omit<RelationPaths, "whole" | "bundles">;

/** Paths with no line in them. */
export function noPaths(): Paths {
  return { plain: new Path2D(), dashed: new Path2D(), hot: new Path2D(), hotDashed: new Path2D() };
}

/** Gathers the paths of what lies near; tables being dragged take their lines out of the picture. */
export function relationPaths(
  scene: Scene,
  routes: Routes,
  {
    highlight,
    detail,
    without,
    near,
  }: {
    readonly highlight: Highlight;
    readonly detail: Detail;
    readonly without: ReadonlySet<string>;
    readonly near: Rect;
  },
): RelationPaths {
  let whole = true;
  const bundler = detail === "far" ? bundlerOf(scene, areaOf(scene.drawn)) : undefined;
  const paths = noPaths();
  for (const relation of scene.relations) {
    const route = routes.get(relation.link.id);
    if (!route || without.has(relation.link.from) || without.has(relation.link.to)) continue;
    const hot = highlight.relations.has(relation.link.id);
    if (isLeftOut(scene, relation, { lit: highlight.lit, far: detail === "far" && !hot })) continue;
    if (!hot && bundler?.take(relation)) continue;
    if (!overlap(boundsOfRoute(route), near)) {
      whole = false;
      continue;
    }
    traceRelation(pathFor(paths, relation, hot), relation, {
      route,
      detail,
    });
  }
  return { ...paths, whole, bundles: bundler?.bundles() ?? [] };
}

/** Lines to what is dimmed, and from afar lines within one area, are not drawn. */
function isLeftOut(
  scene: Scene,
  { link }: Relation,
  { lit, far }: { readonly lit: ReadonlySet<string> | undefined; readonly far: boolean },
): boolean {
  if (lit && !(lit.has(link.from) && lit.has(link.to))) return true;
  const area = far ? areaOf(scene.drawn).get(link.from) : undefined;
  return area !== undefined && area === areaOf(scene.drawn).get(link.to);
}

const areaOf = memoizeByIdentity(
  (drawn: Scene["drawn"]): ReadonlyMap<string, string> =>
    new Map([...drawn.values()].flatMap(({ id, tables }) => tables.map((table) => [table, id]))),
);

/** How far an end and the width of a line reach beyond its points, px of the world. */
const REACH = 16;

/** The rectangle that a line and its ends stay in. */
const boundsOfRoute = memoizeByIdentity(({ points }: Route): Rect => {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs) - REACH;
  const y = Math.min(...ys) - REACH;
  return { x, y, width: Math.max(...xs) + REACH - x, height: Math.max(...ys) + REACH - y };
});

/** The path that a line belongs to. */
export function pathFor(paths: Paths, relation: Relation, hot: boolean): Path2D {
  if (hot) return relation.dashed ? paths.hotDashed : paths.hot;
  return relation.dashed ? paths.dashed : paths.plain;
}

/** From afar the tables speak and the lines only hint. */
const FAR_STRENGTH = 0.5;

/** Strokes the lines; the context is in world coordinates. */
export function paintRelations(
  context: CanvasRenderingContext2D,
  paths: RelationPaths,
  {
    palette,
    highlight,
    zoom,
  }: { readonly palette: Palette; readonly highlight: Highlight; readonly zoom: number },
): void {
  const hairline = zoom < 0.4;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.strokeStyle = highlight.quiet ? palette.edgeDim : palette.edge;
  context.lineWidth = hairline ? 0.8 / zoom : 1.25;
  context.globalAlpha = zoom < 0.15 ? FAR_STRENGTH : 1;
  for (const { from, to, count } of paths.bundles) {
    context.lineWidth = (1 + Math.log2(count)) / zoom;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.lineWidth = hairline ? 0.8 / zoom : 1.25;
  context.stroke(paths.plain);
  context.setLineDash([4, 3]);
  context.stroke(paths.dashed);
  context.globalAlpha = 1;
  context.strokeStyle = palette.edgeHot;
  context.lineWidth = hairline ? 1.75 / zoom : 1.75;
  context.stroke(paths.hotDashed);
  context.setLineDash([]);
  context.stroke(paths.hot);
}
