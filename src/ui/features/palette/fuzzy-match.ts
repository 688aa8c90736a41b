/** How well a text answers what is sought (higher is better), and which of its letters do, as places in order. */
export interface FuzzyMatch {
  readonly score: number;
  readonly at: readonly number[];
}

/**
 * Matches each word sought, in any order: as a beginning, the beginning of a word, a part, or as letters that follow
 * one another from the beginning of a word on. Nothing when one word is not found. Short texts go before long ones.
 */
export function fuzzyMatch(text: string, sought: string): FuzzyMatch | undefined {
  return matchWords(text, wordsOf(sought));
}

/** The words of what is sought, once for many texts. */
export function wordsOf(sought: string): readonly string[] {
  return sought.toLowerCase().split(/\s+/).filter(Boolean);
}

/** The same for words that are known already. */
export function matchWords(text: string, words: readonly string[]): FuzzyMatch | undefined {
  const lower = text.toLowerCase();
  const found: FuzzyMatch[] = [];
  for (const word of words) {
    const match = wordMatch(lower, word);
    if (!match) return undefined;
    found.push(match);
  }
  const score = found.reduce((sum, match) => sum + match.score, 0) / Math.max(1, found.length);
  const at = [...new Set(found.flatMap((match) => match.at))].sort((a, b) => a - b);
  return { score: score - Math.min(8, text.length / 16), at };
}

const scores = { whole: 100, beginning: 90, word: 75, part: 55, letters: 40 } as const;

function wordMatch(text: string, word: string): FuzzyMatch | undefined {
  if (!hasLetters(text, word)) return undefined;
  if (text === word) return { score: scores.whole, at: run(0, word.length) };
  if (text.startsWith(word)) return { score: scores.beginning, at: run(0, word.length) };
  const begun = wordStart(text, word);
  if (begun >= 0) return { score: scores.word, at: run(begun, word.length) };
  const part = text.indexOf(word);
  if (part >= 0) return { score: scores.part, at: run(part, word.length) };
  return lettersIn(text, word);
}

/** Whether the letters follow one another at all, which most texts fail. */
function hasLetters(text: string, word: string): boolean {
  let at = -1;
  for (let letter = 0; letter < word.length; letter += 1) {
    at = text.indexOf(word.charAt(letter), at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Where the sought text begins a word; -1 where it does not. */
function wordStart(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (beginsWord(text, at)) return at;
  return -1;
}

/** The letters one after another, the first at the beginning of a word; the more gaps, the worse. */
function lettersIn(text: string, word: string): FuzzyMatch | undefined {
  if (word.length < 2) return undefined;
  const places: number[] = [];
  let gaps = 0;
  for (const letter of word) {
    const last = places.at(-1);
    const next = placeOf(text, letter, last);
    if (next < 0) return undefined;
    if (last !== undefined && next !== last + 1) gaps += beginsWord(text, next) ? 0.5 : 2;
    places.push(next);
  }
  const score = scores.letters - gaps * 3;
  return score > 15 ? { score, at: places } : undefined;
}

/** Behind the last letter: directly, else at the beginning of a word, else wherever it comes next. */
function placeOf(text: string, letter: string, last: number | undefined): number {
  if (last === undefined) return wordStart(text, letter);
  if (text[last + 1] === letter) return last + 1;
  for (let at = text.indexOf(letter, last + 1); at >= 0; at = text.indexOf(letter, at + 1))
    if (beginsWord(text, at)) return at;
  return text.indexOf(letter, last + 1);
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !isLetterOrDigit(text.charCodeAt(at - 1));
}

/** Asked very often, so without a regular expression; whatever is not ASCII counts as a letter. The text is in lower case. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
}

function run(from: number, length: number): readonly number[] {
  return Array.from({ length }, (_, offset) => from + offset);
}
