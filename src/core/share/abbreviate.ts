/** What a text may be made of: names near it. Each has its own letter; an empty name stands for none. */
export type Surroundings = {
  /** The table or view it belongs to. */
  readonly owner: string;
  /** The columns its record mentions, joined by `_`. */
  readonly columns: string;
  /** The table its record refers to. */
  readonly target: string;
};

/** Nothing near. */
export const nowhere: Surroundings = { owner: "", columns: "", target: "" };

/** Ends each text in the stream of texts. */
export const endOfText = "\u0000";

const byNumber = "\u0005";

/** The name near a text that a letter stands for; a singular is one without its final s. Shorter ones are not worth it. */
function nameUnder(letter: string, { owner, columns, target }: Surroundings): string {
  switch (letter) {
    case "\u0001":
      return worthIt(owner);
    case "\u0002":
      return worthIt(columns);
    case "\u0003":
      return worthIt(target);
    case "\u0004":
      return owner.length > 3 && owner.endsWith("s") ? owner.slice(0, -1) : "";
    default:
      return "";
  }
}

function worthIt(name: string): string {
  return name.length > 1 ? name : "";
}

const letters = ["\u0001", "\u0002", "\u0003", "\u0004"] as const;

type Found = readonly [letter: string, name: string];

/** The names near a text that are in it, under their letters, the longest first. */
function namesIn(text: string, surroundings: Surroundings): readonly Found[] {
  const found: Found[] = [];
  for (const letter of letters) {
    const name = nameUnder(letter, surroundings);
    if (name !== "" && text.includes(name)) found.push([letter, name]);
  }
  return found.length > 1 ? found.sort((a, b) => b[1].length - a[1].length) : found;
}

/** What cannot stay as it is; any half of a pair may be one without the other. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters.
const special = /[\u0000-\u0005\ufeff\ud800-\udfff]/;

/**
 * Writes names near a text as one letter each, so that `artist_pkey` and `album_pkey` become the same text.
 * `expand` with the same surroundings gives the text back, whatever it was.
 */
export function abbreviate(text: string, surroundings: Surroundings): string {
  const names = namesIn(text, surroundings);
  const isSpecial = special.test(text);
  if (names.length === 0 && !isSpecial) return text;
  let short = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const found = nameAt(names, text, at);
    if (!found && !isSpecial) continue;
    short += text.slice(from, at) + (found ? found[0] : escaped(text, at));
    from = at + (found ? found[1].length : 1);
    at = from - 1;
  }
  return short + text.slice(from);
}

/** The first of the names that stands here. Every letter of most texts is asked, so nothing is made. */
function nameAt(names: readonly Found[], text: string, at: number): Found | undefined {
  if (!isEdge(text, at)) return undefined;
  for (const found of names) if (standsAt(text, found[1], at)) return found;
  return undefined;
}

function standsAt(text: string, name: string, at: number): boolean {
  return text.startsWith(name, at) && isEdge(text, at + name.length);
}

/** Whether a word could begin or end here: `_` parts words, letters and digits do not. */
function isEdge(text: string, at: number): boolean {
  return !(isWordPart(text.charCodeAt(at - 1)) && isWordPart(text.charCodeAt(at)));
}

function isWordPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 127
  );
}

/** Letters that mean something here, a byte order mark and halves of pairs (UTF-8 has none) go by their number. */
function escaped(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const half = code >= 0xd800 && code <= 0xdfff && !isPaired(text, at);
  return code < 6 || code === 0xfeff || half
    ? byNumber + code.toString(16).padStart(4, "0")
    : text.charAt(at);
}

function isPaired(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const other = text.charCodeAt(code < 0xdc00 ? at + 1 : at - 1);
  return code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
}

/** Whether a text has nothing that `expand` would expand. */
export function isWhole(short: string): boolean {
  return !special.test(short);
}

/** The text that was abbreviated. Letters of names that are not near give nothing. */
export function expand(short: string, surroundings: Surroundings): string {
  if (isWhole(short)) return short;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters.
  return short.replace(/\u0005([0-9a-f]{4})|[\u0001-\u0005]/g, (letter, code: string | undefined) =>
    code === undefined ? nameUnder(letter, surroundings) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
