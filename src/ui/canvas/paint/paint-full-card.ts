import {
  type CardRow,
  footOf,
  HEADER_HEIGHT,
  MAX_WIDTH,
  ROW_HEIGHT,
  roomIn,
  roomInHead,
} from "../../../core/layout/card.ts";
import type { Mark } from "../../../state/problems.ts";
import { MARK_ROOM } from "../../parts/mark-shapes.ts";
import type { SceneCard } from "../scene/scene.ts";
import type { CardPicture } from "./card-picture.ts";
import { fittedText } from "./fitted-text.ts";
import { paintIcon, paintMarkShape } from "./paint-icon.ts";

/*
 * What a card shows where text can be read, laid out as `TableNode` lays it out: the picture stands in for it until it is
 * mounted, and while it is in the hand.
 */

/** Left and right of all that stands in a card; where its names begin, behind a mark. */
const PAD = 8;
const NAMES_AT = 28;
const GAP = 6;
/** What stands right of a type: gap, bar or ring, pad. */
const BEHIND_TYPE = 22;
/** The room of a type in a card at its greatest width. */
const WIDEST_TYPE = 172;

const markNames = { "primary-key": "key", "foreign-key": "foreignKey", unique: "unique" } as const;
const markColours = { "primary-key": "primaryKey", "foreign-key": "foreignKey", unique: "unique" } as const;

/** The icon, name and chip of a table or view, and the mark of its problems. */
export function paintFullHead(
  context: CanvasRenderingContext2D,
  scene: SceneCard,
  { marks, palette }: CardPicture,
): void {
  const { card, at } = scene;
  const middle = at.y + HEADER_HEIGHT / 2;
  const mark = marks.get(card.tableId);
  const tight = roomInHead(card) < MARK_ROOM;
  const icon = { x: at.x + PAD, y: middle - 7 };
  paintIcon(context, card.kind === "table" ? "table" : "view", { ...icon, size: 14, colour: palette.text3 });
  let to = at.x + card.width - PAD;
  if (mark && tight) paintMarkAt(context, mark, { x: icon.x + 9, y: icon.y + 8, size: 10, palette });
  else if (mark) {
    paintMarkAt(context, mark, { x: to - 12, y: middle - 6, size: 12, palette });
    to -= 12 + GAP;
  }
  paintNameAndChip(context, scene, { palette, to });
}

/** The chip follows the name; in a card that is only its header, it stands at the end without a ground. */
function paintNameAndChip(
  context: CanvasRenderingContext2D,
  scene: SceneCard,
  { palette, to }: HeadText,
): void {
  const { card, at } = scene;
  if (card.chip === "") {
    paintHeadName(context, scene, { palette, to });
    return;
  }
  const font = `400 11px ${palette.face}`;
  const collapsed = card.rows.length === 0 && footOf(card) === "";
  const pad = collapsed ? 0 : GAP;
  const width = widthOf(context, card.chip, font) + 2 * pad;
  const end = paintHeadName(context, scene, { palette, to: to - width - GAP });
  const x = collapsed ? to - width : end + GAP;
  const middle = at.y + HEADER_HEIGHT / 2;
  if (!collapsed) {
    context.fillStyle = palette.sunken;
    context.beginPath();
    context.roundRect(x, middle - 9, width, 18, 3);
    context.fill();
  }
  context.font = font;
  context.fillStyle = collapsed ? palette.text3 : palette.text2;
  context.fillText(card.chip, x + pad, middle + 0.5);
}

type HeadText = Pick<CardPicture, "palette"> & { readonly to: number };

/** The name behind its namespace, cut where it would go too far; answers where it ends. */
function paintHeadName(
  context: CanvasRenderingContext2D,
  { card, at }: SceneCard,
  { palette, to }: HeadText,
): number {
  const middle = at.y + HEADER_HEIGHT / 2 + 0.5;
  const x = at.x + NAMES_AT;
  const before = card.prefix === "" ? 0 : widthOf(context, card.prefix, `400 13px ${palette.face}`);
  context.textBaseline = "middle";
  if (before > 0) {
    context.fillStyle = palette.text3;
    context.fillText(card.prefix, x, middle);
  }
  context.font = `600 13px ${palette.face}`;
  context.fillStyle = palette.text;
  const name = fittedText(context, card.name, to - x - before);
  context.fillText(name, x + before, middle);
  return x + before + context.measureText(name).width;
}

/** A column: the marks of its roles, its name and type, the bar or ring, and the mark of its problems. */
export function paintFullRow(
  context: CanvasRenderingContext2D,
  { card, at }: SceneCard,
  { index, marks, palette }: CardPicture & { readonly index: number },
): void {
  const row = card.rows[index];
  if (!row) return;
  const top = at.y + HEADER_HEIGHT + ROW_HEIGHT * index;
  const middle = top + ROW_HEIGHT / 2;
  const problem = marks.get(row.columnId);
  const tight = roomIn(card, row) < MARK_ROOM;
  const place = { x: at.x + PAD, y: middle - 7 };
  if (row.closesKey) {
    context.fillStyle = palette.line;
    context.fillRect(at.x, top + ROW_HEIGHT - 1, card.width, 1);
  }
  if (row.mark) {
    paintIcon(context, markNames[row.mark], { ...place, size: 14, colour: palette[markColours[row.mark]] });
  }
  if (problem && tight) {
    const corner = row.mark ? { x: place.x + 9, y: place.y + 8, size: 10 } : { ...place, size: 12 };
    paintMarkAt(context, problem, { ...corner, palette });
  }
  const right = at.x + card.width - BEHIND_TYPE;
  context.textBaseline = "middle";
  const typeAt = right - paintType(context, row.type, { right, middle, palette, width: card.width });
  const nameEnd = paintRowName(context, row, { x: at.x + NAMES_AT, middle, palette, to: typeAt - 8 });
  const second = row.second ? nameEnd + 4 : nameEnd - 12;
  if (row.second) {
    const colour = palette[markColours[row.second]];
    paintIcon(context, markNames[row.second], { x: second, y: middle - 6, size: 12, colour });
  }
  if (problem && !tight) {
    paintMarkAt(context, problem, { x: second + 12 + 5, y: middle - 6, size: 12, palette });
  }
  if (row.notNull !== undefined) {
    paintOptionality(context, row.notNull, { x: at.x + card.width - PAD - 4, middle, palette });
  }
}

type TextAt = Pick<CardPicture, "palette"> & { readonly middle: number };

/** Right-aligned; answers its width. */
function paintType(
  context: CanvasRenderingContext2D,
  type: string,
  { right, middle, palette, width }: TextAt & { readonly right: number; readonly width: number },
): number {
  context.font = `11px ${palette.mono}`;
  context.fillStyle = palette.text3;
  const text = width === MAX_WIDTH ? fittedText(context, type, WIDEST_TYPE) : type;
  const taken = context.measureText(text).width;
  context.fillText(text, right - taken, middle + 0.5);
  return taken;
}

/** Answers where it ends. */
function paintRowName(
  context: CanvasRenderingContext2D,
  { mark, name, second }: CardRow,
  { x, middle, palette, to }: TextAt & { readonly x: number; readonly to: number },
): number {
  context.font = `${mark === "primary-key" ? 600 : 400} 12px ${palette.face}`;
  context.fillStyle = palette.text;
  const text = fittedText(context, name, to - x - (second ? 16 : 0));
  context.fillText(text, x, middle + 0.5);
  return x + context.measureText(text).width;
}

function paintOptionality(
  context: CanvasRenderingContext2D,
  notNull: boolean,
  { x, middle, palette }: TextAt & { readonly x: number },
): void {
  context.strokeStyle = palette.text3;
  context.lineWidth = 1.3;
  context.lineCap = "butt";
  context.beginPath();
  if (notNull) {
    context.moveTo(x, middle - 3.5);
    context.lineTo(x, middle + 3.5);
  } else context.arc(x, middle, 3, 0, 2 * Math.PI);
  context.stroke();
}

/** The quiet line below the rows. */
export function paintFoot(
  context: CanvasRenderingContext2D,
  { card, at }: SceneCard,
  { palette }: CardPicture,
): void {
  const foot = footOf(card);
  if (foot === "") return;
  context.textBaseline = "middle";
  context.font = `400 11px ${palette.face}`;
  context.fillStyle = palette.text3;
  context.fillText(foot, at.x + NAMES_AT, at.y + card.height - ROW_HEIGHT / 2 + 0.5);
}

function paintMarkAt(
  context: CanvasRenderingContext2D,
  { worst }: Mark,
  {
    palette,
    ...at
  }: Pick<CardPicture, "palette"> & {
    readonly x: number;
    readonly y: number;
    readonly size: number;
  },
): void {
  paintMarkShape(context, worst, { ...at, colour: palette[worst] });
}

function widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
  context.font = font;
  return context.measureText(text).width;
}
