import { isRefusal } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import { multirangeOf } from "../postgres/multirange-name.ts";
import { parseType } from "../postgres/parse-type.ts";
import { quoteQualified } from "../postgres/quoting.ts";
import { type Token, tokenize } from "../postgres/tokens.ts";
import { builtinTypeSql } from "../postgres/type-names.ts";
import { typeLookup } from "./lookup.ts";

/**
 * The input types of a function's parameters, by which PostgreSQL tells overloads apart, from the text between its
 * parentheses: `a integer, OUT b text, c mood[] DEFAULT '{}'` → `integer, public.mood[]`.
 */
export function signatureOf(catalog: Catalog, parameters: string): string {
  return parametersOf(parameters)
    .filter((tokens) => !isWord(tokens[0], "out"))
    .map((tokens) => typeText(catalog, parameters, withoutMode(tokens)))
    .join(", ");
}

function parametersOf(text: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [];
  let depth = 0;
  for (const token of tokenize(text)) {
    if (token.kind === "punctuation" && "([".includes(token.value)) depth += 1;
    if (token.kind === "punctuation" && ")]".includes(token.value)) depth -= 1;
    if (depth === 0 && token.value === "," && token.kind === "punctuation") parts.push([]);
    else if (parts.length === 0) parts.push([token]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === "word" && words.includes(token.value);
}

function withoutMode(tokens: readonly Token[]): readonly Token[] {
  const from = isWord(tokens[0], "in", "inout", "variadic") ? 1 : 0;
  const end = tokens.findIndex((token) => isWord(token, "default") || token.value === "=");
  return tokens.slice(from, end < 0 ? tokens.length : end);
}

function typeText(catalog: Catalog, text: string, tokens: readonly Token[]): string {
  const lookup = typeLookup(catalog);
  const slice = (from: number): string => text.slice(tokens[from]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  for (const from of [0, 1]) {
    const type = parseType(
      slice(from),
      (namespace, name) =>
        lookup(namespace, name) ??
        (from === 1 || tokens.length === 1
          ? { kind: "external", namespace: namespace ?? null, name }
          : undefined),
    );
    if (!isRefusal(type)) return typeSql(catalog, type);
  }
  return slice(0);
}

function typeSql(catalog: Catalog, { base, dimensions }: TypeReference): string {
  return `${baseSql(catalog, base)}${dimensions > 0 ? "[]" : ""}`;
}

function baseSql(catalog: Catalog, base: TypeReference["base"]): string {
  if (base.kind === "builtin") return base.name === "bpchar" ? "character" : builtinTypeSql(base.name);
  if (base.kind === "external") return quoteQualified(base.namespace, base.name);
  const record = catalog.record(base.id);
  const own = record && "name" in record ? record.name : "";
  const name = base.kind === "multirange" && record?.kind === "range" ? multirangeOf(record) : own;
  return quoteQualified(catalog.namespaceOf(base.id)?.name, name);
}
