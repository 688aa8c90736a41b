import { lazy, Suspense, useDeferredValue } from "react";
import type { AppState } from "../../../state/app-state.ts";
import { useAppState, useCatalog } from "../../app/app-context.ts";
import type { CanvasModel } from "../../canvas/canvas-model.ts";
import { ReadingContext } from "../../parts/reading.ts";
import { selectionIn } from "../editing/select-records.ts";
import styles from "./Inspector.module.css";
import { DesignPanel } from "./panels/DesignPanel.tsx";

/** Asked for at once and not waited for: the first picture shows the design, a record is selected later. */
const panels = import("./RecordPanel.tsx");

const RecordPanel = lazy(async () => ({ default: (await panels).RecordPanel }));

const SelectionPanel = lazy(async () => ({ default: (await panels).SelectionPanel }));

const DesignSections = lazy(async () => ({ default: (await panels).DesignParts }));

/** The right panel: every property of what is selected, or of the design while nothing is. */
export function Inspector({ canvas }: { readonly canvas: CanvasModel }) {
  const visiting = useAppState(isVisitingIn);
  return (
    <ReadingContext value={visiting}>
      <Inspected canvas={canvas} />
    </ReadingContext>
  );
}

function isVisitingIn({ visiting }: AppState): boolean {
  return visiting !== undefined;
}

function Inspected({ canvas }: { readonly canvas: CanvasModel }) {
  const catalog = useCatalog();
  // What was pressed shows on the canvas first.
  const selection = useDeferredValue(useAppState(selectionIn));
  const records = selection.flatMap((id) => catalog.record(id) ?? []);
  const [only, ...others] = records;
  if (others.length > 0) {
    return (
      <Suspense>
        <SelectionPanel records={records} canvas={canvas} />
      </Suspense>
    );
  }
  // The key forgets drafts and open sections when another record is looked at.
  return (
    <div key={only?.id ?? "design"} className={styles.inspector}>
      {only && only.kind !== "design" ? (
        <Suspense>
          <RecordPanel record={only} />
        </Suspense>
      ) : (
        <DesignPanel>
          <Suspense>
            <DesignSections />
          </Suspense>
        </DesignPanel>
      )}
    </div>
  );
}
