import { useStore } from "zustand";
import type { Relation } from "../../core/layout/diagram.ts";
import { edgeEnd } from "../../core/layout/edge-ends.ts";
import type { Point, Side } from "../../core/layout/graph.ts";
import { roundedPath } from "../../core/layout/path.ts";
import styles from "./Canvas.module.css";
import type { CanvasModel } from "./canvas-model.ts";
import type { CanvasState, Gesture } from "./canvas-state.ts";
import { rectOf, type Scene } from "./scene/scene.ts";
import { straight } from "./straight.ts";

const selectGesture = (state: CanvasState): Gesture => state.gesture;

/** What a gesture draws over the picture, in world coordinates: lines in the hand, a preview, a marquee. */
export function Overlay({ model }: { readonly model: CanvasModel }) {
  const gesture = useStore(model.store, selectGesture);
  const scene = model.scene;
  if (gesture.kind === "idle") return null;
  return (
    <svg className={styles.overlay} width="1" height="1" aria-hidden="true">
      {gesture.kind === "dragging" && <path className={styles.draggedLine} d={draggedPath(scene, gesture)} />}
      {gesture.kind === "dragging" && (
        <path className={styles.draggedReading} d={readingsPath(scene, gesture)} />
      )}
      {gesture.kind === "connecting" && <path className={styles.preview} d={previewPath(scene, gesture)} />}
      {gesture.kind === "marquee" && <rect className={styles.marquee} {...gesture.area} />}
    </svg>
  );
}

type Dragging = Extract<Gesture, { kind: "dragging" }>;

function movedPlaces({ cards }: Scene, { by, ids }: Dragging): ReadonlyMap<string, Point> {
  return new Map(
    ids.flatMap((id) => {
      const at = cards.get(id)?.at;
      return at ? [[id, { x: at.x + by.x, y: at.y + by.y }] as const] : [];
    }),
  );
}

/** The lines of views in the hand, and of the tables they read. */
function readingsPath(scene: Scene, gesture: Dragging): string {
  const moved = movedPlaces(scene, gesture);
  const links = new Set(gesture.ids.flatMap((id) => scene.readingsAt.get(id) ?? []));
  return [...links].map((link) => roundedPath(straight(scene, { link }, moved).points)).join("");
}

function draggedPath(scene: Scene, gesture: Dragging): string {
  const moved = movedPlaces(scene, gesture);
  const relations = new Set<Relation>(gesture.ids.flatMap((id) => scene.relationsAt.get(id) ?? []));
  return [...relations].map((relation) => relationPath(scene, relation, moved)).join("");
}

function relationPath(scene: Scene, relation: Relation, moved: ReadonlyMap<string, Point>): string {
  const { points, sideFrom, sideTo } = straight(scene, relation, moved);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "";
  const from = drawnEnd(relation.endFrom, first, sideFrom);
  const to = drawnEnd(relation.endTo, last, sideTo);
  return `${from.d}${to.d}${roundedPath([from.start, ...points.slice(1, -1), to.start])}`;
}

function drawnEnd(
  kind: Relation["endFrom"],
  at: Point,
  side: Side,
): { readonly d: string; readonly start: Point } {
  const { strokes, ring, start } = edgeEnd(kind, at, side);
  const lines = strokes.map(([a, b]) => `M${a.x} ${a.y}L${b.x} ${b.y}`).join("");
  const circle = ring
    ? `M${ring.centre.x + ring.radius} ${ring.centre.y}a${ring.radius} ${ring.radius} 0 1 1 ${-2 * ring.radius} 0a${ring.radius} ${ring.radius} 0 1 1 ${2 * ring.radius} 0`
    : "";
  return { d: lines + circle, start };
}

function previewPath(scene: Scene, gesture: Extract<Gesture, { kind: "connecting" }>): string {
  const from = scene.cards.get(gesture.from.tableId);
  if (!from) return "";
  const row = from.card.rows.findIndex(({ columnId }) => columnId === gesture.from.columnId);
  const rect = rectOf(from.card, from.at);
  const y = rect.y + (row < 0 ? 16 : 32 + 24 * row + 12);
  const x = gesture.at.x < rect.x + rect.width / 2 ? rect.x : rect.x + rect.width;
  const middle = (x + gesture.at.x) / 2;
  return roundedPath([{ x, y }, { x: middle, y }, { x: middle, y: gesture.at.y }, gesture.at]);
}
