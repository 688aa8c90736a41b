import { Canvas } from "../canvas/Canvas.tsx";
import { DockBar } from "../features/dock/DockBar.tsx";
import { DockPanel } from "../features/dock/DockPanel.tsx";
import { ImportDialog } from "../features/import-dialog/ImportDialog.tsx";
import { Inspector } from "../features/inspector/Inspector.tsx";
import { Notices } from "../features/notices/Notices.tsx";
import { Outline } from "../features/outline/Outline.tsx";
import { ShareDialog } from "../features/share-dialog/ShareDialog.tsx";
import { TopBar } from "../features/top-bar/TopBar.tsx";
import { Shell } from "./Shell.tsx";
import { CODE_DOCK_HEIGHT, useShellLayout } from "./use-shell-layout.ts";

/** The page: panels around the canvas, and the dialog that is open. */
export function App() {
  const shell = useShellLayout();
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
      <ImportDialog />
      <ShareDialog />
    </>
  );
}
