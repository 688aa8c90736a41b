import type { Journal } from "./journal.ts";

/** The transaction a file opens: what ROLLBACK takes back. Outside of one each statement stays. */
export type Transactions = {
  readonly isOpen: () => boolean;
  readonly begin: () => void;
  readonly commit: () => void;
  /** Takes back what was done since BEGIN; false when no transaction was open. */
  readonly rollBack: () => boolean;
  readonly save: (name: string) => void;
  /** Takes back what was done since a savepoint; false when there is none of this name. */
  readonly rollBackTo: (name: string) => boolean;
};

type Savepoint = { readonly name: string; readonly mark: number };

/** Transaction control over a journal. */
export function transactionsOf(journal: Journal): Transactions {
  let begun: number | undefined;
  let savepoints: readonly Savepoint[] = [];
  const close = (): void => {
    begun = undefined;
    savepoints = [];
  };
  return {
    isOpen: () => begun !== undefined,
    begin: () => {
      begun ??= journal.mark();
    },
    commit: close,
    rollBack: () => {
      if (begun === undefined) return false;
      journal.undoTo(begun);
      close();
      return true;
    },
    save: (name) => {
      savepoints = [...savepoints, { name, mark: journal.mark() }];
    },
    rollBackTo: (name) => {
      const index = savepoints.findLastIndex((savepoint) => savepoint.name === name);
      const found = savepoints[index];
      if (!found) return false;
      journal.undoTo(found.mark);
      savepoints = savepoints.slice(0, index + 1);
      return true;
    },
  };
}
