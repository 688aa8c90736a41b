/** The kinds of statement whose end or use depends on their words. */
export type StatementShape = "other" | "insert" | "set" | "copy" | "routine" | "rule";

/** What the words of an open statement say about where it ends. */
export interface StatementWords {
  shape: StatementShape;
  /** The first words, lower case, until the shape is known. */
  first: string[];
  previous: string;
  parens: number;
  /** Open BEGIN ATOMIC and CASE of a routine's body. */
  bodyDepth: number;
  fromStdin: boolean;
}

/** How many words may decide the shape: `create or replace function`. */
const DECISIVE_WORDS = 4;

/** The record of a statement none of whose words has been read. */
export function noWords(): StatementWords {
  return { shape: "other", first: [], previous: "", parens: 0, bodyDepth: 0, fromStdin: false };
}

function shapeOf(words: readonly string[]): StatementShape {
  const [first, second, third, fourth] = words;
  if (first === "insert" || first === "set" || first === "copy") return first;
  if (first !== "create") return "other";
  const noun = second === "or" && third === "replace" ? fourth : second;
  if (noun === "function" || noun === "procedure") return "routine";
  return noun === "rule" ? "rule" : "other";
}

/** Whether further words of the statement matter. */
export function wantsWords(words: StatementWords): boolean {
  return words.first.length < DECISIVE_WORDS || words.shape === "routine" || words.shape === "copy";
}

/** Takes note of a word of the statement; `afterDot` says that it is the second part of a qualified name. */
export function noteWord(words: StatementWords, word: string, afterDot: boolean): void {
  if (words.first.length < DECISIVE_WORDS) {
    words.first.push(word.toLowerCase());
    words.shape = shapeOf(words.first);
  }
  if (words.shape !== "routine" && words.shape !== "copy") return;
  const lower = word.length <= 6 ? word.toLowerCase() : "";
  if (words.shape === "copy") {
    if (lower === "stdin" && words.previous === "from" && words.parens === 0) words.fromStdin = true;
  } else if (!afterDot && words.previous !== "as") {
    noteBodyWord(words, lower);
  }
  words.previous = lower;
}

function noteBodyWord(words: StatementWords, word: string): void {
  if (words.bodyDepth === 0) {
    if (word === "atomic" && words.previous === "begin") words.bodyDepth = 1;
  } else if (word === "case") {
    words.bodyDepth++;
  } else if (word === "end") {
    words.bodyDepth--;
  }
}

/** Whether a semicolon here is inside the statement: in a BEGIN ATOMIC body, or between the actions of a rule. */
export function semicolonIsInside(words: StatementWords): boolean {
  return words.bodyDepth > 0 || (words.shape === "rule" && words.parens > 0);
}
