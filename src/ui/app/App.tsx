import { Suspense, useEffect, useMemo } from "react";
import type { AppState } from "../../state/app-state.ts";
import { Canvas } from "../canvas/Canvas.tsx";
import { createCanvasModel } from "../canvas/canvas-model.ts";
import { DockBar } from "../features/dock/DockBar.tsx";
import { EmptyDesign } from "../features/empty-state/EmptyDesign.tsx";
import { Inspector } from "../features/inspector/Inspector.tsx";
import { Notices } from "../features/notices/Notices.tsx";
import { Outline } from "../features/outline/Outline.tsx";
import { useShortcuts } from "../features/shortcuts/use-shortcuts.ts";
import { TopBar } from "../features/top-bar/TopBar.tsx";
import { useApp, useAppState } from "./app-context.ts";
import {
  Announcer,
  ArrivalDialog,
  ClipboardKeys,
  DesignsDialog,
  DockPanel,
  ImportDialog,
  PatternDialog,
  PictureDialog,
  ShareDialog,
  ShortcutsDialog,
  VersionsDialog,
  VisitBar,
} from "./LaterParts.tsx";
import { PaletteDoor } from "./PaletteDoor.tsx";
import { useProblems } from "./problems-context.ts";
import { Shell } from "./Shell.tsx";
import { ShownCatalog } from "./ShownCatalog.tsx";
import { CODE_DOCK_HEIGHT, useShellLayout } from "./use-shell-layout.ts";

/** The page: panels around the canvas, and the dialog that is open. `onShown` hears when it stands. */
export function App({ onShown }: { readonly onShown: () => void }) {
  const app = useApp();
  const problems = useProblems();
  const shell = useShellLayout();
  const canvas = useMemo(() => createCanvasModel(app, problems), [app, problems]);
  const reach = { app, panels: shell, canvas };
  const empty = useAppState(isEmptyIn);
  const dialog = useAppState(dialogIn);
  const visiting = useAppState(isVisitingIn);
  const arriving = useAppState(isArrivingIn);
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
            <Canvas model={canvas} onInspect={() => shell.setOpen("inspector", true)} />
            {visiting && (
              <Suspense>
                <VisitBar />
              </Suspense>
            )}
            {empty && <EmptyDesign canvas={canvas} />}
          </>
        }
        inspector={<Inspector />}
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
        <ClipboardKeys canvas={canvas} />
        <ImportDialog />
        <ShareDialog canvas={canvas} />
        <ShortcutsDialog />
        {(dialog === "designs" || dialog === "templates") && <DesignsDialog />}
        {arriving && <ArrivalDialog />}
        {dialog === "picture" && <PictureDialog />}
        {dialog === "patterns" && <PatternDialog />}
        {dialog === "versions" && <VersionsDialog />}
      </Suspense>
      <PaletteDoor reach={reach} />
    </ShownCatalog>
  );
}

function dialogIn(state: AppState) {
  return state.session.dialog;
}

function isVisitingIn({ visiting }: AppState): boolean {
  return visiting !== undefined;
}

function isArrivingIn({ session }: AppState): boolean {
  return session.arrival !== undefined;
}

/** Asked after each change: it looks through the records itself, because a new design has no index yet. */
function isEmptyIn({ history: { document } }: AppState): boolean {
  for (const { kind } of document.schema.values()) if (kind === "table" || kind === "view") return false;
  return true;
}
