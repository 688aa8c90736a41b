import { type DragEvent, useRef, useState } from "react";
import type { ImportSource } from "../../../state/import-source.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import styles from "./Normalization.module.css";

/** The ways in for rows: a file dropped here or chosen, or text pasted. */
export function ChooseRows({
  refusal,
  onLook,
}: {
  readonly refusal: string | undefined;
  readonly onLook: (source: ImportSource) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const lookAt = (file: File | undefined): void => {
    if (file) onLook({ name: file.name, content: file });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    lookAt(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can also be chosen or pasted, so dropping needs no key
    <div className={styles.choose} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <div className={styles.answers}>
        <b>Drop a CSV file here</b>
        <Button variant="line" onClick={() => input.current?.click()}>
          Choose file
        </Button>
      </div>
      <input
        ref={input}
        className={styles.file}
        type="file"
        tabIndex={-1}
        aria-label="CSV file"
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => lookAt(event.currentTarget.files?.[0])}
      />
      <TextArea
        mono
        rows={8}
        data-autofocus
        aria-label="Rows"
        placeholder="Or paste rows, the names of the columns first"
        value={text}
        onChange={setText}
      />
      <div className={styles.answers}>
        <Button
          variant="primary"
          unavailable={text.trim() === "" ? "There are no rows yet" : undefined}
          onClick={() => onLook({ name: "Pasted text", content: text })}
        >
          Discover dependencies
        </Button>
        <span className={styles.quiet}>The rows stay on this device and are not kept.</span>
      </div>
      {refusal !== undefined && (
        <Notice tone="error" icon="octagon" live>
          {refusal}
        </Notice>
      )}
    </div>
  );
}
