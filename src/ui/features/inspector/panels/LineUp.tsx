import type { CanvasModel } from "../../../canvas/canvas-model.ts";
import { FieldGroup } from "../../../parts/FieldGroup.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import { useReading } from "../../../parts/reading.ts";
import {
  alignments,
  alignSelection,
  spreadSelection,
  spreads,
  standingIn,
} from "../../selection/line-up-selection.ts";
import styles from "./LineUp.module.css";

/** Fewer things have no gap between them that another could be made equal to. */
const ENOUGH_TO_SPREAD = 3;

/** What is selected on the diagram, brought on one line or spread; nothing where fewer than two things stand there. */
export function LineUp({ canvas }: { readonly canvas: CanvasModel }) {
  const reading = useReading();
  const standing = standingIn(canvas).length;
  if (reading || standing < 2) return null;
  return (
    <FieldGroup label="Line up">
      <div className={styles.ways}>
        {alignments.map((alignment) => (
          <IconButton
            key={alignment.to}
            icon={alignment.icon}
            label={alignment.label}
            onClick={() => alignSelection(canvas, alignment)}
          />
        ))}
        {spreads.map((spread) => (
          <IconButton
            key={spread.along}
            icon={spread.icon}
            label={spread.label}
            disabled={standing < ENOUGH_TO_SPREAD}
            onClick={() => spreadSelection(canvas, spread)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
