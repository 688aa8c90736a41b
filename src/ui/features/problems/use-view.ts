import type { ProblemsState, ProblemsView } from "../../../state/problems.ts";
import { useProblems, useProblemsState } from "../../app/problems-context.ts";

/** What of the problems is shown, and the way to change it. */
export function useView(): readonly [ProblemsView, (change: Partial<ProblemsView>) => void] {
  const { store } = useProblems();
  const view = useProblemsState(viewIn);
  return [view, (change) => store.setState({ view: { ...view, ...change } })];
}

function viewIn({ view }: ProblemsState): ProblemsView {
  return view;
}

/** What was found last. */
export function checkedIn({ checked }: ProblemsState): ProblemsState["checked"] {
  return checked;
}
