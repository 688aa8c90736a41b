import type { ListedDesign } from "../../../state/ports.ts";

/** The designs whose names hold every word of the search, whatever its case. */
export function designsFound(designs: readonly ListedDesign[], search: string): readonly ListedDesign[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return designs.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}
