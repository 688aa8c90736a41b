import { useId, useRef } from "react";
import type { ColumnScope } from "../../../../core/expression/unknown-columns.ts";
import { Refusal } from "../../../parts/CommitField.tsx";
import { classes } from "../../../parts/classes.ts";
import { handleDraftKey } from "../../../parts/draft-keys.ts";
import { Field } from "../../../parts/Field.tsx";
import { TextArea } from "../../../parts/TextArea.tsx";
import { useDraft } from "../../../parts/use-draft.ts";
import { DoubtWords } from "./DoubtWords.tsx";
import styles from "./ExpressionField.module.css";
import { underlined } from "./underlined.ts";
import { useExpressionDoubt } from "./use-expression-doubt.ts";

/** `name` is the accessible name where `label` alone would not say whose it is; `scope` the columns it may read. */
export interface ExpressionFieldProps {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly scope?: ColumnScope | undefined;
  readonly autoFocus?: boolean;
  readonly onCommit: (text: string) => string | undefined;
  /** Follows an Enter that was accepted. */
  readonly onDone?: () => void;
}

/**
 * An SQL expression, read as it is typed: columns that do not exist are underlined, and the nearest name is offered.
 * Enter and leaving commit, Shift+Enter breaks the line, Esc restores.
 */
export function ExpressionField(props: ExpressionFieldProps) {
  const { label, name, value, placeholder, scope, autoFocus = false, onCommit, onDone } = props;
  const draft = useDraft(value, (text) => onCommit(text.trim()));
  const doubt = useExpressionDoubt(draft.text, scope);
  const reasonId = useId();
  const around = useRef<HTMLDivElement>(null);
  const refused = draft.refusal !== undefined;
  return (
    <Field label={label}>
      <div ref={around} className={styles.around}>
        <TextArea
          mono
          rows={1}
          className={classes(styles.area, draft.text === "" && styles.empty)}
          aria-label={name ?? label}
          {...(refused ? { "aria-invalid": true, "aria-describedby": reasonId } : {})}
          {...(autoFocus ? { autoFocus } : {})}
          placeholder={placeholder}
          data-draft={draft.dirty ? "" : undefined}
          value={draft.text}
          onChange={draft.edit}
          onBlur={(event) => {
            if (!around.current?.contains(event.relatedTarget)) draft.commit();
          }}
          onKeyDown={(event) => handleDraftKey(event, { draft, onDone, multiline: event.shiftKey })}
        />
        {doubt.unknown.length > 0 && (
          <span className={styles.marks} aria-hidden="true">
            {underlined(draft.text, doubt.unknown).map(({ text, from, unknown }) => (
              <span key={from} className={unknown ? styles.unknown : undefined}>
                {text}
              </span>
            ))}
          </span>
        )}
        <Refusal id={reasonId} reason={draft.refusal} />
        <DoubtWords
          doubt={doubt}
          onTake={(column, nearest) => {
            const written = `${draft.text.slice(0, column.start)}${nearest}${draft.text.slice(column.end)}`;
            draft.edit(written);
            draft.commit(written);
          }}
        />
      </div>
    </Field>
  );
}
