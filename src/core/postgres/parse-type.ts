import { type Refusal, refuse } from "../base/refusal.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import { type Token, tokenize } from "./tokens.ts";
import { internalTypeName } from "./type-names.ts";

/** Finds what a type name that is not built in means; undefined when nothing is known by it. */
export type TypeLookup = (namespace: string | undefined, name: string) => TypeReference["base"] | undefined;

type Words = {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly builtin: string | undefined;
};

const intervalField = /^(year|month|day|hour|minute|second)$/;
const multiword = [
  ["double", "precision"],
  ["national", "character", "varying"],
  ["national", "char", "varying"],
  ["national", "character"],
  ["national", "char"],
  ["character", "varying"],
  ["char", "varying"],
  ["nchar", "varying"],
  ["bit", "varying"],
] as const;

/**
 * Reads the SQL of a type, `numeric(10,2)[]` or `timestamp(3) with time zone`, as PostgreSQL's grammar does: `char` is
 * `char(1)`, `float(24)` is `real`. Answers a refusal when it is no type, or one that nothing is known about.
 */
export function parseType(sql: string, lookup: TypeLookup): TypeReference | Refusal {
  const tokens = tokenize(sql);
  const noType = refuse(`"${sql.trim()}" is not a type that PostgreSQL can read.`);
  const words = wordsAt(tokens);
  if (!words) return sql.trim() === "" ? refuse("A column needs a type.") : noType;
  const modified = modifiersAt(tokens, words.to);
  if (!modified) return noType;
  const zoned = zoneAt(tokens, modified.to, words.value.name);
  const ranged = fieldsAt(tokens, zoned.to, words.value.builtin);
  const precise = ranged.fields.endsWith("second")
    ? modifiersAt(tokens, ranged.to)
    : { modifiers: [], to: ranged.to };
  const dimensions = precise && dimensionsAt(tokens, precise.to);
  if (!precise || !dimensions || dimensions.to !== tokens.length) return noType;
  const modifiers = [...modified.modifiers, ...precise.modifiers];
  const base = baseOf(
    { ...words.value, builtin: zoned.builtin ?? words.value.builtin },
    { modifiers, lookup },
  );
  if (!base) return refuse(unknownType(words.value));
  return { ...base, fields: ranged.fields, dimensions: dimensions.count };
}

function unknownType({ namespace, name }: Words): string {
  const path = namespace === undefined ? name : `${namespace}.${name}`;
  return `There is no type ${path}. Add an enum or a domain of this name, or the extension that brings it.`;
}

function isIdentifier(token: Token | undefined): token is Token {
  return (token?.kind === "word" || token?.kind === "quoted") && token.value !== "";
}

function wordsAt(tokens: readonly Token[]): { readonly value: Words; readonly to: number } | undefined {
  const first = tokens[0];
  if (!isIdentifier(first)) return undefined;
  const several = multiword.find((words) => words.every((word, at) => isPlainWord(tokens[at], word)));
  if (several) {
    const name = several.join(" ");
    return { value: { name, namespace: undefined, builtin: spelledBuiltin(several) }, to: several.length };
  }
  if (tokens[1]?.value !== ".") return { value: alone(first), to: 1 };
  const second = tokens[2];
  if (!isIdentifier(second)) return undefined;
  const builtin = first.value === "pg_catalog" ? internalTypeName(second.value) : undefined;
  return { value: { namespace: first.value, name: second.value, builtin }, to: 3 };
}

function spelledBuiltin(words: readonly string[]): string | undefined {
  if (words.at(-1) === "varying") return words[0] === "bit" ? "varbit" : "varchar";
  return words[0] === "double" ? "float8" : "bpchar";
}

/** A quoted `"char"` is the one-byte type; other quoted names are built in when they are internal names. */
function alone(token: Token): Words {
  const { value } = token;
  const quotedChar = token.kind === "quoted" && value === "char";
  const builtin = quotedChar ? "char" : internalTypeName(value);
  return { name: value, namespace: undefined, builtin };
}

function isPlainWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.value === word;
}

function modifiersAt(
  tokens: readonly Token[],
  from: number,
): { readonly modifiers: readonly string[]; readonly to: number } | undefined {
  if (!isMark(tokens[from], "(")) return { modifiers: [], to: from };
  const close = tokens.findIndex((token, at) => at > from && isMark(token, ")"));
  const modifiers: string[] = [];
  for (let at = from + 1; at < close; at += 1) {
    const negative = isMark(tokens[at], "-");
    if (negative) at += 1;
    const text = modifierText(tokens[at]);
    const next = tokens[at + 1];
    if (text === undefined || !(at + 1 === close || isMark(next, ","))) return undefined;
    modifiers.push(negative ? `-${text}` : text);
    at += 1;
  }
  return modifiers.length > 0 ? { modifiers, to: close + 1 } : undefined;
}

function isMark(token: Token | undefined, mark: string): boolean {
  return token?.value === mark && (token.kind === "punctuation" || token.kind === "operator");
}

function modifierText(token: Token | undefined): string | undefined {
  if (token?.kind === "string") return `'${token.value}'`;
  return token?.kind === "word" || token?.kind === "number" || token?.kind === "quoted"
    ? token.value
    : undefined;
}

/** `with time zone` behind `time` and `timestamp`. */
function zoneAt(
  tokens: readonly Token[],
  from: number,
  name: string,
): { readonly builtin: string | undefined; readonly to: number } {
  const written = isPlainWord(tokens[from + 1], "time") && isPlainWord(tokens[from + 2], "zone");
  const zoned = isPlainWord(tokens[from], "with");
  if (!written || !["time", "timestamp"].includes(name) || !(zoned || isPlainWord(tokens[from], "without")))
    return { builtin: undefined, to: from };
  return { builtin: zoned ? `${name}tz` : name, to: from + 3 };
}

function fieldsAt(
  tokens: readonly Token[],
  from: number,
  builtin: string | undefined,
): { readonly fields: string; readonly to: number } {
  const first = tokens[from]?.value ?? "";
  if (builtin !== "interval" || !intervalField.test(first)) return { fields: "", to: from };
  const last = tokens[from + 2]?.value ?? "";
  if (!isPlainWord(tokens[from + 1], "to") || !intervalField.test(last))
    return { fields: first, to: from + 1 };
  return { fields: `${first} to ${last}`, to: from + 3 };
}

function dimensionsAt(
  tokens: readonly Token[],
  from: number,
): { readonly count: number; readonly to: number } {
  let count = 0;
  let at = from;
  if (isPlainWord(tokens[at], "array")) {
    count = 1;
    at += 1;
    return tokens[at]?.value === "[" ? { count, to: bracketEnd(tokens, at) } : { count, to: at };
  }
  while (tokens[at]?.value === "[") {
    at = bracketEnd(tokens, at);
    count += 1;
  }
  return { count, to: at };
}

/** Behind `[]` or `[3]`; the size means nothing to PostgreSQL. */
function bracketEnd(tokens: readonly Token[], from: number): number {
  const inner = tokens[from + 1]?.kind === "number" ? 1 : 0;
  return tokens[from + 1 + inner]?.value === "]" ? from + 2 + inner : tokens.length + 1;
}

type Typed = Pick<TypeReference, "base" | "modifiers">;

function baseOf(
  { builtin, namespace, name }: Words,
  { modifiers, lookup }: { readonly modifiers: readonly string[]; readonly lookup: TypeLookup },
): Typed | undefined {
  if (builtin === undefined) {
    const base = lookup(namespace, name);
    return base && { base, modifiers };
  }
  const one = modifiers.length === 0 && (builtin === "bit" || (builtin === "bpchar" && name !== "bpchar"));
  if (one) return { base: { kind: "builtin", name: builtin }, modifiers: ["1"] };
  if (name === "float" && modifiers.length > 0) {
    return {
      base: { kind: "builtin", name: Number(modifiers[0]) <= 24 ? "float4" : "float8" },
      modifiers: [],
    };
  }
  return { base: { kind: "builtin", name: builtin }, modifiers };
}
