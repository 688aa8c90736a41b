import { useState } from "react";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { DialogSection } from "../../parts/Dialog.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import styles from "./ShareDialog.module.css";
import { badgeSnippet, iframeSnippet } from "./snippets.ts";

/** The link as a part of another page, and for a README file, where pages cannot stand. */
export function EmbedSection({ link, name }: { readonly link: string; readonly name: string }) {
  return (
    <DialogSection>
      <div className={styles.section}>
        <Snippet label="For a web page" text={iframeSnippet(link, name)} />
        <Snippet label="For a README file" text={badgeSnippet(link, name)} />
        <p className={styles.hint}>
          The picture is made by: crowfoot convert schema.sql --to svg -o diagram.svg
        </p>
      </div>
    </DialogSection>
  );
}

function Snippet({ label, text }: { readonly label: string; readonly text: string }) {
  const { device } = useApp().ports;
  const [said, setSaid] = useState("");
  const copy = (): void => {
    device.copy(text).then(
      () => setSaid("Copied"),
      () => setSaid("The clipboard is closed to this page; copy it from the field."),
    );
  };
  return (
    <div>
      <div className={styles.snippetHead}>
        {label}
        <span className={styles.hint} role="status">
          {said}
        </span>
        <Button size="s" icon="copy" aria-label={`Copy, ${label.toLowerCase()}`} onClick={copy}>
          Copy
        </Button>
      </div>
      <TextArea
        aria-label={label}
        mono
        readOnly
        rows={3}
        className={styles.snippet}
        value={text}
        onChange={() => {}}
      />
    </div>
  );
}
