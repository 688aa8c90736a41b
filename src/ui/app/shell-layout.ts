import { clampSize } from "../parts/splitter-size.ts";

/** The three panels around the canvas. */
export type PanelName = "outline" | "inspector" | "dock";

/** Whether a panel is open, and its width or height in px when it is. */
export interface PanelLayout {
  readonly open: boolean;
  readonly size: number;
}

/** How the panels lie; belongs to the session and is neither saved in a design nor undone. */
export type ShellLayout = Readonly<Record<PanelName, PanelLayout>>;

/** The layout of a first visit: everything open, the dock low enough for five problems. */
export const defaultLayout: ShellLayout = {
  outline: { open: true, size: 208 },
  inspector: { open: true, size: 288 },
  dock: { open: true, size: 145 },
};

/** Under these widths of the window a panel lies over the canvas, px; `Shell.module.css` has the same. */
const floatsUnder = { outline: 820, inspector: 1100 } as const;

/** The layout of a first visit to a window of this width: a panel that would lie over the diagram waits to be opened. */
export function layoutFor(width: number): ShellLayout {
  const { outline, inspector } = defaultLayout;
  return {
    ...defaultLayout,
    outline: { ...outline, open: width >= floatsUnder.outline },
    inspector: { ...inspector, open: width >= floatsUnder.inspector },
  };
}

const topBarHeight = 44;
const dockBarHeight = 36;
const dockShare = 0.7;

/** Least, greatest and default size of each panel. The dock's is that of its panel, without the bar. */
export function panelLimits(panel: PanelName, viewportHeight: number) {
  switch (panel) {
    case "outline":
      return { min: 180, max: 400, usual: defaultLayout.outline.size };
    case "inspector":
      return { min: 260, max: 480, usual: defaultLayout.inspector.size };
    case "dock": {
      const greatest = Math.round((viewportHeight - topBarHeight) * dockShare) - dockBarHeight;
      return { min: 84, max: Math.max(84, greatest), usual: defaultLayout.dock.size };
    }
  }
}

/** The size at which a panel is drawn: a window that has become smaller takes none of the remembered size. */
export function drawnSize(panel: PanelName, layout: ShellLayout, viewportHeight: number): number {
  return clampSize(layout[panel].size, panelLimits(panel, viewportHeight));
}
