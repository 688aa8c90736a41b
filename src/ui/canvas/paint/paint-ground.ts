import type { Size, Viewport } from "../scene/viewport.ts";
import type { Palette } from "./palette.ts";

const SPACING = 16;

/** Fills the ground and its grid of dots; the context is in screen coordinates. */
export function paintGround(
  context: CanvasRenderingContext2D,
  {
    viewport,
    size,
    palette,
  }: { readonly viewport: Viewport; readonly size: Size; readonly palette: Palette },
): void {
  context.fillStyle = palette.canvas;
  context.fillRect(0, 0, size.width, size.height);
  if (viewport.zoom < 0.4) return;
  const step = SPACING * viewport.zoom * (viewport.zoom < 0.75 ? 2 : 1);
  context.fillStyle = palette.dot;
  const left = ((viewport.x % step) + step) % step;
  const top = ((viewport.y % step) + step) % step;
  context.beginPath();
  for (let x = left; x < size.width; x += step) {
    for (let y = top; y < size.height; y += step) context.rect(Math.round(x), Math.round(y), 1, 1);
  }
  context.fill();
}
