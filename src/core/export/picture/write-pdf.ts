import { textWidth } from "../../layout/text-width.ts";
import type { Drawing, Ink, Mark, Step, TextMark } from "./drawing.ts";
import { LARGEST_PAGE, pdfFile } from "./pdf-file.ts";
import { encodable, pdfString } from "./pdf-string.ts";

/** Points of a page to a px of the picture: 72 to 96 an inch. */
const POINTS = 0.75;

const fonts = { ui: "Helvetica", strong: "Helvetica-Bold", mono: "Courier" } as const;

/** A PDF, all of it ASCII, and the texts whose characters its built-in fonts do not have. */
export type WrittenPdf = { readonly text: string; readonly unwritten: readonly string[] };

/**
 * A drawing as a page of lines and text (PDF 1.4, ISO 32000-1). Text is set in the fonts that every reader has; what
 * these cannot write becomes a question mark and is told.
 */
export function writePdf(drawing: Drawing): WrittenPdf {
  const { x, y, width, height, ground, title } = drawing;
  const scale = Math.min(POINTS, LARGEST_PAGE / width, LARGEST_PAGE / height);
  const content = [
    `${number(scale)} 0 0 ${number(-scale)} ${number(-x * scale)} ${number((y + height) * scale)} cm`,
    "1 J 1 j",
    ...(ground === undefined ? [] : [`${colour(ground)} rg ${rect({ x, y, width, height })} f`]),
    ...drawing.marks.flatMap(painted),
  ].join("\n");
  const page = `[0 0 ${number(width * scale)} ${number(height * scale)}]`;
  const font = (name: string) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox${page}/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R/F3 7 0 R>>>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    font(fonts.ui),
    font(fonts.strong),
    font(fonts.mono),
    `<</Title ${pdfString(title)}/Producer(Crowfoot)>>`,
  ];
  return {
    text: pdfFile(objects),
    unwritten: [...new Set(texts(drawing.marks))].filter((each) => !encodable(each)),
  };
}

function texts(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark) => {
    if (mark.kind === "group") return texts(mark.marks);
    return mark.kind === "text" ? [mark.text] : [];
  });
}

function painted(mark: Mark): readonly string[] {
  switch (mark.kind) {
    case "group":
      return mark.marks.flatMap(painted);
    case "box":
      return [inked(mark, roundRect(mark))];
    case "path":
      return [inked(mark, mark.steps.map(stepText).join(" "))];
    case "text":
      return mark.text === "" ? [] : [textText(mark)];
  }
}

function inked({ fill, stroke, strokeWidth = 1, dash }: Ink, path: string): string {
  const paint = [fill === undefined ? "" : "f", stroke === undefined ? "" : "S"].join("");
  const operator = paint === "fS" ? "B" : paint === "" ? "n" : paint;
  return [
    ...(fill === undefined ? [] : [`${colour(fill)} rg`]),
    ...(stroke === undefined ? [] : [`${colour(stroke)} RG ${number(strokeWidth)} w`]),
    ...(dash ? [`[${dash.join(" ")}] 0 d 0 J`] : []),
    path,
    operator,
    ...(dash ? ["[] 0 d 1 J"] : []),
  ].join(" ");
}

function textText(mark: TextMark): string {
  const { text, size, x, y, fill, anchor } = mark;
  const font = mark.face === "mono" ? "F3" : mark.strong ? "F2" : "F1";
  const width = widthOf(mark);
  const squeeze = mark.room === undefined || width <= mark.room ? 100 : (100 * mark.room) / width;
  const left = anchor === "end" ? x - (width * squeeze) / 100 : x;
  // The page is upside down for everything else, so that y grows downwards; text must stand upright.
  const place = `1 0 0 -1 ${number(left)} ${number(y)} Tm`;
  return `BT /${font} ${size} Tf ${colour(fill)} rg ${number(squeeze)} Tz ${place} ${pdfString(text)} Tj ET`;
}

/** Width in the built-in fonts, px; of Helvetica an estimate on the wide side. */
function widthOf({ text, size, face, strong }: TextMark): number {
  return face === "mono" ? [...text].length * size * 0.6 : textWidth(text, size, strong);
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function rect({ x, y, width, height }: Box): string {
  return `${number(x)} ${number(y)} ${number(width)} ${number(height)} re`;
}

function roundRect(box: Box & { readonly radius: number }): string {
  const { x, y, width, height, radius: r } = box;
  if (r === 0) return rect(box);
  const [right, low, h] = [x + width, y + height, r * 0.4477];
  const point = (...values: readonly number[]): string => values.map(number).join(" ");
  return [
    `${point(x + r, y)} m ${point(right - r, y)} l`,
    `${point(right - h, y, right, y + h, right, y + r)} c ${point(right, low - r)} l`,
    `${point(right, low - h, right - h, low, right - r, low)} c ${point(x + r, low)} l`,
    `${point(x + h, low, x, low - h, x, low - r)} c ${point(x, y + r)} l`,
    `${point(x, y + h, x + h, y, x + r, y)} c h`,
  ].join(" ");
}

function stepText(step: Step): string {
  const point = ({ x, y }: { readonly x: number; readonly y: number }) => `${number(x)} ${number(y)}`;
  switch (step.kind) {
    case "move":
      return `${point(step.to)} m`;
    case "line":
      return `${point(step.to)} l`;
    case "curve":
      return `${point(step.first)} ${point(step.second)} ${point(step.to)} c`;
    case "close":
      return "h";
  }
}

function colour(hex: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(" ");
}

/** A number as PDF reads it: without an exponent. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
