/** The classes of characters that the code reader tells apart. */
export const SPACE = 0;
export const OPERATOR = 1;
export const WORD = 2;
export const SPECIAL = 3;

const classes = new Uint8Array(128).fill(OPERATOR);
for (const character of " \t\n\r\f\v") classes[character.charCodeAt(0)] = SPACE;
for (const character of "'\"$-/;\\()") classes[character.charCodeAt(0)] = SPECIAL;
for (let code = 0; code < 128; code++) {
  if (/[A-Za-z0-9_]/.test(String.fromCharCode(code))) classes[code] = WORD;
}

/** The class of a UTF-16 unit; everything beyond ASCII belongs to words, as in PostgreSQL's scanner. */
export function classOf(code: number): number {
  return code < 128 ? (classes[code] ?? OPERATOR) : WORD;
}

/** The index after the word (identifier, keyword or number) that begins at `start`. */
export function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (classOf(code) !== WORD && code !== DOLLAR) break;
    at++;
  }
  return at;
}

export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const DOUBLE_QUOTE = 34;
export const DOLLAR = 36;
export const QUOTE = 39;
export const OPEN_PAREN = 40;
export const STAR = 42;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const SEMICOLON = 59;
export const BACKSLASH = 92;
export const BYTE_ORDER_MARK = 0xfeff;
