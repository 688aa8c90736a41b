import type { Sketch } from "../../../state/sketch.ts";
import styles from "./Designs.module.css";

/** A design from afar. Decorative: the words beside it say how many tables there are. */
export function SketchView({ sketch }: { readonly sketch: Sketch | undefined }) {
  const pad = sketch ? Math.max(sketch.width, sketch.height) * 0.04 + 12 : 0;
  return (
    <span className={styles.sketch}>
      {sketch && sketch.width > 0 && (
        <svg
          aria-hidden="true"
          viewBox={`${-pad} ${-pad} ${sketch.width + 2 * pad} ${sketch.height + 2 * pad}`}
        >
          <path className={styles.sketchLines} d={sketch.lines} />
          <path className={styles.sketchCards} d={sketch.cards} />
        </svg>
      )}
    </span>
  );
}
