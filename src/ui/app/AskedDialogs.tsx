import { Suspense } from "react";
import type { AppState } from "../../state/app-state.ts";
import type { CanvasModel } from "../canvas/canvas-model.ts";
import { useAppState } from "./app-context.ts";
import {
  ArrivalDialog,
  DesignsDialog,
  ImportDialog,
  PatternDialog,
  PictureDialog,
  ShareDialog,
  ShortcutsDialog,
  VersionsDialog,
} from "./LaterParts.tsx";

/** The dialogs, of which one at a time is open: what opens and closes them renders nothing else of the page. */
export function AskedDialogs({ canvas }: { readonly canvas: CanvasModel }) {
  const dialog = useAppState(dialogIn);
  const arriving = useAppState(isArrivingIn);
  return (
    <Suspense>
      <ImportDialog canvas={canvas} />
      <ShareDialog canvas={canvas} />
      <ShortcutsDialog />
      {(dialog === "designs" || dialog === "templates") && <DesignsDialog />}
      {arriving && <ArrivalDialog />}
      {dialog === "picture" && <PictureDialog />}
      {dialog === "patterns" && <PatternDialog />}
      {dialog === "versions" && <VersionsDialog />}
    </Suspense>
  );
}

function dialogIn(state: AppState) {
  return state.session.dialog;
}

function isArrivingIn({ session }: AppState): boolean {
  return session.arrival !== undefined;
}
