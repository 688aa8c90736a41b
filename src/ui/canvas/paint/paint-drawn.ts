import { AREA_PAD } from "../../../core/layout/area-shape.ts";
import type { Drawn } from "../scene/drawn.ts";
import { fittedText } from "./fitted-text.ts";
import type { Palette } from "./palette.ts";
import { wrappedText } from "./wrapped-text.ts";

/** What areas and notes are drawn with; the context is in world coordinates. */
export type DrawnPicture = {
  readonly palette: Palette;
  readonly zoom: number;
  readonly selected: ReadonlySet<string>;
};

const FILL = 0.08;
const EDGE = 0.45;
const RADIUS = 12;
/** Names of areas are never smaller than this on the screen, px. */
const NAME = 12;

/** Fills areas under everything, each with its border. */
export function paintAreas(
  context: CanvasRenderingContext2D,
  areas: readonly Drawn[],
  { palette, zoom, selected }: DrawnPicture,
): void {
  for (const area of areas) {
    const hue = hueOf(palette, area.colour);
    context.beginPath();
    context.roundRect(area.x, area.y, area.width, area.height, RADIUS);
    context.fillStyle = hue;
    context.globalAlpha = FILL;
    context.fill();
    const chosen = selected.has(area.id);
    context.globalAlpha = chosen ? 1 : EDGE;
    context.strokeStyle = chosen ? palette.edgeHot : hue;
    context.lineWidth = (chosen ? 2 : 1) / Math.min(1, zoom);
    context.stroke();
    context.globalAlpha = 1;
    if (chosen) paintCorner(context, area, { palette, zoom });
  }
}

/** The hue of a colour; without one, the grey of the five. */
function hueOf(palette: Palette, colour: number): string {
  return palette.hues[colour - 1] ?? palette.hues.at(-1) ?? palette.text3;
}

/** The handle by which something drawn is resized. */
function paintCorner(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Drawn,
  { palette, zoom }: { readonly palette: Palette; readonly zoom: number },
): void {
  const size = 8 / zoom;
  context.fillStyle = palette.card;
  context.strokeStyle = palette.edgeHot;
  context.lineWidth = 1.5 / zoom;
  context.beginPath();
  context.rect(x + width - size / 2, y + height - size / 2, size, size);
  context.fill();
  context.stroke();
}

/** Where the name of an area is written: its size and the left end of its middle line, px of the world. */
export function areaName({ x, y }: Drawn, zoom: number): { x: number; middle: number; size: number } {
  const size = NAME / Math.min(1, zoom);
  return { size, x: x + Math.max(AREA_PAD / 2, 6 / zoom), middle: y + Math.max(16, size * 0.9) };
}

/** Writes the names of areas, with the number of their tables; over the cards where they are small. */
export function paintAreaNames(
  context: CanvasRenderingContext2D,
  areas: readonly Drawn[],
  { palette, zoom }: DrawnPicture,
): void {
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const area of areas) {
    const { x, middle, size } = areaName(area, zoom);
    const room = area.width - (x - area.x) * 2;
    context.font = `600 ${size}px ${palette.face}`;
    const name = fittedText(context, area.words, Math.max(room, 60 / zoom));
    const count = ` ${area.tables.length}`;
    const width = context.measureText(name).width;
    if (zoom < 0.4) {
      context.strokeStyle = palette.canvas;
      context.lineWidth = 4 / zoom;
      context.strokeText(`${name}${count}`, x, middle);
    }
    context.fillStyle = palette.text;
    context.fillText(name, x, middle);
    context.font = `400 ${size}px ${palette.face}`;
    context.fillStyle = palette.text3;
    if (width + size * 2 < room || zoom < 0.4) context.fillText(count, x + width + size * 0.3, middle);
  }
}

const NOTE_PAD = 10;
const NOTE_LINE = 16;
/** Text is shown at this many px of the screen or not at all. */
const LEGIBLE = 10;

/** Draws notes over lines and cards; their text where it can be read. */
export function paintNotes(
  context: CanvasRenderingContext2D,
  notes: readonly Drawn[],
  { palette, zoom, selected }: DrawnPicture,
): void {
  for (const note of notes) {
    const hue = note.colour === 0 ? undefined : hueOf(palette, note.colour);
    const chosen = selected.has(note.id);
    context.beginPath();
    context.roundRect(note.x, note.y, note.width, note.height, 6);
    context.fillStyle = hue === undefined ? palette.note : palette.card;
    context.fill();
    if (hue !== undefined) {
      context.fillStyle = hue;
      context.globalAlpha = 0.12;
      context.fill();
      context.globalAlpha = 1;
    }
    context.strokeStyle = chosen ? palette.edgeHot : (hue ?? palette.noteLine);
    context.lineWidth = (chosen ? 2 : 1) / Math.min(1, zoom);
    context.stroke();
    if (chosen) paintCorner(context, note, { palette, zoom });
    paintNoteText(context, note, { palette, zoom });
  }
}

function paintNoteText(
  context: CanvasRenderingContext2D,
  { x, y, width, height, words, colour }: Drawn,
  { palette, zoom }: { readonly palette: Palette; readonly zoom: number },
): void {
  const size = Math.max(12, LEGIBLE / zoom);
  const line = (size * NOTE_LINE) / 12;
  const lines = Math.floor((height - 2 * NOTE_PAD) / line + 0.25);
  if (lines < 1 || width < size * 5) return;
  context.font = `400 ${size}px ${palette.face}`;
  context.textBaseline = "alphabetic";
  context.fillStyle = colour === 0 ? palette.noteText : palette.text;
  const shown = wrappedText(words, width - 2 * NOTE_PAD, size);
  for (const [at, text] of shown.slice(0, lines).entries()) {
    const more = at === lines - 1 && shown.length > lines ? "…" : "";
    context.fillText(text + more, x + NOTE_PAD, y + NOTE_PAD + size + line * at);
  }
}
