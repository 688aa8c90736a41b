import { type Card, type CardRow, footOf, HEADER_HEIGHT, MAX_WIDTH, ROW_HEIGHT } from "../../layout/card.ts";
import type { Point } from "../../layout/graph.ts";
import { circle, type Mark, roundTop, straight, type TextMark } from "./drawing.ts";
import { type Face, fitted, widthOf } from "./fitted.ts";
import { type Inks, mixed } from "./inks.ts";
import { signAt } from "./sign.ts";

const RADIUS = 6;
/** Pad 8, sign 14, gap 6. */
const LEFT = 28;
/** Gap 6, bar or ring 8, pad 8. */
const RIGHT = 22;
/** The longest type on a card of the greatest width, px: names keep their room. */
const LONGEST_TYPE = 172;

const nameFace: Face = { face: "ui", size: 13, strong: true };
const prefixFace: Face = { face: "ui", size: 13, strong: false };
const smallFace: Face = { face: "ui", size: 11, strong: false };
const typeFace: Face = { face: "mono", size: 11, strong: false };

/** The outline of what holds no rows of its own. */
const VIEW_DASH = [4, 3];

/** How much of a table's own colour its header takes, 0 to 1. */
const HEADER_TINT = 0.22;

/** A card at its place, as the canvas shows it at 100 %; its colour is one of the five hues, or 0. */
export function drawCard(card: Card, place: Point & { readonly colour: number }, inks: Inks): Mark {
  const at = { x: place.x, y: place.y };
  const hue = inks.hues[place.colour - 1];
  const whole = { ...at, width: card.width, height: card.height };
  const collapsed = card.height === HEADER_HEIGHT;
  const head = { ...at, width: card.width, height: HEADER_HEIGHT };
  return {
    kind: "group",
    title: `${card.prefix}${card.name}`,
    marks: [
      { kind: "box", ...whole, radius: RADIUS, fill: inks.card },
      {
        kind: "path",
        steps: roundTop(head, RADIUS, collapsed ? RADIUS : 0),
        fill: hue === undefined ? inks.head : mixed(hue, inks.head, HEADER_TINT),
      },
      ...(collapsed ? [] : [hairline(at.x, at.y + HEADER_HEIGHT - 0.5, { card, inks })]),
      ...drawHead(card, at, inks),
      ...card.rows.flatMap((row, index) =>
        drawRow(row, { card, x: at.x, y: at.y + HEADER_HEIGHT + ROW_HEIGHT * index, inks }),
      ),
      ...(footOf(card) === "" ? [] : [drawFoot(card, at, inks)]),
      {
        kind: "box",
        x: at.x - 0.5,
        y: at.y - 0.5,
        width: card.width + 1,
        height: card.height + 1,
        radius: RADIUS + 0.5,
        stroke: inks.cardEdge,
        strokeWidth: 1,
        ...(card.kind === "view" ? { dash: VIEW_DASH } : {}),
      },
    ],
  };
}

type OnCard = { readonly card: Card; readonly inks: Inks };

function hairline(x: number, y: number, { card, inks }: OnCard): Mark {
  const steps = straight([
    { x, y },
    { x: x + card.width, y },
  ]);
  return { kind: "path", steps, stroke: inks.line, strokeWidth: 1 };
}

/** The baseline of a text whose middle lies at this height. */
function baseline(middle: number, size: number): number {
  return middle + size * 0.35;
}

function drawHead(card: Card, { x, y }: Point, inks: Inks): readonly Mark[] {
  const middle = y + HEADER_HEIGHT / 2;
  const chip = card.chip === "" ? 0 : widthOf(card.chip, smallFace);
  const prefix = widthOf(card.prefix, prefixFace);
  const room = card.width - LEFT - 8 - prefix - (chip === 0 ? 0 : chip + 18);
  const name = fitted(card.name, room, nameFace);
  const line = { kind: "text", y: baseline(middle, 13), anchor: "start" } as const;
  return [
    signAt(card.kind === "table" ? "table" : "view", { x: x + 8, y: middle - 7, size: 14 }, inks),
    ...(card.prefix === ""
      ? []
      : [
          {
            ...line,
            ...prefixFace,
            x: x + LEFT,
            text: card.prefix,
            fill: inks.text3,
            room: Math.round(prefix),
          },
        ]),
    { ...line, ...nameFace, ...name, x: x + LEFT + prefix, fill: inks.text },
    ...(chip === 0
      ? []
      : [
          {
            ...line,
            ...smallFace,
            x: x + card.width - 8,
            y: baseline(middle, 11),
            text: card.chip,
            anchor: "end",
            fill: inks.text3,
          } as const,
        ]),
  ];
}

type OnRow = OnCard & Point;

function drawRow(row: CardRow, on: OnRow): readonly Mark[] {
  const { card, x, y, inks } = on;
  const middle = y + ROW_HEIGHT / 2;
  const right = x + card.width;
  const type = fitted(row.type, card.width === MAX_WIDTH ? LONGEST_TYPE : card.width, typeFace);
  const face: Face = { face: "ui", size: 12, strong: row.mark === "primary-key" };
  const second = row.second === undefined ? 0 : 16;
  const room = card.width - LEFT - RIGHT - 8 - second - widthOf(type.text, typeFace);
  const name = fitted(row.name, room, face);
  const line = { kind: "text", y: baseline(middle, 12) } as const;
  return [
    ...(row.closesKey ? [hairline(x, y + ROW_HEIGHT - 0.5, on)] : []),
    ...(row.mark ? [signAt(row.mark, { x: x + 8, y: middle - 7, size: 14 }, inks)] : []),
    { ...line, ...face, ...name, x: x + LEFT, anchor: "start", fill: inks.text } satisfies TextMark,
    ...(row.second
      ? [signAt(row.second, { x: x + LEFT + widthOf(name.text, face) + 4, y: middle - 6, size: 12 }, inks)]
      : []),
    { ...line, ...typeFace, ...type, x: right - RIGHT, anchor: "end", fill: inks.text3 } satisfies TextMark,
    ...(row.notNull === undefined ? [] : [optionality(row, { x: right - 12, y: middle }, inks)]),
  ];
}

/** The bar of a column that must have a value, the ring of one that need not. */
function optionality(row: CardRow, at: Point, inks: Inks): Mark {
  const steps = row.notNull
    ? straight([
        { x: at.x, y: at.y - 3.5 },
        { x: at.x, y: at.y + 3.5 },
      ])
    : circle(at, 3);
  return { kind: "path", steps, stroke: inks.text3, strokeWidth: 1.3 };
}

function drawFoot(card: Card, { x, y }: Point, inks: Inks): Mark {
  return {
    kind: "text",
    ...smallFace,
    x: x + LEFT,
    y: baseline(y + card.height - ROW_HEIGHT / 2, 11),
    text: footOf(card),
    anchor: "start",
    fill: inks.text3,
  };
}
