import { useStore } from "zustand";
import type { AppState } from "../../../../state/app-state.ts";
import { sqlDraftsOf } from "../../../../state/sql-drafts.ts";
import { useApp, useAppState } from "../../../app/app-context.ts";

/** Whether the SQL of the open design has edits that are not applied. */
export function useIsSqlEdited(): boolean {
  const app = useApp();
  const key = useAppState(keyIn);
  return useStore(sqlDraftsOf(app), (drafts) => drafts[key] !== undefined);
}

function keyIn(state: AppState): string {
  return state.designKey;
}
