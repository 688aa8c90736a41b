import { lazy, Suspense, useId, useState } from "react";
import { useCatalog } from "../../../app/app-context.ts";
import { Refusal } from "../../../parts/CommitField.tsx";
import { Dialog } from "../../../parts/Dialog.tsx";
import { ErrorBoundary } from "../../../parts/ErrorBoundary.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import { type Draft, useDraft } from "../../../parts/use-draft.ts";
import styles from "./CodeField.module.css";
import { SqlArea } from "./SqlArea.tsx";

const SqlEditor = lazy(() =>
  import("../../dock/code/SqlEditor.tsx").then((module) => ({ default: module.SqlEditor })),
);

/** `title` names it where it is enlarged: "Query of active_customer". */
export interface CodeFieldProps {
  readonly label: string;
  readonly title: string;
  readonly value: string;
  readonly onCommit: (text: string) => string | undefined;
}

/**
 * SQL of many lines in an editor with colours and completion. Its lower edge is dragged to make it taller, its button
 * shows it large. Leaving and Mod+Enter commit, Esc restores.
 */
export function CodeField(props: CodeFieldProps) {
  const { label, title, value, onCommit } = props;
  const draft = useDraft(value, onCommit);
  const plain = () => <SqlArea label={label} name={title} value={value} onCommit={onCommit} />;
  return (
    <ErrorBoundary fallback={plain}>
      <CodeEditor label={label} title={title} value={value} draft={draft} />
    </ErrorBoundary>
  );
}

/** The editor over a draft that its owner keeps. */
export function CodeEditor(props: Omit<CodeFieldProps, "onCommit"> & { readonly draft: Draft }) {
  const { label, title, value, draft } = props;
  const [large, setLarge] = useState(false);
  const reasonId = useId();
  return (
    <fieldset className={styles.code} aria-label={label}>
      <div className={styles.head}>
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
        <IconButton
          icon="fit"
          size="s"
          label={`Enlarge the ${label.toLowerCase()}`}
          onClick={() => setLarge(true)}
        />
      </div>
      {!large && (
        <div
          className={styles.frame}
          style={{ height: heightFor(value) }}
          data-refused={draft.refusal === undefined ? undefined : ""}
        >
          <Editor draft={draft} value={value} label={title} numbered={false} />
        </div>
      )}
      <Refusal id={reasonId} reason={large ? undefined : draft.refusal} />
      <Dialog
        open={large}
        onOpenChange={(open) => {
          if (open || draft.commit()) setLarge(open);
        }}
        title={title}
        width="wide"
        tall
      >
        <div className={styles.large}>
          <Editor draft={draft} value={value} label={title} numbered />
          <Refusal id={reasonId} reason={draft.refusal} />
        </div>
      </Dialog>
    </fieldset>
  );
}

/** Room for the lines of a text and one more, px; within reason. */
function heightFor(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 30)), 0);
  return Math.min(320, Math.max(68, (lines + 1) * 18 + 14));
}

interface EditorProps {
  readonly draft: Draft;
  readonly value: string;
  readonly label: string;
  readonly numbered: boolean;
}

function Editor({ draft, value, label, numbered }: EditorProps) {
  const catalog = useCatalog();
  return (
    <Suspense fallback={<pre className={styles.waiting}>{value}</pre>}>
      <SqlEditor
        label={label}
        value={draft.text}
        catalog={catalog}
        numbered={numbered}
        autoFocus={numbered}
        onEdit={draft.edit}
        onCommit={() => draft.commit()}
        onRestore={draft.restore}
      />
    </Suspense>
  );
}
