import { HEADER_HEIGHT, ROW_HEIGHT } from "../../../core/layout/card.ts";
import type { SceneCard } from "../scene/scene.ts";
import type { CardPicture } from "./card-picture.ts";
import { fittedText } from "./fitted-text.ts";
import { paintFoot, paintFullRow } from "./paint-full-card.ts";
import type { Palette } from "./palette.ts";

/** Draws the rows of a card as text, names or bars, whatever the zoom can show. */
export function paintRows(context: CanvasRenderingContext2D, scene: SceneCard, picture: CardPicture): void {
  const { card, at } = scene;
  const tinted = new Set((picture.highlight.cards.get(card.tableId)?.rows ?? "").split(" "));
  const { palette } = picture;
  card.rows.forEach((row, index) => {
    const y = at.y + HEADER_HEIGHT + ROW_HEIGHT * index;
    if (tinted.has(row.columnId)) {
      context.fillStyle = palette.accentSoft;
      context.fillRect(at.x, y, card.width, ROW_HEIGHT);
    }
    if (picture.detail === "full") paintFullRow(context, scene, { ...picture, index });
    else if (picture.zoom >= NAMES_FROM) paintRowName(context, scene, { ...picture, index });
    else paintRowBars(context, scene, { palette, index });
  });
  if (picture.detail === "full") paintFoot(context, scene, picture);
}

/** From this zoom on a row is high enough for a name that is held at 10 px of the screen. */
const NAMES_FROM = 0.5;

/** Between 50 and 70 %: the name of a column, held at 10 px of the screen, with its mark as a shape. */
function paintRowName(
  context: CanvasRenderingContext2D,
  { card, at }: SceneCard,
  { palette, zoom, index }: CardPicture & { readonly index: number },
): void {
  const row = card.rows[index];
  if (!row) return;
  const middle = at.y + HEADER_HEIGHT + ROW_HEIGHT * index + ROW_HEIGHT / 2;
  const key = row.mark === "primary-key";
  context.textBaseline = "middle";
  context.font = `${key ? 600 : 400} ${10 / zoom}px ${palette.face}`;
  context.fillStyle = key ? palette.text : palette.text2;
  context.fillText(fittedText(context, row.name, card.width - 36), at.x + 28, middle + 0.5);
  if (row.mark) paintMark(context, { x: at.x + 15, y: middle }, { palette, mark: row.mark });
}

type RowAt = { readonly palette: Palette; readonly index: number };

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
