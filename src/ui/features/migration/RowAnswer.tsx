import { useId } from "react";
import type { ToldRows } from "../../../core/diff/rows-between.ts";
import { Button } from "../../parts/Button.tsx";
import { Chip } from "../../parts/Chip.tsx";
import { CommitArea } from "../../parts/CommitArea.tsx";
import { CommitField, Refusal } from "../../parts/CommitField.tsx";
import styles from "./Migration.module.css";

/** `onAnswer` gets the SQL that was said, nothing to take it back. */
export interface RowAnswerProps {
  readonly row: ToldRows;
  readonly onAnswer: (sql: string) => void;
}

/** One question about rows: what it is about and why, and the SQL that answers it, checked as it is given. */
export function RowAnswer({ row, onAnswer }: RowAnswerProps) {
  const reasonId = useId();
  const { kind, need, path, proposal, reason, refused, sql, way } = row;
  const back = way === "down" ? ", on the way back" : "";
  const field = {
    "aria-label": kind === "column" ? `Value of ${path}${back}` : `Rows of ${path}${back}`,
    mono: true,
    value: sql ?? "",
    placeholder: kind === "column" ? "An expression over old and new columns" : "SELECT … FROM …",
    ...(refused === null ? {} : { "aria-invalid": true as const, "aria-describedby": reasonId }),
    onCommit: (text: string) => {
      onAnswer(text);
      return undefined;
    },
  };
  return (
    <li className={styles.answer} aria-label={`${path}${back}`}>
      <div className={styles.asked}>
        <span className={styles.path}>{path}</span>
        {way === "down" && <Chip size="m">On the way back</Chip>}
        {need === "required" && sql === null && (
          <Chip size="m" tone="warning" icon="triangle">
            Needed
          </Chip>
        )}
        <span className={styles.more}>{reason}</span>
      </div>
      {kind === "column" ? <CommitField {...field} size="s" /> : <CommitArea {...field} rows={2} />}
      <Refusal id={reasonId} reason={refused ?? undefined} />
      {sql === null && proposal !== null && (
        <div className={styles.proposal}>
          <span className={styles.quiet}>Perhaps</span>
          <code>{proposal}</code>
          <Button size="s" variant="line" aria-label={`Fill ${path} so`} onClick={() => onAnswer(proposal)}>
            Fill it so
          </Button>
        </div>
      )}
    </li>
  );
}
