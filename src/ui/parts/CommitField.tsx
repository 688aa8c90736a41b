import { useId } from "react";
import styles from "./CommitField.module.css";
import { handleDraftKey } from "./draft-keys.ts";
import { FieldPopover } from "./FieldPopover.tsx";
import { TextField, type TextFieldProps } from "./TextField.tsx";
import { type Commit, useDraft } from "./use-draft.ts";

/** `onCommit` answers with the reason when it refuses; `onDone` follows an Enter that was accepted. */
export interface CommitFieldProps extends Omit<TextFieldProps, "onChange" | "onBlur"> {
  readonly onCommit: Commit;
  readonly onDone?: () => void;
}

/**
 * One line of text that keeps an edit to itself: Enter and leaving commit, Esc restores.
 * A refused text stays, with the reason beneath it (in the `cell` look: in a bubble below).
 */
export function CommitField(props: CommitFieldProps) {
  const { value, onCommit, onDone, onKeyDown, look = "boxed", ...rest } = props;
  const draft = useDraft(value, onCommit);
  const reasonId = useId();
  const refused = draft.refusal !== undefined;
  const field = (
    <TextField
      {...rest}
      {...(refused ? { "aria-invalid": true, "aria-describedby": reasonId } : {})}
      data-draft={draft.dirty ? "" : undefined}
      look={look}
      value={draft.text}
      onChange={draft.edit}
      onBlur={() => draft.commit()}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        handleDraftKey(event, { draft, onDone });
      }}
    />
  );
  if (look !== "cell") {
    return (
      <>
        {field}
        <Refusal id={reasonId} reason={draft.refusal} />
      </>
    );
  }
  return (
    <FieldPopover open={refused} anchor={<span className={styles.anchor}>{field}</span>} tone="error">
      <Refusal id={reasonId} reason={draft.refusal} />
    </FieldPopover>
  );
}

/** Why a commit was refused, beneath its field; nothing while there is no reason. */
export function Refusal({ id, reason }: { readonly id: string; readonly reason: string | undefined }) {
  if (reason === undefined) return null;
  return (
    <span id={id} className={styles.refusal} role="alert">
      {reason}
    </span>
  );
}
