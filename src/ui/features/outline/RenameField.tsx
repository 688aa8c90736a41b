import { useEffect, useRef } from "react";
import { CommitField } from "../../parts/CommitField.tsx";
import styles from "./RenameField.module.css";

/** `onRename` answers with the reason when it refuses; `onDone` follows an accepted or given-up edit. */
export interface RenameFieldProps {
  readonly name: string;
  /** The kind of what is renamed, e.g. "Table". */
  readonly word: string;
  readonly onRename: (name: string) => string | undefined;
  /** `byKey` where Enter or Esc ended it, so that the focus goes back to the row. */
  readonly onDone: (byKey: boolean) => void;
}

/** A name edited where it stands: Enter and leaving commit, Esc gives up; a refused name stays with its reason. */
export function RenameField({ name, word, onRename, onDone }: RenameFieldProps) {
  const around = useRef<HTMLSpanElement>(null);
  const refused = useRef(false);
  useEffect(() => around.current?.querySelector("input")?.select(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the tree from hearing what is typed
    <span
      ref={around}
      className={styles.rename}
      onBlur={() => !refused.current && onDone(false)}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <CommitField
        autoFocus
        look="cell"
        aria-label={`${word} name`}
        value={name}
        onCommit={(text) => {
          const reason = onRename(text);
          refused.current = reason !== undefined;
          return reason;
        }}
        onDone={() => onDone(true)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone(true);
        }}
      />
    </span>
  );
}
