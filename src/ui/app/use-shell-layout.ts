import { useCallback, useState } from "react";
import { layoutFor, type PanelName, type ShellLayout } from "./shell-layout.ts";

/** How tall the dock's code panels open, px. */
export const CODE_DOCK_HEIGHT = 308;

function firstLayout(): ShellLayout {
  return { ...layoutFor(window.innerWidth), dock: { open: false, size: CODE_DOCK_HEIGHT } };
}

/** The panels around the canvas and how to change them. */
export type ShellControl = {
  readonly layout: ShellLayout;
  readonly resize: (panel: PanelName, size: number) => void;
  readonly setOpen: (panel: PanelName, open: boolean) => void;
  readonly toggle: (panel: PanelName) => void;
};

/** The layout of this session: the dock opens when somebody asks for code. */
export function useShellLayout(): ShellControl {
  const [layout, setLayout] = useState<ShellLayout>(firstLayout);
  const change = useCallback(
    (panel: PanelName, to: (before: ShellLayout[PanelName]) => ShellLayout[PanelName]) => {
      setLayout((before) => ({ ...before, [panel]: to(before[panel]) }));
    },
    [],
  );
  return {
    layout,
    resize: useCallback((panel, size) => change(panel, (before) => ({ ...before, size })), [change]),
    setOpen: useCallback((panel, open) => change(panel, (before) => ({ ...before, open })), [change]),
    toggle: useCallback((panel) => change(panel, (before) => ({ ...before, open: !before.open })), [change]),
  };
}
