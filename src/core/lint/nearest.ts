/** The words of a list that are like a word, the most alike first, at most three. */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  const wanted = partsOf(word);
  const scored = known.map((other) => {
    const shared = partsOf(other).filter((part) => wanted.includes(part)).length;
    const steps = distance(word, other);
    return { other, score: steps - 4 * shared, alike: shared > 1 || steps <= Math.max(2, word.length / 3) };
  });
  return scored
    .filter(({ alike }) => alike)
    .sort((a, b) => a.score - b.score)
    .slice(0, 3)
    .map(({ other }) => other);
}

function partsOf(word: string): readonly string[] {
  return word.toLowerCase().split("-");
}

/** How many letters have to be added, removed or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [column, wanted] of [...other].entries()) {
      const change = (row[column] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
