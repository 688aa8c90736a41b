import type { AreaRecord, NoteRecord } from "../../document/records/index.ts";
import type { Mark } from "./drawing.ts";
import { type Face, fitted, widthOf, wrapped } from "./fitted.ts";
import { hueOf, type Inks, mixed } from "./inks.ts";

const areaFace: Face = { face: "ui", size: 12, strong: true };
const noteFace: Face = { face: "ui", size: 12, strong: false };
const NOTE_PAD = 10;
const NOTE_LINE = 16;

/** An area with its name and the number of its tables. */
export function drawArea(area: AreaRecord, tables: number, inks: Inks): Mark {
  const { name, x, y, width, height, colour } = area;
  const hue = hueOf(inks, colour);
  const title = fitted(name, width - 48, areaFace);
  const line = { kind: "text", y: y + 20, anchor: "start" } as const;
  return {
    kind: "group",
    title: name,
    marks: [
      {
        kind: "box",
        ...{ x, y, width, height },
        radius: 12,
        fill: mixed(hue, inks.canvas, inks.areaFill),
        stroke: mixed(hue, inks.canvas, 0.45),
        strokeWidth: 1,
      },
      { ...line, ...areaFace, ...title, x: x + 12, fill: inks.text },
      {
        ...line,
        ...noteFace,
        x: x + 16 + widthOf(title.text, areaFace),
        text: String(tables),
        fill: inks.text3,
      },
    ],
  };
}

/** A note with its text, wrapped; it grows downwards where the text needs more than its height. */
export function drawNote(note: NoteRecord, inks: Inks): Mark {
  const { x, y, width, colour } = note;
  const lines = wrapped(note.text, width - 2 * NOTE_PAD, noteFace);
  const ground = colour === 0 ? inks.noteGround : mixed(hueOf(inks, colour), inks.card, 0.12);
  const edge = colour === 0 ? inks.noteLine : hueOf(inks, colour);
  const fill = colour === 0 ? inks.noteText : inks.text;
  return {
    kind: "group",
    title: "Note",
    marks: [
      {
        kind: "box",
        ...{ x, y, width },
        height: heightOfNote(note),
        radius: 6,
        fill: ground,
        stroke: edge,
        strokeWidth: 1,
      },
      ...lines.map((text, at) => ({
        kind: "text" as const,
        ...noteFace,
        x: x + NOTE_PAD,
        y: y + NOTE_PAD + 12 + NOTE_LINE * at,
        text,
        anchor: "start" as const,
        fill,
      })),
    ],
  };
}

/** The height a note is drawn with, px: no line is cut. */
export function heightOfNote({ text, width, height }: NoteRecord): number {
  return Math.max(height, wrapped(text, width - 2 * NOTE_PAD, noteFace).length * NOTE_LINE + 2 * NOTE_PAD);
}
