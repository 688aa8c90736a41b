import type { AppState } from "../../state/app-state.ts";
import { Canvas } from "../canvas/Canvas.tsx";
import { DockBar } from "../features/dock/DockBar.tsx";
import { DockPanel } from "../features/dock/DockPanel.tsx";
import { Inspector } from "../features/inspector/Inspector.tsx";
import { Notices } from "../features/notices/Notices.tsx";
import { Outline } from "../features/outline/Outline.tsx";
import { TopBar } from "../features/top-bar/TopBar.tsx";
import { useAppState } from "./app-context.ts";
import { Shell } from "./Shell.tsx";
import { CODE_DOCK_HEIGHT, useShellLayout } from "./use-shell-layout.ts";

const selectDialog = (state: AppState): AppState["session"]["dialog"] => state.session.dialog;

/** The page: panels around the canvas, and the dialog that is open. */
export function App() {
  const shell = useShellLayout();
  const dialog = useAppState(selectDialog);
  return (
    <>
      <Shell
        layout={shell.layout}
        onResize={shell.resize}
        dockUsual={CODE_DOCK_HEIGHT}
        topBar={<TopBar />}
        outline={<Outline />}
        canvas={<Canvas />}
        inspector={<Inspector />}
        dockBar={
          <DockBar open={shell.layout.dock.open} onOpenChange={(open) => shell.setOpen("dock", open)} />
        }
        dockPanel={<DockPanel />}
      />
      <Notices />
      {dialog && null}
    </>
  );
}
