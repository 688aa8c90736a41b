import { HEADER_HEIGHT, ROW_HEIGHT } from "../../../core/layout/card.ts";
import type { CardHighlight, Highlight } from "../scene/highlight.ts";
import type { SceneCard } from "../scene/scene.ts";
import type { Detail } from "../scene/viewport.ts";
import type { Palette } from "./palette.ts";

type Picture = {
  readonly palette: Palette;
  readonly highlight: Highlight;
  readonly detail: Detail;
  readonly zoom: number;
};

/** Draws cards as boxes, bars or text, whatever the zoom can show; the context is in world coordinates. */
export function paintCards(
  context: CanvasRenderingContext2D,
  cards: readonly SceneCard[],
  picture: Picture,
): void {
  const { lit } = picture.highlight;
  if (lit) {
    const isLit = ({ card }: SceneCard): boolean => lit.has(card.tableId);
    context.globalAlpha = DIMMED;
    paintAlike(
      context,
      cards.filter((card) => !isLit(card)),
      picture,
    );
    context.globalAlpha = 1;
    paintAlike(context, cards.filter(isLit), picture);
  } else paintAlike(context, cards, picture);
}

/** How strong cards out of focus are drawn. */
const DIMMED = 0.4;

function paintAlike(context: CanvasRenderingContext2D, cards: readonly SceneCard[], picture: Picture): void {
  paintBoxes(context, cards, picture);
  paintColours(context, cards, picture);
  if (picture.detail === "far") return;
  if (picture.detail === "block") {
    for (const card of cards) paintBlockName(context, card, picture);
    return;
  }
  for (const card of cards) {
    paintHeader(context, card, picture);
    paintRows(context, card, picture);
  }
}

const radiusAt = { full: 6, medium: 6, block: 8, far: 0 } as const;

function paintBoxes(context: CanvasRenderingContext2D, cards: readonly SceneCard[], picture: Picture): void {
  const { palette, highlight, detail, zoom } = picture;
  const radius = radiusAt[detail];
  const groups = { plain: new Path2D(), related: new Path2D(), selected: new Path2D() };
  for (const { card, at } of cards) {
    const path = groups[stateOf(highlight.cards.get(card.tableId))];
    if (radius === 0) path.rect(at.x, at.y, card.width, card.height);
    else path.roundRect(at.x, at.y, card.width, card.height, radius);
  }
  const small = detail === "block" || detail === "far";
  const hairline = 1 / zoom;
  fillAndStroke(context, groups.plain, {
    fill: detail === "far" ? palette.far : palette.card,
    line: palette.cardEdge,
    width: small ? hairline : 1.6,
  });
  fillAndStroke(context, groups.related, {
    fill: detail === "far" ? palette.accentLine : small ? palette.accentSoft : palette.card,
    line: palette.accentLine,
    width: small ? hairline : 1.6,
  });
  fillAndStroke(context, groups.selected, {
    fill: small ? palette.accent : palette.card,
    line: palette.edgeHot,
    width: small ? hairline : 4,
  });
}

/** From afar a table with a colour is tinted as a whole; nearer, its header is. */
function paintColours(
  context: CanvasRenderingContext2D,
  cards: readonly SceneCard[],
  picture: Picture,
): void {
  const { palette, detail } = picture;
  if (detail === "full" || detail === "medium") return;
  for (const { card, at, colour } of cards) {
    const hue = palette.hues[colour - 1];
    if (hue === undefined || picture.highlight.cards.get(card.tableId)?.selected === true) continue;
    const before = context.globalAlpha;
    context.fillStyle = hue;
    context.globalAlpha = before * TINT;
    context.fillRect(at.x, at.y, card.width, card.height);
    context.globalAlpha = before;
  }
}

const TINT = 0.35;

function stateOf(highlight: CardHighlight | undefined): "plain" | "related" | "selected" {
  if (!highlight) return "plain";
  return highlight.selected ? "selected" : "related";
}

function fillAndStroke(
  context: CanvasRenderingContext2D,
  path: Path2D,
  { fill, line, width }: { readonly fill: string; readonly line: string; readonly width: number },
): void {
  context.strokeStyle = line;
  context.lineWidth = width;
  context.stroke(path);
  context.fillStyle = fill;
  context.fill(path);
}

/** A name held at 10 px of the screen, where it fits. */
function paintBlockName(
  context: CanvasRenderingContext2D,
  { card, at }: SceneCard,
  { palette, highlight, zoom }: Picture,
): void {
  const size = 10 / zoom;
  if (card.height < size * 1.25 || card.width < size * 3) return;
  const state = stateOf(highlight.cards.get(card.tableId));
  context.font = `${state === "selected" ? 600 : 400} ${size}px ${palette.face}`;
  context.textBaseline = "top";
  context.fillStyle = { plain: palette.text2, related: palette.accentText, selected: palette.onAccent }[
    state
  ];
  context.fillText(
    fitted(context, card.name, card.width - size),
    at.x + 4 / zoom,
    at.y + Math.min(2.5 / zoom, card.height - size),
  );
}

/** The text, cut with an ellipsis where it is wider than its room. */
function fitted(context: CanvasRenderingContext2D, text: string, room: number): string {
  const width = context.measureText(text).width;
  if (width <= room) return text;
  const kept = Math.floor((text.length * room) / width) - 1;
  return kept > 0 ? `${text.slice(0, kept)}…` : "";
}

/** How strong the hue of a table is in its header. */
const HEAD_TINT = 0.22;

function paintHeader(
  context: CanvasRenderingContext2D,
  { card, at, colour }: SceneCard,
  picture: Picture,
): void {
  const { palette, highlight, detail, zoom } = picture;
  const selected = highlight.cards.get(card.tableId)?.selected === true;
  const collapsed = card.rows.length === 0 && card.hidden === 0;
  const strong = selected && detail === "medium";
  const hue = selected ? undefined : palette.hues[colour - 1];
  context.fillStyle = strong ? palette.accent : selected ? palette.accentSoft : palette.head;
  context.beginPath();
  context.roundRect(at.x, at.y, card.width, HEADER_HEIGHT, collapsed ? 6 : [6, 6, 0, 0]);
  context.fill();
  if (hue !== undefined) {
    const before = context.globalAlpha;
    context.globalAlpha = before * HEAD_TINT;
    context.fillStyle = hue;
    context.fill();
    context.globalAlpha = before;
  }
  context.fillStyle = palette.line;
  if (!collapsed) context.fillRect(at.x, at.y + HEADER_HEIGHT - 1, card.width, 1);
  const size = detail === "full" ? 13 : 11 / zoom;
  const left = detail === "full" ? 28 : 8;
  context.font = `600 ${size}px ${palette.face}`;
  context.textBaseline = "middle";
  context.fillStyle = strong ? palette.onAccent : palette.text;
  context.fillText(
    fitted(context, card.name, card.width - left - 8),
    at.x + left,
    at.y + HEADER_HEIGHT / 2 + 0.5,
  );
}

function paintRows(context: CanvasRenderingContext2D, scene: SceneCard, picture: Picture): void {
  const { card, at } = scene;
  const tinted = new Set((picture.highlight.cards.get(card.tableId)?.rows ?? "").split(" "));
  const { palette } = picture;
  card.rows.forEach((row, index) => {
    const y = at.y + HEADER_HEIGHT + ROW_HEIGHT * index;
    if (tinted.has(row.columnId)) {
      context.fillStyle = palette.accentSoft;
      context.fillRect(at.x, y, card.width, ROW_HEIGHT);
    }
    if (picture.detail === "full") paintRowText(context, scene, { palette, index });
    else if (picture.zoom >= NAMES_FROM) paintRowName(context, scene, { ...picture, index });
    else paintRowBars(context, scene, { palette, index });
  });
}

/** From this zoom on a row is high enough for a name that is held at 10 px of the screen. */
const NAMES_FROM = 0.5;

/** Between 50 and 70 %: the name of a column, held at 10 px of the screen, with its mark as a shape. */
function paintRowName(
  context: CanvasRenderingContext2D,
  { card, at }: SceneCard,
  { palette, zoom, index }: Picture & { readonly index: number },
): void {
  const row = card.rows[index];
  if (!row) return;
  const middle = at.y + HEADER_HEIGHT + ROW_HEIGHT * index + ROW_HEIGHT / 2;
  const key = row.mark === "primary-key";
  context.textBaseline = "middle";
  context.font = `${key ? 600 : 400} ${10 / zoom}px ${palette.face}`;
  context.fillStyle = key ? palette.text : palette.text2;
  context.fillText(fitted(context, row.name, card.width - 36), at.x + 28, middle + 0.5);
  if (row.mark) paintMark(context, { x: at.x + 15, y: middle }, { palette, mark: row.mark });
}

type RowAt = { readonly palette: Palette; readonly index: number };

function paintRowText(
  context: CanvasRenderingContext2D,
  { card, at }: SceneCard,
  { palette, index }: RowAt,
): void {
  const row = card.rows[index];
  if (!row) return;
  const middle = at.y + HEADER_HEIGHT + ROW_HEIGHT * index + ROW_HEIGHT / 2;
  context.textBaseline = "middle";
  context.font = `${row.mark === "primary-key" ? 600 : 400} 12px ${palette.face}`;
  context.fillStyle = palette.text;
  context.fillText(row.name, at.x + 28, middle + 0.5);
  context.font = `11px ${palette.mono}`;
  context.fillStyle = palette.text3;
  const width = context.measureText(row.type).width;
  context.fillText(row.type, at.x + card.width - 22 - width, middle + 0.5);
}

/** Between 40 and 70 %: a column is a bar as long as its name, and its mark a shape. */
function paintRowBars(
  context: CanvasRenderingContext2D,
  { card, at }: SceneCard,
  { palette, index }: RowAt,
): void {
  const row = card.rows[index];
  if (!row) return;
  const middle = at.y + HEADER_HEIGHT + ROW_HEIGHT * index + ROW_HEIGHT / 2;
  const length = Math.max(16, Math.min(card.width - 110, 4 + row.name.length * 5.4));
  const type = Math.min(72, 8 + row.type.length * 4);
  paintBar(
    context,
    { x: at.x + 28, y: middle, length },
    row.mark === "primary-key" ? palette.text3 : palette.cardEdge,
  );
  paintBar(context, { x: at.x + card.width - 14 - type, y: middle, length: type }, palette.line);
  if (row.mark) paintMark(context, { x: at.x + 15, y: middle }, { palette, mark: row.mark });
}

function paintBar(
  context: CanvasRenderingContext2D,
  { x, y, length }: { readonly x: number; readonly y: number; readonly length: number },
  colour: string,
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x, y - 2.5, length, 5, 2.5);
  context.fill();
}

type MarkStyle = { readonly palette: Palette; readonly mark: "primary-key" | "foreign-key" | "unique" };

/** A square for the key, a foot for a foreign key, a diamond for unique: told apart by shape as well as colour. */
function paintMark(
  context: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  { palette, mark }: MarkStyle,
): void {
  context.beginPath();
  if (mark === "primary-key") {
    context.fillStyle = palette.primaryKey;
    context.rect(x - 5, y - 5, 10, 10);
    context.fill();
    return;
  }
  context.lineWidth = 2;
  context.strokeStyle = mark === "unique" ? palette.unique : palette.foreignKey;
  if (mark === "unique") {
    context.moveTo(x, y - 6);
    context.lineTo(x + 6, y);
    context.lineTo(x, y + 6);
    context.lineTo(x - 6, y);
    context.closePath();
  } else {
    context.moveTo(x - 6, y);
    context.lineTo(x + 6, y);
    context.moveTo(x + 6, y - 5);
    context.lineTo(x - 1, y);
    context.lineTo(x + 6, y + 5);
  }
  context.stroke();
}
