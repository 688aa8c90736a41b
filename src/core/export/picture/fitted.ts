import { monoWidth, textWidth } from "../../layout/text-width.ts";

export type Face = { readonly face: "ui" | "mono"; readonly size: number; readonly strong: boolean };

/** Estimated width of a text, px. */
export function widthOf(text: string, { face, size, strong }: Face): number {
  return face === "mono" ? monoWidth(text, size) : textWidth(text, size, strong);
}

/** A text shortened to its room with an ellipsis, and what it needs to be drawn within that room. */
export type Fitted = { readonly text: string; readonly whole?: string; readonly room?: number };

/** A text with less room to spare than this share is held to its width. */
const TIGHT = 0.94;

/** The text as it fits; `whole` is set when it was shortened, `room` when another face might not fit. */
export function fitted(text: string, room: number, face: Face): Fitted {
  const width = widthOf(text, face);
  if (width <= room * TIGHT) return { text };
  if (width <= room) return { text, room: Math.round(Math.min(room, width)) };
  const kept: string[] = [];
  let left = room - widthOf("…", face);
  for (const character of text) {
    left -= widthOf(character, face);
    if (left < 0) break;
    kept.push(character);
  }
  return { text: `${kept.join("")}…`, whole: text };
}

/** The lines of a text within a width: broken at line breaks and blanks, and inside words that are too long. */
export function wrapped(text: string, room: number, face: Face): readonly string[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => wrappedLine(line, room, face));
}

function wrappedLine(line: string, room: number, face: Face): readonly string[] {
  const lines: string[] = [];
  let now = "";
  for (const word of line.split(" ").flatMap((each) => broken(each, room, face))) {
    const longer = now === "" ? word : `${now} ${word}`;
    if (now !== "" && widthOf(longer, face) > room) {
      lines.push(now);
      now = word;
    } else now = longer;
  }
  return [...lines, now];
}

function broken(word: string, room: number, face: Face): readonly string[] {
  if (widthOf(word, face) <= room) return [word];
  const pieces: string[] = [];
  let now = "";
  for (const character of word) {
    if (now !== "" && widthOf(now + character, face) > room) {
      pieces.push(now);
      now = "";
    }
    now += character;
  }
  return [...pieces, now];
}
