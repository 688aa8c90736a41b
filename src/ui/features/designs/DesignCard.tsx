import { useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { ListedDesign } from "../../../state/ports.ts";
import { Chip } from "../../parts/Chip.tsx";
import { classes } from "../../parts/classes.ts";
import { IconButton } from "../../parts/IconButton.tsx";
import { TextField } from "../../parts/TextField.tsx";
import styles from "./Designs.module.css";
import { openedAgo } from "./opened-ago.ts";
import { SketchView } from "./SketchView.tsx";
import type { Designs } from "./use-designs.ts";
import { useSketch } from "./use-sketch.ts";

interface DesignCardProps {
  readonly design: ListedDesign;
  readonly isOpen: boolean;
  readonly now: number;
  readonly designs: Designs;
}

/** A design of this device: opened by its picture, with its own actions beneath. */
export function DesignCard({ design, isOpen, now, designs }: DesignCardProps) {
  const { key, name, tables } = design;
  const sketch = useSketch(design);
  const [renaming, setRenaming] = useState(false);
  return (
    <li className={classes(styles.card, isOpen && styles.current)}>
      <button
        type="button"
        className={styles.open}
        aria-label={`Open ${name}`}
        aria-current={isOpen}
        onClick={() => designs.open(key)}
      >
        <SketchView sketch={sketch} />
      </button>
      {renaming ? (
        <RenameField design={design} designs={designs} onDone={() => setRenaming(false)} />
      ) : (
        <span className={styles.name} title={name}>
          {name}
        </span>
      )}
      <div className={styles.foot}>
        <span className={styles.facts}>
          {tables === 1 ? "1 table" : `${tables.toLocaleString("en")} tables`} ·{" "}
          {isOpen ? <Chip>Open</Chip> : openedAgo(design.openedAt, now)}
        </span>
        <IconButton size="s" icon="edit" label={`Rename ${name}`} onClick={() => setRenaming(true)} />
        <IconButton
          size="s"
          icon="duplicate"
          label={`Duplicate ${name}`}
          onClick={() => designs.duplicate(key)}
        />
        <IconButton size="s" icon="trash" label={`Delete ${name}`} onClick={() => designs.remove(design)} />
      </div>
    </li>
  );
}

interface RenameFieldProps {
  readonly design: ListedDesign;
  readonly designs: Designs;
  readonly onDone: () => void;
}

/** Enter or leaving takes the name, Esc keeps the old one; a refused name stays with its reason. */
function RenameField({ design, designs, onDone }: RenameFieldProps) {
  const [text, setText] = useState(design.name);
  const [refusal, setRefusal] = useState<string>();
  const commit = (): void => {
    if (text.trim() === design.name) {
      onDone();
      return;
    }
    designs.rename(design.key, text).then(
      (refused) => (refused ? setRefusal(refused.refused) : onDone()),
      (error: unknown) => setRefusal(reasonOf(error)),
    );
  };
  return (
    <span className={styles.renaming}>
      <TextField
        ref={(input: HTMLInputElement | null) => input?.select()}
        size="s"
        aria-label="Design name"
        aria-invalid={refusal !== undefined}
        data-draft
        value={text}
        onChange={setText}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") onDone();
        }}
      />
      {refusal !== undefined && (
        <span className={styles.refusal} role="alert">
          {refusal}
        </span>
      )}
    </span>
  );
}
