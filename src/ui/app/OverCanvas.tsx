import { Suspense } from "react";
import type { AppState } from "../../state/app-state.ts";
import type { CanvasModel } from "../canvas/canvas-model.ts";
import { EmptyDesign } from "../features/empty-state/EmptyDesign.tsx";
import { useAppState } from "./app-context.ts";
import { VisitBar } from "./LaterParts.tsx";

/** What stands over the diagram: whose design it is, and the ways to begin while there is nothing in it. */
export function OverCanvas({ canvas }: { readonly canvas: CanvasModel }) {
  const visiting = useAppState(isVisitingIn);
  const empty = useAppState(isEmptyIn);
  return (
    <>
      {visiting && (
        <Suspense>
          <VisitBar />
        </Suspense>
      )}
      {empty && <EmptyDesign canvas={canvas} />}
    </>
  );
}

function isVisitingIn({ visiting }: AppState): boolean {
  return visiting !== undefined;
}

/** Asked after each change: it looks through the records itself, because a new design has no index yet. */
function isEmptyIn({ history: { document } }: AppState): boolean {
  for (const { kind } of document.schema.values()) if (kind === "table" || kind === "view") return false;
  return true;
}
