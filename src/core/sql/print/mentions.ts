import { type Token, tokenize } from "../../postgres/tokens.ts";
import { type NamedObject, type NamedObjects, pathIn } from "./named-objects.ts";

/** What a piece of SQL names: for certain (calls, casts, `nextval('…')`), and perhaps (any word that is a name). */
export type Mentions = { readonly certain: readonly string[]; readonly possible: readonly string[] };

/**
 * The objects of the design that a fragment names outside its strings. An unqualified name may mean several.
 * `possible` holds too much: a column's name may be a table's as well.
 */
export function mentionsIn(fragment: string, objects: NamedObjects): Mentions {
  const tokens = tokenize(fragment);
  const certain = new Set<string>();
  const possible = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const length = pathLength(tokens, at);
    const path = tokens.slice(at, at + length).filter(isName);
    const found = objects.called(length > 0 ? path.map((token) => token.value) : namedByString(tokens, at));
    const before = tokens[at - 1]?.value;
    const after = tokens[at + length];
    for (const object of found) {
      const sure = length === 0 || isMeant(object, { before, after });
      (sure ? certain : possible).add(object.id);
    }
    at += Math.max(0, length - 1);
  }
  return { certain: [...certain], possible: [...possible] };
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
