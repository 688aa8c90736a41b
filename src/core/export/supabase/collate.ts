/** Marks in the order in which dictionaries of the Unicode consortium have them, before digits and letters (CLDR root). */
const marks = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

/**
 * Order of names as people of any Latin language sort them (Unicode Technical Standard 10, the first three levels):
 * `_lead` and `$d` before digits, those before letters; accents and then capitals only decide between what is equal
 * otherwise. The same on every machine.
 */
export function compareNames(a: string, b: string): number {
  return (
    compareLists(primaryWeights(a), primaryWeights(b)) ||
    compareLists(accents(a), accents(b)) ||
    compareLists(capitals(a), capitals(b)) ||
    Number(a > b) - Number(a < b)
  );
}

/** Things in the order of their names. */
export function byName<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => compareNames(a.name, b.name));
}

function primaryWeights(text: string): readonly number[] {
  return Array.from(bare(text).toLowerCase(), (letter) => {
    const at = marks.indexOf(letter);
    if (at >= 0) return at + 1;
    return /\s/.test(letter) ? 0 : marks.length + 1 + (letter.codePointAt(0) ?? 0);
  });
}

function accents(text: string): readonly number[] {
  return (text.normalize("NFD").match(/\P{M}\p{M}*/gu) ?? []).map((cluster) => cluster.codePointAt(1) ?? 0);
}

function capitals(text: string): readonly number[] {
  return Array.from(bare(text), (letter) => Number(letter !== letter.toLowerCase()));
}

function bare(text: string): string {
  return text.normalize("NFD").replace(/[\p{M}\p{Cc}]/gu, "");
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [at, weight] of a.entries()) {
    const difference = weight - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
