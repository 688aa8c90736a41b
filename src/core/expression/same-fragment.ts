import { type Token, tokenize } from "../postgres/tokens.ts";

/**
 * Whether two fragments of SQL say the same, formatting aside: white space, comments, the case of words, quotes that
 * are not needed, redundant parentheses, and what PostgreSQL writes when it prints an expression back: casts of
 * literals (`'x'::text`, `(0)::numeric`), of anything to text, `= ANY (ARRAY[…])` for IN, `~~` for LIKE, `<>` for `!=`.
 */
export function sameFragment(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [tokenize(a), tokenize(b)];
  if (plainForm(one) === plainForm(other)) return true;
  return !isStatement(one) && !isStatement(other) && loose(one) === loose(other);
}

/** One form of all fragments that differ in white space, comments, the case of words and quotes only. */
sameFragment.form = (sql: string): string => plainForm(tokenize(sql));

function plainForm(tokens: readonly Token[]): string {
  return tokens.map(formOf).join("\n");
}

function formOf({ kind, value }: Token): string {
  return `${kind === "quoted" ? "word" : kind} ${value}`;
}

/** Whole queries and definitions are compared as written: parentheses may mean something there. */
function isStatement(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, value }) => kind === "word" && statementWords.has(value));
}

const statementWords = new Set(["select", "insert", "update", "delete", "language", "values", "with", "for"]);

const operators: Readonly<Record<string, string>> = {
  "!=": "<>",
  "~~": "word like",
  "~~*": "word ilike",
  "!~~": "word not\nword like",
  "!~~*": "word not\nword ilike",
};

type Item = { readonly form: string };

/** A form without redundant parentheses and without casts of literals. */
function loose(tokens: readonly Token[]): string {
  return reduced(tokens).join("\n");
}

function reduced(given: readonly Token[]): readonly string[] {
  const items: Item[] = [];
  const tokens = unwrapped(given);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.value === "::") {
      const end = typeEnd(tokens, at + 1);
      const type = tokens
        .slice(at + 1, end)
        .map(({ value }) => value)
        .join(" ");
      const cast = items.at(-1);
      if (cast && !isDropped(cast, type)) items.push({ form: `:: ${type}` });
      at = end - 1;
    } else if (token.value === "(" && token.kind === "punctuation") {
      const end = closing(tokens, at);
      const around = [items.at(-1)?.form, wordOf(tokens[end + 1])];
      items.push(...grouped(reduced(tokens.slice(at + 1, end)), items.at(-1), around));
      at = end;
    } else {
      items.push(itemOf(token));
    }
  }
  return withoutAny(items.map(({ form }) => form));
}

function itemOf(token: Token): Item {
  return { form: token.kind === "operator" ? (operators[token.value] ?? token.value) : formOf(token) };
}

/** Parentheses around one thing say nothing, unless they are those of a call. */
function grouped(
  inside: readonly string[],
  before: Item | undefined,
  around: readonly (string | undefined)[],
): readonly Item[] {
  if (binds(inside, around)) return inside.map((form) => ({ form }));
  const isCall = before?.form.startsWith("word ") === true && !connectives.has(before.form.slice(5));
  if (!isCall && inside.length === 1) return [{ form: inside[0] ?? "" }];
  return [{ form: `(${inside.join("\n")})` }];
}

function wordOf(token: Token | undefined): string | undefined {
  return token && formOf(token);
}

/** Whether an operand of AND and OR would be read the same without its parentheses. */
function binds(inside: readonly string[], around: readonly (string | undefined)[]): boolean {
  const beside = around.every((form) => form === undefined || form === "word and" || form === "word or");
  return beside && (!inside.includes("word or") || !around.includes("word and"));
}

const connectives = new Set([
  "and",
  "or",
  "not",
  "in",
  "any",
  "all",
  "when",
  "then",
  "else",
  "case",
  "is",
  "like",
]);

/** `('x')::text`, `(status)::text`: a literal's type is known from where it stands, text is what strings are compared as. */
function isDropped(cast: Item, type: string): boolean {
  const isLiteral = cast.form.startsWith("string ") || cast.form.startsWith("number ");
  return isLiteral || type === "text" || type === "text [ ]" || type === "character varying";
}

/** Behind the words of a type: `character varying(20)[]`, `public.mood`, `timestamp with time zone`. */
function typeEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  const words = new Set(["varying", "precision", "with", "without", "time", "zone"]);
  at += 1;
  while (tokens[at]?.value === "." && tokens[at + 1]) at += 2;
  while (tokens[at]?.kind === "word" && words.has(tokens[at]?.value ?? "")) at += 1;
  if (tokens[at]?.value === "(") at = closing(tokens, at) + 1;
  while (tokens[at]?.kind === "word" && words.has(tokens[at]?.value ?? "")) at += 1;
  while (tokens[at]?.value === "[" && tokens[at + 1]?.value === "]") at += 2;
  return at;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== "punctuation") continue;
    if (tokens[at]?.value === "(") depth += 1;
    if (tokens[at]?.value === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** `x = ANY (ARRAY[a, b])` as `x IN (a, b)`; the same of NOT IN. */
function withoutAny(forms: readonly string[]): readonly string[] {
  return forms.flatMap((form, at) => {
    const [before, after] = [forms[at - 1], forms[at + 1]];
    if (form === "=" && after === "word any") return ["word in"];
    if (form === "<>" && after === "word all") return ["word not", "word in"];
    if ((form === "word any" && before === "=") || (form === "word all" && before === "<>")) return [];
    return [form.replace(/^\(word array\npunctuation \[\n([\s\S]*)\npunctuation \]\)$/, "($1)")];
  });
}

/** Without parentheses around all of it. */
function unwrapped(tokens: readonly Token[]): readonly Token[] {
  let inner = tokens;
  while (
    inner[0]?.value === "(" &&
    inner[0].kind === "punctuation" &&
    closing(inner, 0) === inner.length - 1
  ) {
    inner = inner.slice(1, -1);
  }
  return inner;
}
