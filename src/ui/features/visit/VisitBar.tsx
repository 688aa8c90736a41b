import { lazy, Suspense, useState } from "react";
import type { AppState } from "../../../state/app-state.ts";
import type { Visit } from "../../../state/visit.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Chip } from "../../parts/Chip.tsx";
import { FloatingPanel } from "../../parts/FloatingPanel.tsx";
import { countOf } from "../editing/count-of.ts";
import styles from "./Visit.module.css";

const CompareDialog = lazy(async () => ({ default: (await import("./CompareDialog.tsx")).CompareDialog }));

/** Over the canvas while a design of somebody else's is looked at: what it is, and the ways to take it in. */
export function VisitBar() {
  const app = useApp();
  const visiting = useAppState(visitIn);
  const [comparing, setComparing] = useState(false);
  if (!visiting) return null;
  const keep = (): void => {
    app.keepVisited();
    app.notify("A copy is on this device now; changes to it stay here.");
  };
  return (
    <FloatingPanel label="Shared design" className={styles.bar}>
      <span className={styles.name}>{visiting.name}</span>
      <span className={styles.barWords}>{`${countOf(visiting.tables, "table")} from ${visiting.from}`}</span>
      <Chip icon="lock" size="m">
        View only
      </Chip>
      <Button variant="line" onClick={() => setComparing(true)}>
        Compare with mine
      </Button>
      <Button variant={visiting.viewOnly ? "line" : "primary"} onClick={keep}>
        Keep a copy
      </Button>
      {comparing && (
        <Suspense>
          <CompareDialog visit={visiting} onClose={() => setComparing(false)} />
        </Suspense>
      )}
    </FloatingPanel>
  );
}

function visitIn(state: AppState): Visit | undefined {
  return state.visiting;
}
