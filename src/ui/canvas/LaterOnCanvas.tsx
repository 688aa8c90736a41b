import { lazy, Suspense, useLayoutEffect, useState } from "react";
import { useStore } from "zustand";
import { useAppState } from "../app/app-context.ts";
import { keepTyped, nothingTyped } from "../app/typed-ahead.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { showArea } from "./view.ts";

const ShownPanel = lazy(async () => ({ default: (await import("./ShownPanel.tsx")).ShownPanel }));
const StandingBar = lazy(async () => ({ default: (await import("./StandingBar.tsx")).StandingBar }));
const DifferenceLayer = lazy(async () => ({
  default: (await import("./DifferenceLayer.tsx")).DifferenceLayer,
}));
const ChangesPanel = lazy(async () => ({
  default: (await import("../features/versions/ChangesPanel.tsx")).ChangesPanel,
}));

/** What floats over the canvas only when it is asked for: it comes when it is. */
export function LaterOnCanvas({ model }: { readonly model: CanvasModel }) {
  const choosing = useStore(model.store, (state) => state.choosing);
  const arranging = useStore(model.store, (state) => state.arranging !== undefined);
  const comparing = useAppState(({ session }) => session.comparing);
  const unusual = useAppState(({ session }) => session.focus > 0 || session.hidden.length > 0);
  return (
    <Suspense>
      {comparing && (
        <>
          <DifferenceLayer model={model} />
          <ChangesPanel onShow={(area) => showArea(model, area)} />
        </>
      )}
      {choosing && <ShownPanel model={model} />}
      {(arranging || unusual) && <StandingBar model={model} />}
    </Suspense>
  );
}

const Words = lazy(async () => ({ default: (await import("./DrawnWords.tsx")).DrawnWords }));

/** Where the words of an area or note are written, while they are. */
export function LaterWords({ model }: { readonly model: CanvasModel }) {
  const writing = useStore(model.store, (state) => state.writing !== undefined);
  return writing ? <AskedWords model={model} /> : null;
}

/** What is written in, and the program that writes, may take a moment to come: what is typed meanwhile is kept. */
function AskedWords({ model }: { readonly model: CanvasModel }) {
  const [typed] = useState(nothingTyped);
  const [stands, setStands] = useState(false);
  useLayoutEffect(
    () => (stands ? undefined : keepTyped(typed, () => model.store.setState({ writing: undefined }))),
    [model, stands, typed],
  );
  return (
    <Suspense>
      <Words model={model} typed={typed} onStand={setStands} />
    </Suspense>
  );
}
