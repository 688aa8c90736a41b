import { useMemo, useState } from "react";
import { useApp } from "../../app/app-context.ts";
import { renameRecord } from "../editing/rename-record.ts";
import type { TreeFocus } from "./use-tree-focus.ts";

/** The row whose name is being edited, and how that begins and ends. */
export type Renaming = {
  readonly renaming: string | undefined;
  readonly setRenaming: (key: string | undefined) => void;
  /** Answers why the name is refused. */
  readonly rename: (name: string) => string | undefined;
  readonly endRename: (byKey: boolean) => void;
};

/** Keeps which row is renamed; rows that stand for records have the record's id as their key. */
export function useRenaming({ goTo }: TreeFocus): Renaming {
  const app = useApp();
  const [renaming, setRenaming] = useState<string | undefined>(undefined);
  const callbacks = useMemo(
    () => ({
      rename: (name: string) => (renaming === undefined ? undefined : renameRecord(app, renaming, name)),
      endRename: (byKey: boolean) => {
        setRenaming(undefined);
        if (byKey && renaming !== undefined) goTo(renaming, { focus: true });
      },
    }),
    [app, renaming, goTo],
  );
  return { renaming, setRenaming, ...callbacks };
}
