import { Suspense, useCallback, useEffect, useMemo } from "react";
import { Canvas } from "../canvas/Canvas.tsx";
import { createCanvasModel } from "../canvas/canvas-model.ts";
import { DockBar } from "../features/dock/DockBar.tsx";
import { Inspector } from "../features/inspector/Inspector.tsx";
import { Notices } from "../features/notices/Notices.tsx";
import { Outline } from "../features/outline/Outline.tsx";
import { useShortcuts } from "../features/shortcuts/use-shortcuts.ts";
import { TopBar } from "../features/top-bar/TopBar.tsx";
import { AskedDialogs } from "./AskedDialogs.tsx";
import { useApp } from "./app-context.ts";
import { Announcer, ClipboardKeys, DockPanel, Rehearsal } from "./LaterParts.tsx";
import { OverCanvas } from "./OverCanvas.tsx";
import { PaletteDoor } from "./PaletteDoor.tsx";
import { useProblems } from "./problems-context.ts";
import { Shell } from "./Shell.tsx";
import { ShownCatalog } from "./ShownCatalog.tsx";
import { CODE_DOCK_HEIGHT, useShellLayout } from "./use-shell-layout.ts";

/**
 * The page: panels around the canvas, and the dialog that is open. `onShown` hears when it stands. It asks the state
 * nothing itself, so that it is rendered anew with the layout of the panels only.
 */
export function App({ onShown }: { readonly onShown: () => void }) {
  const app = useApp();
  const problems = useProblems();
  const shell = useShellLayout();
  const canvas = useMemo(() => createCanvasModel(app, problems), [app, problems]);
  const reach = { app, panels: shell, canvas };
  const { setOpen } = shell;
  const inspect = useCallback(() => setOpen("inspector", true), [setOpen]);
  useShortcuts(reach);
  useEffect(onShown, [onShown]);
  return (
    <ShownCatalog>
      <Shell
        layout={shell.layout}
        onResize={shell.resize}
        dockUsual={CODE_DOCK_HEIGHT}
        topBar={<TopBar layout={shell.layout} panels={shell} />}
        outline={<Outline />}
        canvas={
          <>
            <Canvas model={canvas} onInspect={inspect} />
            <OverCanvas canvas={canvas} />
          </>
        }
        inspector={<Inspector canvas={canvas} />}
        dockBar={
          <DockBar open={shell.layout.dock.open} onOpenChange={(open) => shell.setOpen("dock", open)} />
        }
        dockPanel={
          <Suspense>
            <DockPanel />
          </Suspense>
        }
      />
      <Notices />
      <Suspense>
        <Announcer />
        <Rehearsal />
        <ClipboardKeys canvas={canvas} />
      </Suspense>
      <AskedDialogs canvas={canvas} />
      <PaletteDoor reach={reach} />
    </ShownCatalog>
  );
}
