import { useEffect, useMemo } from "react";
import type { AppState } from "../../state/app-state.ts";
import type { Visit } from "../../state/visit.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { useProblems } from "../app/problems-context.ts";
import { ShownCatalog } from "../app/ShownCatalog.tsx";
import { Canvas } from "../canvas/Canvas.tsx";
import { createCanvasModel } from "../canvas/canvas-model.ts";
import { countOf } from "../features/editing/count-of.ts";
import { Notices } from "../features/notices/Notices.tsx";
import { ArrivalDialog } from "../features/visit/ArrivalDialog.tsx";
import { FloatingPanel } from "../parts/FloatingPanel.tsx";
import styles from "./EmbeddedDesign.module.css";

/** A design inside another page: the diagram, what it is, and the way to open it by itself. */
export function EmbeddedDesign({ onShown }: { readonly onShown: () => void }) {
  const app = useApp();
  const problems = useProblems();
  const canvas = useMemo(() => createCanvasModel(app, problems), [app, problems]);
  const visiting = useAppState(visitIn);
  useEffect(onShown, [onShown]);
  return (
    <ShownCatalog>
      <main className={styles.frame} aria-label="Diagram">
        <Canvas model={canvas} />
        {visiting && visiting.name !== "" && (
          <FloatingPanel label="Shared design" className={styles.name}>
            <b>{visiting.name}</b>
            <span className={styles.count}>{countOf(visiting.tables, "table")}</span>
            <a href={ownAddress()} target="_blank" rel="noopener">
              Open in Crowfoot
            </a>
          </FloatingPanel>
        )}
      </main>
      <ArrivalDialog />
      <Notices />
    </ShownCatalog>
  );
}

function visitIn(state: AppState): Visit | undefined {
  return state.visiting;
}

/** The same design in a page of its own. */
function ownAddress(): string {
  return window.location.href.replace(/[?&]embed=1(?=[&#]|$)/, "").replace(/[?&]theme=\w+(?=[&#]|$)/, "");
}
