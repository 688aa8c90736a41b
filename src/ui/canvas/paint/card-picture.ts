import type { Mark } from "../../../state/problems.ts";
import type { Highlight } from "../scene/highlight.ts";
import type { Detail } from "../scene/viewport.ts";
import type { Palette } from "./palette.ts";

/** What cards are drawn with. */
export type CardPicture = {
  readonly palette: Palette;
  readonly highlight: Highlight;
  /** Problems of tables, views and columns. */
  readonly marks: ReadonlyMap<string, Mark>;
  readonly detail: Detail;
  readonly zoom: number;
};
