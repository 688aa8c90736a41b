import { useEffect, useRef } from "react";
import { catalogIn } from "../../../state/app.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { selectionIn } from "../editing/select-records.ts";
import { outlinePath } from "./outline-path.ts";
import type { OutlineLines } from "./use-outline-rows.ts";
import type { TreeFocus } from "./use-tree-focus.ts";

/** Tells the follower that a selection is the outline's own, so that nothing moves under the pointer. */
export type SelectionFollower = { readonly own: (selection: readonly string[]) => void };

const NOTHING: readonly string[] = [];

/** Scrolls the tree to what is selected elsewhere, opening what stands above it. The focus stays where it is. */
export function useFollowSelection(lines: OutlineLines, focus: TreeFocus): SelectionFollower {
  const app = useApp();
  const selection = useAppState(selectionIn);
  const own = useRef<readonly string[]>(NOTHING);
  const latest = useRef({ lines, focus });
  latest.current = { lines, focus };
  useEffect(() => {
    if (own.current === selection) return;
    own.current = selection;
    const first = selection[0];
    const path = first === undefined ? [] : outlinePath(catalogIn(app.store.getState()), first);
    const key = path.at(-1);
    if (key === undefined) return;
    latest.current.lines.openTo(path);
    latest.current.focus.goTo(key, { focus: false });
  }, [app, selection]);
  return {
    own(next) {
      own.current = next;
    },
  };
}
