import { useEffect } from "react";
import { useStore } from "zustand";
import { type Comparing, type ComparingState, comparingOf, EMPTY, NOW } from "../../../state/comparing.ts";
import { useApp } from "../../app/app-context.ts";
import type { SelectOption } from "../../parts/Select.tsx";

/** The open design compared with what it was, or with another. Always the same object. */
export function useComparing(): Comparing {
  return comparingOf(useApp());
}

/** A part of what is known, chosen by a selector that stands outside the component. */
export function useComparingState<T>(selector: (state: ComparingState) => T): T {
  return useStore(useComparing().store, selector);
}

/** Keeps the differences or the migration current while the component is there. */
export function useWatch(what: "differences" | "migration"): void {
  const comparing = useComparing();
  useEffect(() => comparing.watch(what), [comparing, what]);
}

/** What a comparison can begin with; its end can be all but an empty database and what was brought. */
export function beginnings({
  versions,
  brought,
}: Pick<ComparingState, "versions" | "brought">): readonly SelectOption<string>[] {
  return [
    ...(versions ?? []).map(({ key, name }) => ({ value: key, label: name })),
    ...brought.map(({ key, name }) => ({ value: key, label: name })),
    { value: EMPTY, label: "Empty database" },
  ];
}

/** What a comparison can end with. */
export function endings({ versions }: Pick<ComparingState, "versions">): readonly SelectOption<string>[] {
  return [
    { value: NOW, label: "Current design" },
    ...(versions ?? []).map(({ key, name }) => ({ value: key, label: name })),
  ];
}
