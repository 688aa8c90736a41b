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

/** The names near a text under their letters; a singular is one without its final s. Shorter ones are not worth it. */
function namesIn({ owner, columns, target }: Surroundings): readonly (readonly [string, string])[] {
  const singular = owner.length > 3 && owner.endsWith("s") ? owner.slice(0, -1) : "";
  const all: readonly (readonly [string, string])[] = [
    ["\u0001", owner],
    ["\u0002", columns],
    ["\u0003", target],
    ["\u0004", singular],
  ];
  return all.filter(([, name]) => name.length > 1);
}

/** What cannot stay as it is; any half of a pair may be one without the other. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters.
const special = /[\u0000-\u0005\ufeff\ud800-\udfff]/;

/**
 * Writes names near a text as one letter each, so that `artist_pkey` and `album_pkey` become the same text.
 * `expand` with the same surroundings gives the text back, whatever it was.
 */
export function abbreviate(text: string, surroundings: Surroundings): string {
  const names = namesIn(surroundings)
    .filter(([, name]) => text.includes(name))
    .sort((a, b) => b[1].length - a[1].length);
  if (names.length === 0 && !special.test(text)) return text;
  let short = "";
  for (let at = 0; at < text.length; ) {
    const found = isEdge(text, at) ? names.find(([, name]) => standsAt(text, name, at)) : undefined;
    short += found ? found[0] : escaped(text, at);
    at += found ? found[1].length : 1;
  }
  return short;
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
  const names = new Map(namesIn(surroundings));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters.
  return short.replace(/\u0005([0-9a-f]{4})|[\u0001-\u0005]/g, (letter, code: string | undefined) =>
    code === undefined ? (names.get(letter) ?? "") : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
