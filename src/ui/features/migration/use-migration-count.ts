import { useEffect, useState } from "react";
import type { ComparingState } from "../../../state/comparing.ts";
import type { DockTab } from "../../../state/session.ts";
import { useComparing, useComparingState } from "../versions/use-comparing.ts";

/**
 * The steps of the shown migration for its tab, 0 while none is known. Once somebody has looked at it, it follows the
 * design as long as the dock is open.
 */
export function useMigrationCount(tab: DockTab, open: boolean): number {
  const comparing = useComparing();
  const [seen, setSeen] = useState(false);
  if (open && tab === "migration" && !seen) setSeen(true);
  useEffect(() => (seen && open ? comparing.watch("migration") : undefined), [comparing, seen, open]);
  return useComparingState(stepsIn);
}

function stepsIn({ migration }: ComparingState): number {
  return migration?.up.length ?? 0;
}
