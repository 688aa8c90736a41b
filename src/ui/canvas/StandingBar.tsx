import { useStore } from "zustand";
import { useApp, useAppState } from "../app/app-context.ts";
import { countOf } from "../features/editing/count-of.ts";
import { Button } from "../parts/Button.tsx";
import { FloatingPanel } from "../parts/FloatingPanel.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import type { CanvasModel } from "./canvas-model.ts";
import styles from "./StandingBar.module.css";
import { countedWords } from "./shown.ts";

/** How far the focus can reach. */
const FARTHEST = 6;

/** What makes the picture other than usual, said over it with the way back: an arrangement, a focus, hidden tables. */
export function StandingBar({ model }: { readonly model: CanvasModel }) {
  const arranging = useStore(model.store, (state) => state.arranging);
  const hidden = useAppState((state) => state.session.hidden);
  const focus = useAppState((state) => state.session.focus);
  const app = useApp();
  if (!arranging && hidden.length === 0 && focus === 0) return null;
  return (
    <FloatingPanel label="What is shown" className={styles.bar}>
      {arranging && (
        <span className={styles.item} role="status">
          <progress className={styles.progress} aria-label="Arranging" value={arranging.done} max={1} />
          {`Arranging, ${Math.round(arranging.done * 100)} %`}
          <Button size="s" onClick={arranging.cancel}>
            Cancel
          </Button>
        </span>
      )}
      {focus > 0 && (
        <span className={styles.item}>
          <IconButton
            icon="minus"
            label="Focus on nearer tables"
            size="s"
            onClick={() => app.session({ focus: Math.max(1, focus - 1) })}
          />
          {`Focus: ${countOf(focus, "relationship")} around the selection`}
          <IconButton
            icon="plus"
            label="Focus on more tables"
            size="s"
            onClick={() => app.session({ focus: Math.min(FARTHEST, focus + 1) })}
          />
          <Button size="s" onClick={() => app.session({ focus: 0 })}>
            End focus
          </Button>
        </span>
      )}
      {hidden.length > 0 && (
        <span className={styles.item}>
          {`${countedWords(model.scene.catalog, hidden)} hidden`}
          <Button size="s" onClick={() => app.session({ hidden: [] })}>
            Show all
          </Button>
        </span>
      )}
    </FloatingPanel>
  );
}
