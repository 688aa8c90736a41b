import { type KeyboardEvent, useRef } from "react";

const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows go from button to button of a grid that has this many columns of them, and stay at its edges. */
export function useMatrixKeys(columns: number) {
  const grid = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...(grid.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button.matches(":focus"));
    if (at < 0) return;
    const column = (at % columns) + step[0];
    const to = at + step[0] + step[1] * columns;
    event.preventDefault();
    if (column >= 0 && column < columns) buttons[to]?.focus();
  };
  return { grid, onKeyDown };
}
