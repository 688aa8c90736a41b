import type { CardMark } from "../../layout/card-marks.ts";
import type { Point } from "../../layout/graph.ts";
import { circle, type Mark, type Step, straight } from "./drawing.ts";
import type { Inks } from "./inks.ts";

/** Strokes on a box of 16 × 16, as the interface draws its icons. */
type Sign = CardMark | "table" | "view";

const strokes: Readonly<Record<Sign, readonly (readonly Step[])[]>> = {
  "primary-key": [circle({ x: 5, y: 8 }, 2.7), lines("7.7,8 14,8"), lines("12,8 12,10.6")],
  "foreign-key": [lines("2.5,8 13.5,8"), lines("13.5,4.2 9,8 13.5,11.8")],
  unique: [lines("8,2.8 13.2,8 8,13.2 2.8,8 8,2.8"), lines("8,6.2 8,9.8")],
  table: [lines("2.5,3 13.5,3 13.5,13 2.5,13 2.5,3"), lines("2.5,6.5 13.5,6.5"), lines("6.5,6.5 6.5,13")],
  view: [
    lines("2.5,6.5 13.5,6.5"),
    ...["2.5,3 5,3", "7,3 9,3", "11,3 13.5,3", "2.5,13 5,13", "7,13 9,13", "11,13 13.5,13"].map(lines),
    ...["2.5,3 2.5,4.5", "2.5,8.5 2.5,10", "2.5,11.5 2.5,13", "13.5,3 13.5,4.5"].map(lines),
    ...["13.5,8.5 13.5,10", "13.5,11.5 13.5,13"].map(lines),
  ],
};

function lines(text: string): readonly Step[] {
  return straight(
    text.split(" ").map((pair) => {
      const [x = 0, y = 0] = pair.split(",").map(Number);
      return { x, y };
    }),
  );
}

/** The sign of a role, or of a table or view, `size` px wide with its top left corner at a point. */
export function signAt(sign: Sign, at: Point & { readonly size: number }, inks: Inks): Mark {
  const scale = at.size / 16;
  const placed = ({ x, y }: Point): Point => ({ x: at.x + x * scale, y: at.y + y * scale });
  const steps = strokes[sign].flat().map((step): Step => {
    if (step.kind === "close") return step;
    if (step.kind !== "curve") return { kind: step.kind, to: placed(step.to) };
    return { kind: "curve", first: placed(step.first), second: placed(step.second), to: placed(step.to) };
  });
  return { kind: "path", steps, stroke: colourOf(sign, inks), strokeWidth: 1.5 * scale };
}

function colourOf(sign: Sign, inks: Inks): string {
  switch (sign) {
    case "primary-key":
      return inks.primaryKey;
    case "foreign-key":
      return inks.foreignKey;
    case "unique":
      return inks.unique;
    case "table":
    case "view":
      return inks.text3;
  }
}
