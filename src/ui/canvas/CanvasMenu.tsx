import type { Point } from "../../core/layout/graph.ts";
import { PointMenu } from "../parts/PointMenu.tsx";
import { canvasEntries, type MenuPlace } from "./canvas-entries.ts";
import type { CanvasModel } from "./canvas-model.ts";
import type { CanvasActions } from "./gesture/canvas-actions.ts";

/** Where a menu is open: on the page, and on what. */
export type OpenMenu = MenuPlace & { readonly point: Point };

type CanvasMenuProps = {
  readonly model: CanvasModel;
  readonly actions: CanvasActions;
  readonly menu: OpenMenu;
  readonly onClose: () => void;
};

/** The menu of what was right-clicked on the canvas. */
export function CanvasMenu({ model, actions, menu, onClose }: CanvasMenuProps) {
  return (
    <PointMenu
      point={menu.point}
      label="Canvas"
      entries={canvasEntries(model, actions, menu)}
      onClose={onClose}
    />
  );
}
