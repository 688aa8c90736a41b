import type { Reach } from "../../../app/reach.ts";
import {
  alignments,
  alignSelection,
  snapSelection,
  spreadSelection,
  spreads,
  standingIn,
} from "../../selection/line-up-selection.ts";
import type { PaletteAction } from "../action.ts";

/** What is selected, brought on one line, spread, or put on the grid. */
export const lineUpActions: readonly PaletteAction[] = [
  ...alignments.map(
    (alignment): PaletteAction => ({
      id: `align-${alignment.to}`,
      label: alignment.label,
      group: "Line up",
      icon: alignment.icon,
      words: "align line up",
      unavailable: (reach) => fewerThan(reach, 2, "Select two tables or more"),
      run: ({ canvas }) => alignSelection(canvas, alignment),
    }),
  ),
  ...spreads.map(
    (spread): PaletteAction => ({
      id: `distribute-${spread.along}`,
      label: spread.label,
      group: "Line up",
      icon: spread.icon,
      words: "spread equal gaps space evenly",
      unavailable: (reach) => fewerThan(reach, 3, "Select three tables or more"),
      run: ({ canvas }) => spreadSelection(canvas, spread),
    }),
  ),
  {
    id: "snap",
    label: "Snap to the grid",
    group: "Line up",
    icon: "check",
    words: "dots round",
    unavailable: (reach) => fewerThan(reach, 1, "Select what is to be moved"),
    run: ({ canvas }) => snapSelection(canvas),
  },
];

function fewerThan({ canvas }: Reach, count: number, reason: string): string | undefined {
  return standingIn(canvas).length < count ? reason : undefined;
}
