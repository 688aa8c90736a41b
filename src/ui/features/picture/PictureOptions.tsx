import { Segmented } from "../../parts/Segmented.tsx";
import styles from "./Picture.module.css";
import type { PictureChoice } from "./picture-choice.ts";

interface PictureOptionsProps {
  readonly choice: PictureChoice;
  readonly onChange: (choice: PictureChoice) => void;
  /** Whether a table is selected. */
  readonly selected: boolean;
}

/** What can be chosen of a picture, each as a few values side by side. */
export function PictureOptions({ choice, onChange, selected }: PictureOptionsProps) {
  return (
    <div className={styles.options}>
      <Segmented
        label="Format"
        value={choice.format}
        segments={formats}
        onChange={(format) => onChange({ ...choice, format })}
      />
      {choice.format === "png" && (
        <Segmented
          label="Resolution"
          value={choice.scale}
          segments={scales}
          onChange={(scale) => onChange({ ...choice, scale })}
        />
      )}
      {selected && (
        <Segmented
          label="What to show"
          value={choice.scope}
          segments={scopes}
          onChange={(scope) => onChange({ ...choice, scope })}
        />
      )}
      <Segmented
        label="Colours"
        value={choice.theme}
        segments={themes}
        onChange={(theme) => onChange({ ...choice, theme })}
      />
      <Segmented
        label="Background"
        value={choice.ground}
        segments={grounds}
        onChange={(ground) => onChange({ ...choice, ground })}
      />
    </div>
  );
}

const formats = [
  { value: "svg", label: "SVG" },
  { value: "png", label: "PNG" },
  { value: "pdf", label: "PDF" },
] as const;

const scales = [
  { value: "1", label: "1×" },
  { value: "2", label: "2×" },
  { value: "3", label: "3×" },
] as const;

const scopes = [
  { value: "design", label: "Whole design" },
  { value: "selection", label: "Selected tables" },
] as const;

const themes = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const grounds = [
  { value: "solid", label: "With background" },
  { value: "none", label: "Transparent" },
] as const;
