import { useRef, useState } from "react";

/** Takes a finished edit: a sentence that says why it is refused, or `undefined` when it is accepted. */
export type Commit = (text: string) => string | undefined;

/** A text between the first keystroke and its commit. */
export interface Draft {
  /** What the control shows: the edited text, else the value. */
  readonly text: string;
  /** Whether the person's text differs from the value. */
  readonly dirty: boolean;
  /** Why the last commit was refused, until the next keystroke. */
  readonly refusal: string | undefined;
  readonly edit: (text: string) => void;
  /** Hands over the draft, or `text` where given; true when accepted or unchanged. A refused text stays. */
  readonly commit: (text?: string) => boolean;
  /** Gives the value back. */
  readonly restore: () => void;
}

/** Keeps an edit to itself until it is committed, so that an unfinished name or type never reaches the design. */
export function useDraft(value: string, onCommit: Commit): Draft {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  // Enter commits and may move the focus in the same tick; the blur that follows must see the draft as done.
  const latest = useRef<string | undefined>(undefined);

  const keep = (text: string | undefined, reason: string | undefined) => {
    latest.current = text;
    setDraft(text);
    setRefusal(reason);
  };

  const commit = (given?: string): boolean => {
    const text = given ?? latest.current;
    if (text === undefined || text === value) {
      keep(undefined, undefined);
      return true;
    }
    const reason = onCommit(text);
    keep(reason === undefined ? undefined : text, reason);
    return reason === undefined;
  };

  return {
    text: draft ?? value,
    dirty: draft !== undefined && draft !== value,
    refusal,
    edit: (text) => keep(text, undefined),
    commit,
    restore: () => keep(undefined, undefined),
  };
}
