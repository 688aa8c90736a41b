import type { CanvasModel } from "./canvas-model.ts";
import { highlightIn } from "./canvas-model.ts";
import { type Scene, standAlike, wholeOf } from "./scene/scene.ts";
import { visiblePart } from "./scene/viewport.ts";

/** Size of the map on the screen, px. */
export const MAP_SIZE = { width: 176, height: 92 } as const;
const PAD = 8;

/**
 * How the world lies on the map: map = world × scale + (x, y). The frame of the view has room on it, so few tables do not
 * fill it. Undefined when there is nothing to show.
 */
export function mapPlacement(
  model: CanvasModel,
): { readonly x: number; readonly y: number; readonly scale: number } | undefined {
  const bounds = wholeOf(model.scene);
  if (!bounds) return undefined;
  const width = MAP_SIZE.width - 2 * PAD;
  const height = MAP_SIZE.height - 2 * PAD;
  const seen = visiblePart(model.viewport, model.size);
  const [wide, high] = [Math.max(bounds.width, seen.width), Math.max(bounds.height, seen.height)];
  const scale = Math.min(width / wide, height / high);
  return {
    scale,
    x: PAD + (width - bounds.width * scale) / 2 - bounds.x * scale,
    y: PAD + (height - bounds.height * scale) / 2 - bounds.y * scale,
  };
}

/** What each map was drawn from last. */
const drawnFrom = new WeakMap<
  HTMLCanvasElement,
  { readonly scene: Scene; readonly keys: readonly unknown[] }
>();

/** Draws the map, unless it shows all this already. */
export function paintMap(element: HTMLCanvasElement, model: CanvasModel): void {
  const { palette, scene, size, viewport } = model;
  const keys = [scene.drawn, highlightIn(model), viewport, size, palette, devicePixelRatio];
  const before = drawnFrom.get(element);
  if (before?.keys.every((key, at) => key === keys[at]) && standAlike(before.scene.cards, scene.cards))
    return;
  drawnFrom.set(element, { scene, keys });
  drawMap(element, model);
}

function drawMap(element: HTMLCanvasElement, model: CanvasModel): void {
  const context = element.getContext("2d");
  const placement = mapPlacement(model);
  const { palette } = model;
  if (!context || !placement || !palette) return;
  const ratio = window.devicePixelRatio || 1;
  element.width = MAP_SIZE.width * ratio;
  element.height = MAP_SIZE.height * ratio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const { x, y, scale } = placement;
  for (const drawn of model.scene.drawn.values()) {
    context.globalAlpha = 0.25;
    context.fillStyle = palette.hues[drawn.colour - 1] ?? palette.cardEdge;
    context.fillRect(drawn.x * scale + x, drawn.y * scale + y, drawn.width * scale, drawn.height * scale);
  }
  context.globalAlpha = 1;
  const { cards } = highlightIn(model);
  for (const { card, at } of model.scene.cards.values()) {
    const highlight = cards.get(card.tableId);
    context.fillStyle = highlight?.selected
      ? palette.accent
      : highlight
        ? palette.accentLine
        : palette.cardEdge;
    const width = Math.max(1.5, card.width * scale);
    const height = Math.max(1.5, card.height * scale);
    context.fillRect(at.x * scale + x, at.y * scale + y, width, height);
  }
  const seen = visiblePart(model.viewport, model.size);
  context.strokeStyle = palette.accent;
  context.lineWidth = 1;
  const left = Math.max(0.5, seen.x * scale + x);
  const top = Math.max(0.5, seen.y * scale + y);
  const right = Math.min(MAP_SIZE.width - 0.5, (seen.x + seen.width) * scale + x);
  const bottom = Math.min(MAP_SIZE.height - 0.5, (seen.y + seen.height) * scale + y);
  if (right > left && bottom > top) context.strokeRect(left, top, right - left, bottom - top);
}
