import type { Drawing, Ink, Mark, Step, TextMark } from "./drawing.ts";

/** The faces of the interface; a reader without the first takes the next. Text stays text. */
const faces = {
  ui: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  mono: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace",
} as const;

/** A drawing as an SVG document of its own. The same drawing gives the same bytes. */
export function writeSvg({ title, x, y, width, height, ground, marks }: Drawing): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="${faces.ui}" stroke-linecap="round" stroke-linejoin="round" xml:space="preserve">`,
    `<title>${escaped(title)}</title>`,
    ...(ground === undefined
      ? []
      : [`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${ground}"/>`]),
    ...marks.flatMap(written),
    "</svg>",
    "",
  ].join("\n");
}

function written(mark: Mark): readonly string[] {
  switch (mark.kind) {
    case "group":
      return ["<g>", `<title>${escaped(mark.title)}</title>`, ...mark.marks.flatMap(written), "</g>"];
    case "box": {
      const { x, y, width, height, radius } = mark;
      const place = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
      return [`<rect ${place} rx="${number(radius)}"${inked(mark)}/>`];
    }
    case "path":
      return [`<path d="${mark.steps.map(stepText).join("")}"${inked(mark)}/>`];
    case "text":
      return [textElement(mark)];
  }
}

function inked({ fill = "none", stroke, strokeWidth = 1, dash }: Ink): string {
  const line = stroke === undefined ? "" : ` stroke="${stroke}" stroke-width="${number(strokeWidth)}"`;
  return ` fill="${fill}"${line}${dash ? ` stroke-dasharray="${dash.join(" ")}" stroke-linecap="butt"` : ""}`;
}

function stepText(step: Step): string {
  const point = ({ x, y }: { readonly x: number; readonly y: number }) => `${number(x)} ${number(y)}`;
  switch (step.kind) {
    case "move":
      return `M${point(step.to)}`;
    case "line":
      return `L${point(step.to)}`;
    case "curve":
      return `C${point(step.first)} ${point(step.second)} ${point(step.to)}`;
    case "close":
      return "Z";
  }
}

function textElement(mark: TextMark): string {
  const attributes = [
    `x="${number(mark.x)}" y="${number(mark.y)}" font-size="${mark.size}" fill="${mark.fill}"`,
    ...(mark.strong ? ['font-weight="600"'] : []),
    ...(mark.face === "mono" ? [`font-family="${faces.mono}"`] : []),
    ...(mark.anchor === "end" ? ['text-anchor="end"'] : []),
  ];
  const hint = mark.whole === undefined ? "" : `<title>${escaped(mark.whole)}</title>`;
  return `<text ${attributes.join(" ")}>${hint}${escaped(mark.text)}</text>`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text for XML 1.0: what it cannot hold (control characters, halves of characters) becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
