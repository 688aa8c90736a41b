/** The px a panel may take. */
export interface SizeLimits {
  readonly min: number;
  readonly max: number;
}

/** A size within its limits; the least one wins where they contradict each other. */
export function clampSize(size: number, { min, max }: SizeLimits): number {
  return Math.max(min, Math.min(max, Math.round(size)));
}

/** A panel whose divider lies on `edge`. */
export interface SizedPanel extends SizeLimits {
  readonly edge: "left" | "right" | "top";
  readonly size: number;
}

const growing = { left: "ArrowLeft", right: "ArrowRight", top: "ArrowUp" } as const;
const shrinking = { left: "ArrowRight", right: "ArrowLeft", top: "ArrowDown" } as const;

/** The size after a key on the divider: an arrow moves it the arrow's way. `undefined` for any other key. */
export function sizeFromKey(
  pressed: { readonly key: string; readonly shiftKey: boolean },
  panel: SizedPanel,
): number | undefined {
  const step = pressed.shiftKey ? 32 : 8;
  if (pressed.key === growing[panel.edge]) return clampSize(panel.size + step, panel);
  if (pressed.key === shrinking[panel.edge]) return clampSize(panel.size - step, panel);
  if (pressed.key === "Home") return panel.min;
  if (pressed.key === "End") return clampSize(panel.max, panel);
  return undefined;
}
