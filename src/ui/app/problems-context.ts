import { createContext, useCallback, useContext } from "react";
import { useStore } from "zustand";
import type { Mark, Problems, ProblemsState } from "../../state/problems.ts";

/** Hands the problems of the open design down the tree. */
export const ProblemsContext = createContext<Problems | undefined>(undefined);

/** The problems of the open design and who finds them. Always the same object. */
export function useProblems(): Problems {
  const problems = useContext(ProblemsContext);
  if (!problems) throw new Error("There are no problems above this component");
  return problems;
}

/** A part of what is known of the problems, chosen by a selector that stands outside the component. */
export function useProblemsState<T>(selector: (state: ProblemsState) => T): T {
  return useStore(useProblems().store, selector);
}

/** What a record wears; undefined for one without problems. */
export function useMark(id: string | undefined): Mark | undefined {
  const select = useCallback(
    ({ marks }: ProblemsState) => (id === undefined ? undefined : marks.get(id)),
    [id],
  );
  return useStore(useProblems().store, select);
}
