import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { sketchOfDesign } from "../../../state/designs.ts";
import type { ListedDesign } from "../../../state/ports.ts";
import type { Sketch } from "../../../state/sketch.ts";
import { useApp } from "../../app/app-context.ts";

/** Sketches are made one after another, so that a long list does not hold the page up. */
let line: Promise<unknown> = Promise.resolve();

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** The sketch kept with a design, or one made now; undefined until then and for a design without tables. */
export function useSketch({ key, tables, sketch: kept }: ListedDesign): Sketch | undefined {
  const app = useApp();
  const [made, setMade] = useState<Sketch>();
  useEffect(() => {
    if (kept || tables === 0) return;
    let wanted = true;
    line = line
      .then(() => (wanted ? sketchOfDesign(app, key, nextTask) : undefined))
      .then(
        (sketch) => wanted && setMade(sketch),
        (error: unknown) => wanted && app.notify(reasonOf(error), "error"),
      );
    return () => {
      wanted = false;
    };
  }, [app, key, tables, kept]);
  return kept ?? made;
}
