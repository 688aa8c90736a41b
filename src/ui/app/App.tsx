import { Suspense, useEffect } from "react";
import type { AppState } from "../../state/app-state.ts";
import { Canvas } from "../canvas/Canvas.tsx";
import { DockBar } from "../features/dock/DockBar.tsx";
import { EmptyDesign } from "../features/empty-state/EmptyDesign.tsx";
import { Inspector } from "../features/inspector/Inspector.tsx";
import { Notices } from "../features/notices/Notices.tsx";
import { Outline } from "../features/outline/Outline.tsx";
import { useShortcuts } from "../features/shortcuts/use-shortcuts.ts";
import { TopBar } from "../features/top-bar/TopBar.tsx";
import { useAppState } from "./app-context.ts";
import {
  DesignsDialog,
  DockPanel,
  ImportDialog,
  PictureDialog,
  ShareDialog,
  ShortcutsDialog,
} from "./LaterParts.tsx";
import { Shell } from "./Shell.tsx";
import { ShownCatalog } from "./ShownCatalog.tsx";
import { CODE_DOCK_HEIGHT, useShellLayout } from "./use-shell-layout.ts";

/** The page: panels around the canvas, and the dialog that is open. `onShown` hears when it stands. */
export function App({ onShown }: { readonly onShown: () => void }) {
  const shell = useShellLayout();
  const empty = useAppState(isEmptyIn);
  const dialog = useAppState(dialogIn);
  useShortcuts(shell);
  useEffect(onShown, [onShown]);
  return (
    <ShownCatalog>
      <Shell
        layout={shell.layout}
        onResize={shell.resize}
        dockUsual={CODE_DOCK_HEIGHT}
        topBar={<TopBar />}
        outline={<Outline />}
        canvas={
          <>
            <Canvas />
            {empty && <EmptyDesign />}
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
        <ImportDialog />
        <ShareDialog />
        <ShortcutsDialog />
        {(dialog === "designs" || dialog === "templates") && <DesignsDialog />}
        {dialog === "picture" && <PictureDialog />}
      </Suspense>
    </ShownCatalog>
  );
}

function dialogIn(state: AppState) {
  return state.session.dialog;
}

/** Asked after each change: it looks through the records itself, because a new design has no index yet. */
function isEmptyIn({ history: { document } }: AppState): boolean {
  for (const { kind } of document.schema.values()) if (kind === "table") return false;
  return true;
}
