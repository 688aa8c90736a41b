/** With a capital first letter, if it has one. */
export function capitalised(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const upper = first.toUpperCase();
  // Some letters become two (ß), and what PostgreSQL takes for a letter need not be one that has a capital.
  return (upper.length === first.length ? upper : first) + word.slice(first.length);
}
