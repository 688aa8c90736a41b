import type { Ghost } from "../../../core/diff/drawn-differences.ts";
import type { Sign } from "../../../core/diff/told-change.ts";
import { type Card, type CardRow, HEADER_HEIGHT, ROW_HEIGHT } from "../../../core/layout/card.ts";
import type { Point, Rect } from "../../../core/layout/graph.ts";
import type { CanvasModel } from "../canvas-model.ts";
import { overlap, visiblePart } from "../scene/viewport.ts";
import { fittedText } from "./fitted-text.ts";
import { type Changed, paintChangedLines } from "./paint-changed-lines.ts";
import type { Palette } from "./palette.ts";

const letters: Readonly<Record<Sign, string>> = { added: "+", changed: "~", removed: "−" };

type Pen = { readonly context: CanvasRenderingContext2D; readonly palette: Palette; readonly zoom: number };

/** From here on rows and words can be read. */
const READABLE = 0.4;

/** Draws what differs over the whole canvas; undefined draws nothing. */
export function paintDifferences(
  element: HTMLCanvasElement,
  model: CanvasModel,
  changed: Changed | undefined,
): void {
  const { palette, scene, size, store, viewport } = model;
  const context = element.getContext("2d");
  if (!context || !palette) return;
  const ratio = window.devicePixelRatio || 1;
  element.width = Math.round(size.width * ratio);
  element.height = Math.round(size.height * ratio);
  if (!changed) return;
  const { drawn } = changed;
  const { zoom } = viewport;
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * viewport.x, ratio * viewport.y);
  const pen = { context, palette, zoom };
  const seen = visiblePart(viewport, size, 0.1);
  const { gesture } = store.getState();
  const by = (id: string): Point =>
    gesture.kind === "dragging" && gesture.ids.includes(id) ? gesture.by : { x: 0, y: 0 };
  paintChangedLines(context, model, { changed, palette });
  for (const ghost of drawn.ghosts) {
    if (scene.cards.has(ghost.card.tableId) || !overlap(seen, rectOf(ghost))) continue;
    paintGhost(pen, ghost, drawn.signs.get(ghost.card.tableId) ?? "removed");
  }
  const gone = new Map(drawn.gone.map(({ tableId, rows }) => [tableId, rows]));
  for (const [id, { at, card }] of scene.cards) {
    const sign = drawn.signs.get(id);
    if (!sign) continue;
    const place = { x: at.x + by(id).x, y: at.y + by(id).y };
    if (!overlap(seen, { ...place, width: card.width, height: card.height + 200 })) continue;
    paintMarked(pen, { card, ...place }, { sign, signs: drawn.signs });
    paintGone(pen, { card, ...place }, gone.get(id) ?? []);
  }
}

function rectOf({ card, x, y }: Ghost): Rect {
  return { x, y, width: card.width, height: card.height };
}

function colourOf(palette: Palette, sign: Sign): string {
  return { added: palette.success, changed: palette.warning, removed: palette.error }[sign];
}

/** A card that is there: its outline and sign, and those of its rows unless all of it is new. */
function paintMarked(
  pen: Pen,
  ghost: Ghost,
  { sign, signs }: { readonly sign: Sign; readonly signs: ReadonlyMap<string, Sign> },
): void {
  const { context, palette, zoom } = pen;
  const { card, x, y } = ghost;
  context.strokeStyle = colourOf(palette, sign);
  context.lineWidth = Math.max(2, 1.5 / zoom);
  context.beginPath();
  context.roundRect(x - 1, y - 1, card.width + 2, card.height + 2, 7);
  context.stroke();
  if (zoom < READABLE) {
    context.globalAlpha = 0.35;
    context.fillStyle = colourOf(palette, sign);
    context.fill();
    context.globalAlpha = 1;
  } else if (sign === "changed") {
    for (const [at, row] of card.rows.entries()) {
      const own = signs.get(row.columnId);
      if (own) paintRowSign(pen, ghost, { sign: own, at });
    }
  }
  paintBadge(pen, { x, y }, sign);
}

function paintRowSign(
  pen: Pen,
  { card, x, y }: Ghost,
  { at, sign }: { readonly at: number; readonly sign: Sign },
): void {
  const { context, palette } = pen;
  const top = y + HEADER_HEIGHT + ROW_HEIGHT * at;
  context.fillStyle = colourOf(palette, sign);
  context.globalAlpha = 0.14;
  context.fillRect(x, top, card.width, ROW_HEIGHT);
  context.globalAlpha = 1;
  context.fillRect(x, top, 3, ROW_HEIGHT);
  paintBadge(pen, { x: x - 2, y: top + ROW_HEIGHT / 2 }, sign);
}

/** A disc with the sign in it; it keeps a size that can be read. */
function paintBadge({ context, palette, zoom }: Pen, { x, y }: Point, sign: Sign): void {
  const radius = Math.max(8, 7 / zoom);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colourOf(palette, sign);
  context.fill();
  context.lineWidth = Math.max(1, radius / 6);
  context.strokeStyle = palette.canvas;
  context.stroke();
  context.fillStyle = palette.card;
  context.font = `700 ${radius * 1.7}px ${palette.face}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(letters[sign], x, y + radius * 0.06);
  context.textAlign = "start";
}

/** A table that the open design does not have. */
function paintGhost(pen: Pen, ghost: Ghost, sign: Sign): void {
  const { context, palette, zoom } = pen;
  const { card, x, y } = ghost;
  const colour = colourOf(palette, sign);
  context.beginPath();
  context.roundRect(x, y, card.width, card.height, 6);
  context.fillStyle = palette.canvas;
  context.globalAlpha = 0.92;
  context.fill();
  context.fillStyle = colour;
  context.globalAlpha = 0.1;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = Math.max(1.5, 1.25 / zoom);
  context.setLineDash([6, 4].map((length) => length * Math.max(1, 0.7 / zoom)));
  context.stroke();
  context.setLineDash([]);
  if (zoom >= READABLE) {
    paintName(pen, card, { x, y });
    for (const [at, row] of card.rows.entries()) {
      paintGhostRow(pen, row, { x, y: y + HEADER_HEIGHT + ROW_HEIGHT * at, width: card.width });
    }
  }
  paintBadge(pen, { x, y }, sign);
}

function paintName({ context, palette }: Pen, card: Card, { x, y }: Point): void {
  context.font = `600 13px ${palette.face}`;
  context.textBaseline = "middle";
  context.fillStyle = palette.text2;
  context.fillText(
    fittedText(context, `${card.prefix}${card.name}`, card.width - 28),
    x + 16,
    y + HEADER_HEIGHT / 2 + 0.5,
  );
}

type RowPlace = Point & { readonly width: number };

function paintGhostRow({ context, palette }: Pen, row: CardRow, { width, x, y }: RowPlace): void {
  const middle = y + ROW_HEIGHT / 2 + 0.5;
  context.textBaseline = "middle";
  context.font = `11px ${palette.mono}`;
  context.fillStyle = palette.text3;
  const type = context.measureText(row.type).width;
  context.fillText(row.type, x + width - 12 - type, middle);
  context.font = `12px ${palette.face}`;
  context.fillStyle = palette.text2;
  const name = fittedText(context, row.name, width - type - 40);
  context.fillText(name, x + 16, middle);
}

/** The columns that are no more, hung beneath the card that had them. */
function paintGone(pen: Pen, { card, x, y }: Ghost, rows: readonly CardRow[]): void {
  const there = new Set(card.rows.map(({ columnId }) => columnId));
  const missing = rows.filter(({ columnId }) => !there.has(columnId));
  if (missing.length === 0 || pen.zoom < READABLE) return;
  const { context, palette, zoom } = pen;
  const top = y + card.height + 4;
  context.beginPath();
  context.roundRect(x, top, card.width, ROW_HEIGHT * missing.length, 6);
  context.fillStyle = palette.canvas;
  context.globalAlpha = 0.92;
  context.fill();
  context.fillStyle = palette.error;
  context.globalAlpha = 0.1;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = palette.error;
  context.lineWidth = Math.max(1.25, 1 / zoom);
  context.setLineDash([6, 4]);
  context.stroke();
  context.setLineDash([]);
  for (const [at, row] of missing.entries()) {
    const place = { x, y: top + ROW_HEIGHT * at, width: card.width };
    paintGhostRow(pen, row, place);
    paintBadge(pen, { x: x - 2, y: place.y + ROW_HEIGHT / 2 }, "removed");
  }
}
