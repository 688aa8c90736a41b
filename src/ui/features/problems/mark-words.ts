import type { Mark } from "../../../state/problems.ts";
import { countOf } from "../editing/count-of.ts";

/** What a mark counts, in words: "1 error, 2 warnings". */
export function markWords({ counts }: Mark): string {
  const words = [
    counts.error > 0 ? countOf(counts.error, "error") : undefined,
    counts.warning > 0 ? countOf(counts.warning, "warning") : undefined,
    counts.info > 0 ? countOf(counts.info, "note") : undefined,
  ];
  return words.filter((word) => word !== undefined).join(", ");
}
