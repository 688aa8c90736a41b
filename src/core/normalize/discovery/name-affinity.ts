/** Words that end the name of what identifies something. */
const identifying = /(?:^|[_\s-])(?:id|no|nr|num|number|code|key|sku|iso|isbn|zip|postcode)$/i;

/** How much the names speak for a dependency, from 1 on: an identifying name on the left, a word in common with the right. */
export function nameAffinity(left: readonly string[], right: string): number {
  const words = new Set(wordsOf(right));
  const isAlike = left.some((name) => wordsOf(name).some((word) => words.has(word)));
  const isIdentifying = left.every((name) => identifying.test(name) || /[a-z]I[dD]$/.test(name));
  return (isAlike ? 2 : 1) * (isIdentifying ? 2 : 1) * (identifying.test(right) ? 0.75 : 1);
}

/** The words of a name in snake_case, camelCase or with spaces, without numbers. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
}
