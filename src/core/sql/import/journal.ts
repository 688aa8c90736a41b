/** What was done, so that it can be undone. */
export type Journal = {
  /** Remembers how to undo the edit just made. */
  readonly note: (undo: () => void) => void;
  /** The place up to which `undoTo` would undo. */
  readonly mark: () => number;
  readonly undoTo: (mark: number) => void;
  /** Forgets everything: what was done stays. */
  readonly forget: () => void;
};

/** An empty journal. */
export function createJournal(): Journal {
  let undos: (() => void)[] = [];
  return {
    note: (undo) => {
      undos.push(undo);
    },
    mark: () => undos.length,
    undoTo: (mark) => {
      while (undos.length > mark) undos.pop()?.();
    },
    forget: () => {
      undos = [];
    },
  };
}
