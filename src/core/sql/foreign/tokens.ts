/** A word, a quoted thing with its value, a comment that documents, or a sign. */
export type Token = {
  readonly kind: "word" | "name" | "text" | "expression" | "doc" | "sign";
  /** Without quotes and escapes. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Whether it begins its line. */
  readonly first: boolean;
};

/** How a language of blocks in braces quotes; both have words, numbers and comments alike. */
export type Lexicon = {
  /** What `"` quotes. */
  readonly double: "name" | "text";
  /** Whether `///` is more than a comment. */
  readonly docs: boolean;
};

const patterns: readonly (readonly [kind: Token["kind"] | "space", pattern: RegExp])[] = [
  ["space", /\s+|\/\*[\s\S]*?(?:\*\/|$)/y],
  ["doc", /\/\/\/[^\n]*/y],
  ["space", /\/\/[^\n]*/y],
  ["text", /'''(?:\\[\s\S]|(?!''')[\s\S])*(?:'''|$)/y],
  ["text", /'(?:\\.|[^'\\\n])*(?:'|(?=\n)|$)/y],
  ["name", /"(?:\\.|[^"\\\n])*(?:"|(?=\n)|$)/y],
  ["expression", /`[^`]*(?:`|$)/y],
  ["word", /[\p{L}\p{N}_]+(?:\.\d+)?/uy],
  ["sign", /<>|@@|[\s\S]/y],
];

/** Cuts a text into tokens. Never fails: what is not closed ends with its line or the text. */
export function tokensOf(text: string, { double, docs }: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  let first = true;
  for (let at = 0; at < text.length; ) {
    const { kind, length } = pieceAt(text, at);
    const written = text.slice(at, at + length);
    const isComment = kind === "space" || (kind === "doc" && !docs);
    if (isComment) first ||= written.includes("\n");
    else {
      const known = kind === "name" ? double : kind;
      tokens.push({ kind: known, value: unquoted(kind, written), start: at, end: at + length, first });
      first = false;
    }
    at += length;
  }
  return tokens;
}

function pieceAt(
  text: string,
  at: number,
): { readonly kind: Token["kind"] | "space"; readonly length: number } {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found && found[0] !== "") return { kind, length: found[0].length };
  }
  return { kind: "sign", length: 1 };
}

function unquoted(kind: Token["kind"] | "space", written: string): string {
  switch (kind) {
    case "doc":
      return written.slice(3).trim();
    case "expression":
      return written.slice(1, written.endsWith("`") && written.length > 1 ? -1 : undefined);
    case "text":
      return written.startsWith("'''")
        ? outdented(unescaped(inside(written, 3)))
        : unescaped(inside(written, 1));
    case "name":
      return unescaped(inside(written, 1));
    default:
      return written;
  }
}

function inside(written: string, quotes: number): string {
  const mark = written.slice(0, quotes);
  const closed = written.length >= 2 * quotes && written.endsWith(mark);
  return written.slice(quotes, closed ? -quotes : undefined);
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\n": "" };

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, (_all, letter: string) => escapes[letter] ?? letter);
}

/** A text of several lines without the blanks that all of them begin with. */
function outdented(text: string): string {
  const lines = text.split(/\r?\n/);
  const depths = lines.filter((line) => line.trim() !== "").map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const depth = Math.min(...depths, 1000);
  const body = lines.map((line) => line.slice(depth));
  return body.join("\n").replace(/^\n+|\s+$/g, "");
}
