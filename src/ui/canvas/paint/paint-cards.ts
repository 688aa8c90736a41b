import { type Card, footOf, HEADER_HEIGHT } from "../../../core/layout/card.ts";
import { textWidth } from "../../../core/layout/text-width.ts";
import type { CardHighlight } from "../scene/highlight.ts";
import type { SceneCard } from "../scene/scene.ts";
import { inStacks } from "../scene/stacking.ts";
import type { CardPicture } from "./card-picture.ts";
import { fittedText } from "./fitted-text.ts";
import { paintFullHead } from "./paint-full-card.ts";
import { paintRows } from "./paint-rows.ts";

/**
 * Draws cards as boxes, bars or text, whatever the zoom can show; the context is in world coordinates. Where one lies on
 * another it covers that wholly.
 */
export function paintCards(
  context: CanvasRenderingContext2D,
  cards: readonly SceneCard[],
  picture: CardPicture,
): void {
  for (const apart of inStacks(cards, picture.highlight.stacking)) paintApart(context, apart, picture);
}

/** Cards of which none lies on another: all boxes can come first, then all texts. */
function paintApart(
  context: CanvasRenderingContext2D,
  cards: readonly SceneCard[],
  picture: CardPicture,
): void {
  const here = cards.filter(({ card }) => !card.external);
  paintInFocus(context, here, picture);
  if (here.length === cards.length) return;
  context.globalAlpha = FAINT;
  paintAlike(
    context,
    cards.filter(({ card }) => card.external),
    picture,
  );
  context.globalAlpha = 1;
}

/** How strong tables are drawn that exist elsewhere. */
const FAINT = 0.6;

function paintInFocus(
  context: CanvasRenderingContext2D,
  cards: readonly SceneCard[],
  picture: CardPicture,
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

function paintAlike(
  context: CanvasRenderingContext2D,
  cards: readonly SceneCard[],
  picture: CardPicture,
): void {
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

/** The outline of what holds no rows of its own is dashed, as in its icon. */
const VIEW_DASH = [4, 3];

const radiusAt = { full: 6, medium: 6, block: 8, far: 0 } as const;

function paintBoxes(
  context: CanvasRenderingContext2D,
  cards: readonly SceneCard[],
  picture: CardPicture,
): void {
  const { palette, highlight, detail, zoom } = picture;
  const radius = radiusAt[detail];
  const groups = { plain: new Path2D(), view: new Path2D(), related: new Path2D(), selected: new Path2D() };
  for (const { card, at } of cards) {
    const path = groups[groupOf(card, highlight.cards.get(card.tableId))];
    if (radius === 0) path.rect(at.x, at.y, card.width, card.height);
    else path.roundRect(at.x, at.y, card.width, card.height, radius);
  }
  const small = detail === "block" || detail === "far";
  const hairline = 1 / zoom;
  const plain = { fill: detail === "far" ? palette.far : palette.card, width: small ? hairline : 1.6 };
  fillAndStroke(context, groups.plain, { ...plain, line: palette.cardEdge });
  context.setLineDash(VIEW_DASH.map((length) => length * Math.max(1, 0.6 / zoom)));
  fillAndStroke(context, groups.view, { ...plain, line: palette.edge });
  context.setLineDash([]);
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
  picture: CardPicture,
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

function groupOf({ kind }: Card, highlight: CardHighlight | undefined) {
  const state = stateOf(highlight);
  return state === "plain" && kind === "view" ? "view" : state;
}

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

/** A name held at 10 px of the screen, where it fits: in several lines where the card is too narrow and high enough. */
function paintBlockName(
  context: CanvasRenderingContext2D,
  { card, at }: SceneCard,
  { palette, highlight, zoom }: CardPicture,
): void {
  const size = 10 / zoom;
  if (card.height < size * 1.25 || card.width < size * 3) return;
  const state = stateOf(highlight.cards.get(card.tableId));
  context.font = `${state === "selected" ? 600 : 400} ${size}px ${palette.face}`;
  context.textBaseline = "top";
  context.fillStyle = { plain: palette.text2, related: palette.accentText, selected: palette.onAccent }[
    state
  ];
  const room = card.width - size;
  const most = Math.max(1, Math.floor((card.height - 4 / zoom) / (size * BLOCK_LINE)));
  const lines = nameLines(card.name, room / size);
  const top = at.y + Math.min(2.5 / zoom, card.height - size);
  if (lines.length > most) context.fillText(fittedText(context, card.name, room), at.x + 4 / zoom, top);
  else {
    for (const [n, line] of lines.entries())
      context.fillText(fittedText(context, line, room), at.x + 4 / zoom, top + n * size * BLOCK_LINE);
  }
}

/** Height of a line of a name, in sizes of its text. */
const BLOCK_LINE = 1.15;

/** A name broken behind its underscores where it is wider than its room, which is in sizes of its text. */
function nameLines(name: string, room: number): readonly string[] {
  if (textWidth(name, 1) <= room) return [name];
  const lines: string[] = [];
  for (const part of name.split(/(?<=_)/)) {
    const longer = (lines.at(-1) ?? "") + part;
    if (lines.length > 0 && textWidth(longer, 1) <= room) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** How strong the hue of a table is in its header. */
const HEAD_TINT = 0.22;

function paintHeader(
  context: CanvasRenderingContext2D,
  { card, at, colour }: SceneCard,
  picture: CardPicture,
): void {
  const { palette, highlight, detail, zoom } = picture;
  const selected = highlight.cards.get(card.tableId)?.selected === true;
  const collapsed = card.rows.length === 0 && footOf(card) === "";
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
  if (detail === "full") {
    paintFullHead(context, { card, at, colour }, picture);
    return;
  }
  context.font = `600 ${11 / zoom}px ${palette.face}`;
  context.textBaseline = "middle";
  context.fillStyle = strong ? palette.onAccent : palette.text;
  context.fillText(fittedText(context, card.name, card.width - 16), at.x + 8, at.y + HEADER_HEIGHT / 2 + 0.5);
}
