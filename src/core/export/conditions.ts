import { typeEnd } from "../expression/type-words.ts";
import { type Token, tokenize } from "../postgres/tokens.ts";

/** A constant of a condition; numbers as written. */
export type Constant =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean };

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** What a condition says of one column. */
export type Condition = { readonly column: string } & (
  | { readonly kind: "compares"; readonly comparison: Comparison; readonly value: Constant }
  | { readonly kind: "in"; readonly values: readonly Constant[] }
  /** Of the number of its characters. */
  | { readonly kind: "length"; readonly comparison: Comparison; readonly value: number }
  | { readonly kind: "null"; readonly isNull: boolean }
);

/**
 * The parts that AND joins in a CHECK or WHERE, each about one column and constants: `total >= 0`, `a BETWEEN 1 AND 5`,
 * `status = ANY (ARRAY['a', 'b'])`, `length(code) = 3`, `deleted_at IS NULL`. Undefined when any part says more.
 */
export function conditionsOf(sql: string): readonly Condition[] | undefined {
  const parts = conjuncts(withoutCasts(tokenize(sql)));
  const read = parts.map(conditionsIn);
  return read.some((some) => some === undefined) ? undefined : read.flatMap((some) => some ?? []);
}

/** Without the casts that change nothing about a comparison: of constants, and to text or numeric. */
function withoutCasts(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const constant = ["string", "number"].includes(tokens[at - 1]?.kind ?? "") || isMark(tokens[at - 1], "]");
    if (isMark(token, "::") && (constant || isWord(tokens[at + 1], ...harmlessTypes))) {
      at = Math.max(typeEnd(tokens, at + 1), at + 2);
    } else {
      kept.push(token);
      at += 1;
    }
  }
  return kept;
}

const harmlessTypes = ["text", "varchar", "character", "bpchar", "numeric"];

const isMark = (token: Token | undefined, ...marks: readonly string[]): boolean =>
  token !== undefined &&
  (token.kind === "punctuation" || token.kind === "operator") &&
  marks.includes(token.value);

const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.kind === "word" && words.includes(token.value);

/** The tokens without parentheses around them all. */
function unwrapped(tokens: readonly Token[]): readonly Token[] {
  if (!isMark(tokens[0], "(") || closing(tokens, 0) !== tokens.length - 1) return tokens;
  return unwrapped(tokens.slice(1, -1));
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (isMark(tokens[at], "(", "[")) depth += 1;
    if (isMark(tokens[at], ")", "]")) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function conjuncts(given: readonly Token[]): readonly (readonly Token[])[] {
  const tokens = unwrapped(given);
  let between = false;
  const parts = splitAtLevel(tokens, (token) => {
    if (isWord(token, "between")) between = true;
    if (!isWord(token, "and")) return false;
    const joins = !between;
    between = false;
    return joins;
  });
  return parts.length === 1 ? [tokens] : parts.flatMap(conjuncts);
}

/** The parts between separators outside of all brackets. */
function splitAtLevel(
  tokens: readonly Token[],
  separates: (token: Token) => boolean,
): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isMark(token, "(", "[")) depth += 1;
    if (isMark(token, ")", "]")) depth -= 1;
    if (depth === 0 && separates(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function conditionsIn(given: readonly Token[]): readonly Condition[] | undefined {
  const tokens = unwrapped(given);
  return flag(tokens) ?? nullness(tokens) ?? between(tokens) ?? oneOf(tokens) ?? comparison(tokens);
}

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  "=": "=",
  "<>": "<>",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function comparisonAt(token: Token | undefined): Comparison | undefined {
  if (token?.kind !== "operator") return undefined;
  const value = token.value === "!=" ? "<>" : token.value;
  return ["=", "<>", "<", "<=", ">", ">="].find((known): known is Comparison => known === value);
}

function flag(tokens: readonly Token[]): readonly Condition[] | undefined {
  const negated = isWord(tokens[0], "not");
  const column = columnOf(negated ? tokens.slice(1) : tokens);
  if (column === undefined) return undefined;
  return [{ column, kind: "compares", comparison: "=", value: { kind: "boolean", value: !negated } }];
}

function nullness(tokens: readonly Token[]): readonly Condition[] | undefined {
  const is = tokens.findIndex((token) => isWord(token, "is"));
  const column = columnOf(tokens.slice(0, Math.max(is, 0)));
  if (column === undefined || !isWord(tokens.at(-1), "null", "true", "false")) return undefined;
  const rest = tokens.slice(is + 1);
  const negated = isWord(rest[0], "not");
  if (rest.length !== (negated ? 2 : 1)) return undefined;
  if (isWord(tokens.at(-1), "null")) return [{ column, kind: "null", isNull: !negated }];
  // IS NOT TRUE takes in null: more than a comparison says.
  if (negated) return undefined;
  const value = { kind: "boolean", value: isWord(tokens.at(-1), "true") } as const;
  return [{ column, kind: "compares", comparison: "=", value }];
}

function between(tokens: readonly Token[]): readonly Condition[] | undefined {
  const at = tokens.findIndex((token) => isWord(token, "between"));
  const and = tokens.findIndex((token) => isWord(token, "and"));
  if (at < 1 || and < at) return undefined;
  const low = compared(tokens.slice(0, at), ">=", tokens.slice(at + 1, and));
  const high = compared(tokens.slice(0, at), "<=", tokens.slice(and + 1));
  return low && high ? [low, high] : undefined;
}

function oneOf(tokens: readonly Token[]): readonly Condition[] | undefined {
  const within = tokens.findIndex((token) => isWord(token, "in"));
  const any = tokens.findIndex((token, at) => isMark(token, "=") && isWord(tokens[at + 1], "any"));
  const items = within > 0 ? tokens.slice(within + 1) : any > 0 ? arrayIn(tokens.slice(any + 2)) : undefined;
  const column = columnOf(tokens.slice(0, within > 0 ? within : Math.max(any, 0)));
  if (column === undefined || items === undefined || closing(items, 0) !== items.length - 1) return undefined;
  const values = splitAtLevel(items.slice(1, -1), (token) => isMark(token, ",")).map(constantOf);
  if (values.some((value) => value === undefined)) return undefined;
  return [{ column, kind: "in", values: values.flatMap((value) => value ?? []) }];
}

/** `ARRAY[…]` within any number of parentheses. */
function arrayIn(given: readonly Token[]): readonly Token[] | undefined {
  const tokens = unwrapped(given);
  return isWord(tokens[0], "array") && isMark(tokens[1], "[") ? tokens.slice(1) : undefined;
}

function comparison(tokens: readonly Token[]): readonly Condition[] | undefined {
  const at = tokens.findIndex((token) => comparisonAt(token) !== undefined);
  const operator = comparisonAt(tokens[at]);
  if (operator === undefined) return undefined;
  const [left, right] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const found = compared(left, operator, right) ?? compared(right, mirrored[operator], left);
  return found && [found];
}

function compared(
  subject: readonly Token[],
  operator: Comparison,
  object: readonly Token[],
): Condition | undefined {
  const value = constantOf(object);
  if (value === undefined) return undefined;
  const column = columnOf(subject);
  if (column !== undefined) return { column, kind: "compares", comparison: operator, value };
  const measured = measuredColumn(unwrapped(subject));
  if (measured === undefined || value.kind !== "number") return undefined;
  return { column: measured, kind: "length", comparison: operator, value: Number(value.text) };
}

function measuredColumn(tokens: readonly Token[]): string | undefined {
  const [called, open] = tokens;
  if (!isWord(called, "length", "char_length", "character_length") || !isMark(open, "(")) return undefined;
  return closing(tokens, 1) === tokens.length - 1 ? columnOf(tokens.slice(2, -1)) : undefined;
}

function columnOf(given: readonly Token[]): string | undefined {
  const tokens = unwrapped(given);
  const [token] = tokens;
  if (tokens.length !== 1 || token === undefined || constantOf(tokens) !== undefined) return undefined;
  return token.kind === "quoted" || (token.kind === "word" && token.value !== "null")
    ? token.value
    : undefined;
}

function constantOf(given: readonly Token[]): Constant | undefined {
  const tokens = unwrapped(given);
  const [first, second] = tokens;
  if (tokens.length === 2 && isMark(first, "-", "+") && second?.kind === "number")
    return { kind: "number", text: `${first?.value === "-" ? "-" : ""}${second.value}` };
  if (tokens.length !== 1 || first === undefined) return undefined;
  if (first.kind === "number") return { kind: "number", text: first.value };
  if (first.kind === "string") return { kind: "text", value: first.value };
  return isWord(first, "true", "false") ? { kind: "boolean", value: first.value === "true" } : undefined;
}
