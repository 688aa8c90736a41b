import { useId } from "react";
import { Refusal } from "./CommitField.tsx";
import { handleDraftKey } from "./draft-keys.ts";
import { TextArea, type TextAreaProps } from "./TextArea.tsx";
import { type Commit, useDraft } from "./use-draft.ts";

/** `onCommit` answers with the reason when it refuses. */
export interface CommitAreaProps extends Omit<TextAreaProps, "onChange" | "onBlur"> {
  readonly onCommit: Commit;
}

/** Several lines that keep an edit to themselves: Mod+Enter and leaving commit, Esc restores. */
export function CommitArea({ value, onCommit, onKeyDown, ...rest }: CommitAreaProps) {
  const draft = useDraft(value, onCommit);
  const reasonId = useId();
  return (
    <>
      <TextArea
        {...rest}
        {...(draft.refusal === undefined ? {} : { "aria-invalid": true, "aria-describedby": reasonId })}
        data-draft={draft.dirty ? "" : undefined}
        value={draft.text}
        onChange={draft.edit}
        onBlur={() => draft.commit()}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          handleDraftKey(event, { draft, multiline: true });
        }}
      />
      <Refusal id={reasonId} reason={draft.refusal} />
    </>
  );
}
