import { useId } from "react";
import { ComboboxList, optionId } from "./ComboboxList.tsx";
import styles from "./CommitField.module.css";
import { Refusal } from "./CommitField.tsx";
import { handleDraftKey } from "./draft-keys.ts";
import { FieldPopover } from "./FieldPopover.tsx";
import { type ComboOption, rankOptions } from "./rank-options.ts";
import { useReading } from "./reading.ts";
import { TextField, type TextFieldProps } from "./TextField.tsx";
import { type ComboList, useComboList } from "./use-combo-list.ts";
import { type Commit, type Draft, useDraft } from "./use-draft.ts";

/** `options` complete the text; any other text may be committed as well, and `onCommit` may refuse it. */
export interface ComboboxProps extends Omit<TextFieldProps, "onChange" | "onBlur" | "onKeyDown" | "onClick"> {
  readonly options: readonly ComboOption[];
  readonly onCommit: Commit;
  readonly onDone?: () => void;
}

/**
 * A text with completions: arrows walk them, Enter takes the marked one (or the text as typed), leaving
 * commits the text, Esc first closes the list and then restores.
 */
export function Combobox({ value, options, onCommit, onDone, look = "boxed", ...rest }: ComboboxProps) {
  const draft = useDraft(value, onCommit);
  const reading = useReading();
  const listId = useId();
  const shown = draft.dirty ? rankOptions(options, draft.text) : options;
  const list = useComboList(shown);
  const take = (option: ComboOption) => {
    list.hide();
    if (draft.commit(option.value)) onDone?.();
  };
  const field = (
    <TextField
      {...rest}
      {...comboTies(listId, list, draft)}
      look={look}
      value={draft.text}
      onChange={(text) => {
        draft.edit(text);
        list.show();
      }}
      onClick={reading ? undefined : list.show}
      onBlur={() => {
        list.hide();
        draft.commit();
      }}
      onKeyDown={(event) => {
        if (!list.handleKey(event, take) && handleDraftKey(event, { draft, onDone })) list.hide();
      }}
    />
  );
  const reason = <Refusal id={`${listId}-reason`} reason={draft.refusal} />;
  const bubble = !list.listing && look === "cell" && draft.refusal !== undefined;
  return (
    <>
      <FieldPopover
        open={list.listing || bubble}
        anchor={<span className={styles.anchor}>{field}</span>}
        tone={bubble ? "error" : "plain"}
      >
        {bubble ? reason : <ComboboxList id={listId} options={shown} active={list.active} onTake={take} />}
      </FieldPopover>
      {look !== "cell" && reason}
    </>
  );
}

function comboTies(listId: string, { listing, active }: ComboList, draft: Draft) {
  const refused = draft.refusal !== undefined;
  return {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": listing,
    "aria-controls": listing ? listId : undefined,
    "aria-activedescendant": active < 0 ? undefined : optionId(listId, active),
    "data-draft": draft.dirty || listing ? "" : undefined,
    ...(refused ? { "aria-invalid": true, "aria-describedby": `${listId}-reason` } : {}),
  } as const;
}
