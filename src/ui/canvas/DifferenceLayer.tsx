import { useEffect, useRef } from "react";
import { comparingOf } from "../../state/comparing.ts";
import { useWatch } from "../features/versions/use-comparing.ts";
import type { CanvasModel } from "./canvas-model.ts";
import styles from "./DifferenceLayer.module.css";
import { paintDifferences } from "./paint/paint-differences.ts";

/**
 * What differs, drawn over the diagram in step with it: signs and tints on what was added and changed, ghosts of what
 * was removed. The list of changes says the same in words.
 */
export function DifferenceLayer({ model }: { readonly model: CanvasModel }) {
  useWatch("differences");
  const element = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { store } = comparingOf(model.app);
    const draw = (): void => {
      const { differences } = store.getState();
      if (element.current) paintDifferences(element.current, model, differences);
    };
    model.listeners.add(draw);
    const stop = store.subscribe(draw);
    draw();
    return () => {
      model.listeners.delete(draw);
      stop();
    };
  }, [model]);
  return <canvas ref={element} className={styles.layer} aria-hidden />;
}
