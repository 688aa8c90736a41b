import { type Token, tokenize } from "../postgres/tokens.ts";

/** A column that equals another one, or, without another, a constant. */
export type Equality = readonly [column: string, other: string | undefined];

/** Words with which an equality is no more than a part of what is said. */
const otherwise: ReadonlySet<string> = new Set(["or", "not", "case", "between"]);

/** What a check says by `a = b` and `a = 'x'`, alone or joined by AND; what it says otherwise is not looked at. */
export function equalitiesIn(expression: string): readonly Equality[] {
  const tokens = tokenize(expression);
  if (tokens.some(({ kind, value }) => kind === "word" && otherwise.has(value))) return [];
  const terms: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "word" && token.value === "and") terms.push([]);
    else terms.at(-1)?.push(token);
  }
  return terms.flatMap(equalityOf);
}

function equalityOf(term: readonly Token[]): readonly Equality[] {
  const [one, equals, other, ...more] = term;
  if (!one || !other || equals?.value !== "=" || more.length > 0) return [];
  if (isName(one) && isName(other)) return [[one.value, other.value]];
  if (isName(one) && isConstant(other)) return [[one.value, undefined]];
  return isName(other) && isConstant(one) ? [[other.value, undefined]] : [];
}

function isName({ kind, value }: Token): boolean {
  return (kind === "word" && !["true", "false", "null"].includes(value)) || kind === "quoted";
}

function isConstant({ kind, value }: Token): boolean {
  return kind === "string" || kind === "number" || value === "true" || value === "false";
}
