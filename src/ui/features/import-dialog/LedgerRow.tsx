import { memo, useEffect, useRef } from "react";
import type { LedgerLine } from "../../../core/sql/import/ledger.ts";
import type { Imported } from "../../../state/ports.ts";
import { Button } from "../../parts/Button.tsx";
import { Chip } from "../../parts/Chip.tsx";
import { classes } from "../../parts/classes.ts";
import { excerptLines, excerptOf, offsetOf } from "./excerpt.ts";
import styles from "./Ledger.module.css";
import { outcomeFaces } from "./outcome-faces.ts";
import { SqlExcerpt } from "./SqlExcerpt.tsx";

/** `stop` is the row Tab comes to; `focus` asks it to take the focus. */
export interface LedgerRowProps {
  readonly line: LedgerLine;
  readonly imported: Pick<Imported, "text" | "parts">;
  readonly stop: boolean;
  readonly focus: boolean;
  readonly expanded: boolean;
  readonly onChoose: () => void;
  readonly onImport: (line: LedgerLine) => void;
}

/** A statement with what became of it and why; expanded, the statement itself with its trouble marked. */
export function LedgerRow(props: LedgerRowProps) {
  const { line, imported, stop, focus, expanded, onChoose, onImport } = props;
  const row = useRef<HTMLButtonElement>(null);
  const face = outcomeFaces[line.outcome];
  useEffect(() => {
    return focus && row.current ? focusWhenShown(row.current) : undefined;
  }, [focus]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an item of a list that mounts only what is in view
    <div role="listitem" className={classes(styles.line, expanded && styles.expanded)}>
      <button
        ref={row}
        type="button"
        tabIndex={stop ? 0 : -1}
        aria-expanded={expanded}
        className={styles.row}
        onClick={onChoose}
      >
        <span>
          <Chip tone={face.tone} icon={face.icon}>
            {face.word}
          </Chip>
        </span>
        <span className={styles.lineNumber} title={line.file}>
          {line.line.toLocaleString("en")}
        </span>
        <code className={styles.head}>{line.head}</code>
        <span className={styles.reason} title={wordsOf(line)}>
          {wordsOf(line)}
        </span>
      </button>
      {expanded && (
        <div className={styles.statement}>
          <Statement line={line} imported={imported} />
          {line.records.length > 0 && (
            <Button variant="line" size="s" onClick={() => onImport(line)}>
              {`Import and show ${line.subject === "" ? "it" : line.subject}`}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Frames after which a row that is still hidden does not get the focus any more. */
const FRAMES = 30;

/** The list keeps a new row hidden, where the focus cannot go, until it has measured it. The answer gives up. */
function focusWhenShown(row: HTMLElement): () => void {
  let left = FRAMES;
  let frame = 0;
  const take = (): void => {
    row.focus({ preventScroll: true });
    left -= 1;
    if (left > 0 && document.activeElement !== row) frame = requestAnimationFrame(take);
  };
  take();
  return () => cancelAnimationFrame(frame);
}

/** The file comes first where there are several. */
function wordsOf(line: LedgerLine): string {
  return [line.file, reasonOf(line)].filter((words) => words !== undefined && words !== "").join(": ");
}

function reasonOf({ reason, subject, rows }: LedgerLine): string {
  if (reason !== "") return reason;
  if (rows !== undefined) return rows === 1 ? "1 row skipped" : `${rows.toLocaleString("en")} rows skipped`;
  return subject.slice(0, 1).toUpperCase() + subject.slice(1);
}

/** The offset of the trouble in the whole text: its line and column are those of its file. */
function troubleOf({ column, file, line }: LedgerLine, { parts, text }: LedgerRowProps["imported"]): number {
  const part = file === undefined ? undefined : parts.find(({ name }) => name === file);
  if (part === undefined) return offsetOf(text, line, column);
  return part.start + offsetOf(text.slice(part.start, part.end), line, column);
}

const Statement = memo(function Statement({ line, imported }: Pick<LedgerRowProps, "line" | "imported">) {
  const { text } = imported;
  const statement = text.slice(line.start, line.end);
  const mark = line.outcome === "refused" ? troubleOf(line, imported) - line.start : undefined;
  const first = line.line - (mark === undefined ? 0 : statement.slice(0, mark).split("\n").length - 1);
  return (
    <>
      <div className={styles.source}>
        <pre className={styles.gutter} aria-hidden>
          {excerptLines(statement, { mark, line: first })}
        </pre>
        <SqlExcerpt excerpt={excerptOf(statement, mark)} />
      </div>
      {line.outcome === "refused" && (
        <p
          className={styles.why}
        >{`${line.file === undefined ? "Line" : `${line.file}, line`} ${line.line.toLocaleString("en")}, column ${line.column}: ${line.reason}`}</p>
      )}
    </>
  );
});
