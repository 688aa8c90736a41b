import type { Routes } from "../../../core/layout/graph.ts";
import type { Mark } from "../../../state/problems.ts";
import type { Gesture } from "../canvas-state.ts";
import type { Router } from "../routing.ts";
import type { Highlight } from "../scene/highlight.ts";
import type { Scene, ViewsOfScenes } from "../scene/scene.ts";
import type { Size, Viewport } from "../scene/viewport.ts";
import type { Palette } from "./palette.ts";

/** All that one picture of the canvas depends on. */
export type Frame = {
  readonly scene: Scene;
  readonly routes: Routes;
  readonly views: ViewsOfScenes | undefined;
  readonly besides: Router["besides"];
  readonly highlight: Highlight;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly viewport: Viewport;
  readonly size: Size;
  readonly palette: Palette;
  readonly gesture: Gesture;
  /** Tables drawn by the DOM on top; the picture leaves them to it. */
  readonly mounted: ReadonlySet<string>;
};
