import type { App } from "../../state/app.ts";
import type { CanvasModel } from "../canvas/canvas-model.ts";
import type { PanelName } from "./shell-layout.ts";

/** Opens and closes the panels around the canvas. */
export interface PanelSwitch {
  readonly toggle: (panel: PanelName) => void;
  readonly setOpen: (panel: PanelName, open: boolean) => void;
}

/** What a shortcut or an action of the palette may act on. */
export interface Reach {
  readonly app: App;
  readonly panels: PanelSwitch;
  readonly canvas: CanvasModel;
}
