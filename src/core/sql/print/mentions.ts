import { type Token, tokenize } from "../../postgres/tokens.ts";
import { byDefault, type NamedObject, type NamedObjects, pathIn } from "./named-objects.ts";

/**
 * A name without a namespace, one thing it may mean, and whether it surely is a name of such a thing. Where the same
 * thing is called by its full name too, an unsure one is a column or an alias.
 */
export type BareMention = { readonly name: string; readonly object: NamedObject; readonly sure: boolean };

/** What a piece of SQL names: for certain (calls, casts, `nextval('…')`), and perhaps (any word that is a name). */
export type Mentions = {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
  readonly bare: readonly BareMention[];
};

/**
 * The objects of the design that a fragment names outside its strings. An unqualified name may mean several.
 * `possible` holds too much: a column's name may be a table's as well.
 */
export function mentionsIn(fragment: string, objects: NamedObjects): Mentions {
  const certain = new Set<string>();
  const possible = new Set<string>();
  const bare: BareMention[] = [];
  const qualified = new Set<string>();
  for (const { path, isSure, isQualifier } of occurrencesIn(tokenize(fragment))) {
    const found = objects.called(path);
    for (const object of byDefault(found)) (isSure(object) ? certain : possible).add(object.id);
    const [name = "", second] = path;
    if (second !== undefined) for (const { id } of inNamespace(found, name)) qualified.add(id);
    else if (!isQualifier) bare.push(...found.map((object) => ({ name, object, sure: isSure(object) })));
  }
  const isMeantBare = ({ object, sure }: BareMention): boolean => sure || !qualified.has(object.id);
  return { certain: [...certain], possible: [...possible], bare: bare.filter(isMeantBare) };
}

function inNamespace(objects: readonly NamedObject[], namespace: string): readonly NamedObject[] {
  return objects.filter((object) => object.namespace === namespace);
}

/** A name in a fragment. */
type Occurrence = {
  readonly path: readonly string[];
  readonly isSure: (object: NamedObject) => boolean;
  /** Whether a point follows, as in `film.*`. */
  readonly isQualifier: boolean;
};

function occurrencesIn(tokens: readonly Token[]): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const length = pathLength(tokens, at);
    const after = tokens[at + length];
    const before = tokens[at - 1]?.value;
    const inString = length === 0 ? namedByString(tokens, at) : [];
    if (inString.length > 0) found.push({ path: inString, isSure: () => true, isQualifier: false });
    if (length > 0) {
      const path = namesIn(tokens.slice(at, at + length));
      const isQualifier = after?.value === ".";
      found.push({ path, isSure: (object) => isMeant(object, { before, after }), isQualifier });
      at += length - 1;
    }
  }
  return found;
}

function namesIn(tokens: readonly Token[]): readonly string[] {
  return tokens.filter(isName).map((token) => token.value);
}

/** How many tokens from here on are one name: `a`, `a . b`; 0 where no name stands. */
function pathLength(tokens: readonly Token[], at: number): number {
  if (!isName(tokens[at])) return 0;
  let length = 1;
  while (tokens[at + length]?.value === "." && isName(tokens[at + length + 1])) length += 2;
  return length;
}

function isName(token: Token | undefined): token is Token {
  return token?.kind === "word" || token?.kind === "quoted";
}

type Neighbours = { readonly before: string | undefined; readonly after: Token | undefined };

function isMeant({ kind }: NamedObject, { before, after }: Neighbours): boolean {
  const called = after?.kind === "punctuation" && after.value === "(";
  if (kind === "function") return called;
  if (kind === "kept") return called || before === "::";
  return before === "::" && kind !== "sequence";
}

/** The name in a string that is cast to `regclass` and the like, or given to a sequence's function. */
function namedByString(tokens: readonly Token[], at: number): readonly string[] {
  const token = tokens[at];
  if (token?.kind !== "string") return [];
  const cast = tokens[at + 1]?.value === "::" && tokens[at + 2]?.value.startsWith("reg") === true;
  const given = tokens[at - 1]?.value === "(" && /^(next|curr|set)val$/.test(tokens[at - 2]?.value ?? "");
  return cast || given ? pathIn(token.value) : [];
}
