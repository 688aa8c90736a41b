/** The text, cut with an ellipsis where it is wider than its room. */
export function fittedText(context: CanvasRenderingContext2D, text: string, room: number): string {
  const width = context.measureText(text).width;
  if (width <= room) return text;
  let kept = Math.floor((text.length * room) / width);
  while (kept > 0 && context.measureText(`${text.slice(0, kept)}…`).width > room) kept -= 1;
  return kept > 0 ? `${text.slice(0, kept)}…` : "";
}
