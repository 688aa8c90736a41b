import { equal } from "../../../core/base/equal.ts";
import { memoizeByIdentity } from "../../../core/base/memoize-by-identity.ts";
import type { Rect } from "../../../core/layout/graph.ts";
import { textWidth } from "../../../core/layout/text-width.ts";
import type { Drawn } from "../scene/drawn.ts";
import type { Scene, SceneCard } from "../scene/scene.ts";
import { overlap } from "../scene/viewport.ts";
import { areaName } from "./paint-drawn.ts";
import type { Palette } from "./palette.ts";

/** Names from afar are this high on the screen, px: smaller is not read. */
const SIZE = 10;
/** No more tables than these are considered for a name: from afar more would be a carpet. */
const CONSIDERED = 160;
/** Free space around a name, px of the screen. */
const APART = 4;

/** A name and where its middle stands in the world. */
type FarName = { readonly id: string; readonly text: string; readonly x: number; readonly y: number };

/** Names of the weightiest tables, as many as fit at a zoom without touching each other or the names of areas. */
function farNames(scene: Scene, zoom: number): readonly FarName[] {
  const taken: Rect[] = areasOf(scene).map((area) => {
    const { x, middle, size } = areaName(area, zoom);
    const width = textWidth(`${area.words} ${area.tables.length}`, size, true);
    return { x, y: middle - size, width, height: 2 * size };
  });
  const names: FarName[] = [];
  for (const { card, at } of weightiest(scene)) {
    const [width, height] = [(textWidth(card.name, SIZE) + APART) / zoom, (SIZE + APART) / zoom];
    const middle = { x: at.x + card.width / 2, y: at.y + card.height / 2 };
    const rect = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
    if (taken.some((other) => overlap(other, rect))) continue;
    taken.push(rect);
    names.push({ id: card.tableId, text: card.name, ...middle });
  }
  return names;
}

/** Tables that many others are joined with come first, then the large ones. */
const weightiest = memoizeByIdentity((scene: Scene): readonly SceneCard[] => {
  const weight = ({ card }: SceneCard): number =>
    (scene.relationsAt.get(card.tableId)?.length ?? 0) * 60 + card.height;
  return [...scene.cards.values()].sort((a, b) => weight(b) - weight(a)).slice(0, CONSIDERED);
});

function areasOf(scene: Scene): readonly Drawn[] {
  return [...scene.drawn.values()].filter(({ kind }) => kind === "area");
}

/** Zooms this close to each other share their names, so that zooming does not choose them anew in each frame. */
const STEP = 1.12;

const known = memoizeByIdentity((_scene: Scene) => new Map<number, readonly FarName[]>());

function namesAt(scene: Scene, zoom: number): readonly FarName[] {
  const step = Math.floor(Math.log(zoom) / Math.log(STEP));
  const names = known(scene).get(step) ?? farNames(scene, STEP ** step);
  known(scene).set(step, names);
  return names;
}

/** Whether the same names are written for two scenes at a zoom, at the same places. */
export function writesSame(a: Scene, b: Scene, zoom: number): boolean {
  return equal(namesAt(a, zoom), namesAt(b, zoom));
}

/** Writes the names of the weightiest tables over the blocks; the context is in world coordinates. */
export function paintFarNames(
  context: CanvasRenderingContext2D,
  scene: Scene,
  {
    palette,
    zoom,
    lit,
  }: { readonly palette: Palette; readonly zoom: number; readonly lit: ReadonlySet<string> | undefined },
): void {
  context.font = `500 ${SIZE / zoom}px ${palette.face}`;
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = 3 / zoom;
  context.strokeStyle = palette.canvas;
  context.fillStyle = palette.text;
  for (const { id, text, x, y } of namesAt(scene, zoom)) {
    if (lit && !lit.has(id)) continue;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
  context.textAlign = "start";
}
