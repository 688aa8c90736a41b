/**
 * A token of SQL with its place. `value` is what PostgreSQL reads: an identifier folded to lower case or unquoted,
 * a string without its quotes; for the rest the text. Comments and white space are left out.
 * Source: PostgreSQL manual, section 4.1 "Lexical Structure".
 */
export type Token = {
  readonly kind: "word" | "quoted" | "string" | "number" | "parameter" | "operator" | "punctuation";
  readonly value: string;
  /** UTF-16 offsets into the text; `end` is behind the last character. */
  readonly start: number;
  readonly end: number;
};

const WORD = /[\p{L}_\u{80}-\u{10ffff}][\p{L}\p{N}_$\u{80}-\u{10ffff}]*/uy;
const NUMBER =
  /0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const PARAMETER = /\$\d+/y;
const SPACE = /\s+|--[^\n\r]*/y;
const DOLLAR_TAG = /\$(?:[\p{L}_\u{80}-\u{10ffff}][\p{L}\p{N}_\u{80}-\u{10ffff}]*)?\$/uy;
const PUNCTUATION = /::|\.\.|:=|[()[\],;.:]/y;
const OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

/** The tokens of a piece of SQL, in order. What is unterminated reaches to the end; a stray character is an operator. */
export function tokenize(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = skipBlank(sql, 0); at < sql.length; ) {
    const token = tokenAt(sql, at);
    tokens.push(token);
    at = skipBlank(sql, token.end);
  }
  return tokens;
}

function tokenAt(sql: string, start: number): Token {
  return (
    stringAt(sql, start) ??
    quotedIdentifierAt(sql, start) ??
    matched(sql, start, { kind: "parameter", pattern: PARAMETER }) ??
    dollarQuoteAt(sql, start) ??
    wordAt(sql, start) ??
    matched(sql, start, { kind: "number", pattern: NUMBER }) ??
    matched(sql, start, { kind: "punctuation", pattern: PUNCTUATION }) ??
    operatorAt(sql, start)
  );
}

function skipBlank(sql: string, from: number): number {
  for (let at = from; ; ) {
    const blank = lengthOf(SPACE, sql, at);
    if (blank > 0) at += blank;
    else if (sql.startsWith("/*", at)) at = commentEnd(sql, at);
    else return at;
  }
}

/** Block comments nest in PostgreSQL. */
function commentEnd(sql: string, start: number): number {
  let depth = 0;
  for (let at = start; at < sql.length; ) {
    if (sql.startsWith("/*", at)) {
      depth += 1;
      at += 2;
    } else if (sql.startsWith("*/", at)) {
      depth -= 1;
      at += 2;
      if (depth === 0) return at;
    } else at += 1;
  }
  return sql.length;
}

function lengthOf(pattern: RegExp, sql: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(sql)?.[0].length ?? 0;
}

function matched(
  sql: string,
  start: number,
  rule: { readonly kind: Token["kind"]; readonly pattern: RegExp },
): Token | undefined {
  const length = lengthOf(rule.pattern, sql, start);
  return length > 0
    ? { kind: rule.kind, value: sql.slice(start, start + length), start, end: start + length }
    : undefined;
}

/** PostgreSQL folds only ASCII letters of unquoted identifiers when the encoding is UTF-8. */
function wordAt(sql: string, start: number): Token | undefined {
  const word = matched(sql, start, { kind: "word", pattern: WORD });
  return word && { ...word, value: foldCase(word.value) };
}

/** Lower case of the ASCII letters, as PostgreSQL folds identifiers. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function stringAt(sql: string, start: number): Token | undefined {
  const prefix = /(?:[eE]|[bB]|[xX]|[nN]|[uU]&)?'/y;
  const opened = lengthOf(prefix, sql, start);
  if (opened === 0) return undefined;
  const escapes = sql[start] === "e" || sql[start] === "E";
  const inner = start + opened;
  const end = closingQuote(sql, inner, escapes ? "'\\" : "'");
  return { kind: "string", value: sql.slice(inner, end - 1).replaceAll("''", "'"), start, end };
}

function quotedIdentifierAt(sql: string, start: number): Token | undefined {
  const opened = lengthOf(/(?:[uU]&)?"/y, sql, start);
  if (opened === 0) return undefined;
  const end = closingQuote(sql, start + opened, '"');
  return { kind: "quoted", value: sql.slice(start + opened, end - 1).replaceAll('""', '"'), start, end };
}

/** Behind the quote that closes; a doubled quote does not. `marks` is the quote and, where it escapes, the backslash. */
function closingQuote(sql: string, from: number, marks: string): number {
  const quote = marks.charAt(0);
  const escapes = marks.length > 1;
  for (let at = from; at < sql.length; at += 1) {
    if (escapes && sql[at] === "\\") at += 1;
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return sql.length;
}

function dollarQuoteAt(sql: string, start: number): Token | undefined {
  const opened = lengthOf(DOLLAR_TAG, sql, start);
  if (opened === 0) return undefined;
  const tag = sql.slice(start, start + opened);
  const close = sql.indexOf(tag, start + opened);
  const inner = close < 0 ? sql.length : close;
  return {
    kind: "string",
    value: sql.slice(start + opened, inner),
    start,
    end: close < 0 ? sql.length : close + opened,
  };
}

/** An operator ends before a comment; `+` and `-` end one only as PostgreSQL's rule allows, which readers here do not need. */
function operatorAt(sql: string, start: number): Token {
  let end = start + 1;
  while (
    end < sql.length &&
    OPERATOR_CHARACTERS.includes(sql.charAt(end)) &&
    OPERATOR_CHARACTERS.includes(sql.charAt(start)) &&
    !sql.startsWith("--", end) &&
    !sql.startsWith("/*", end)
  ) {
    end += 1;
  }
  return { kind: "operator", value: sql.slice(start, end), start, end };
}
