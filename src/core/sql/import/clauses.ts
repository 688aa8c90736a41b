import type { Constraint, Node } from "@pgsql/types";
import type { Source, TokenRange } from "./source.ts";
import { partsOf } from "./tree.ts";

/** A constraint of a column, domain or table, with the tokens it is written with. */
export type Clause = { readonly constraint: Constraint; readonly range: TokenRange };

/**
 * The clauses behind the type of a column or domain. The parser gives each clause's beginning, so each reaches to the
 * next one; `stops` are the locations of what stands between them (COLLATE), `to` is where the definition ends.
 */
export function clausesOf(
  source: Source,
  nodes: readonly Node[] | undefined,
  within: { readonly to: number; readonly stops: readonly (number | undefined)[] },
): readonly Clause[] {
  const constraints = partsOf(nodes, "Constraint");
  const begins = constraints.map((constraint) => source.at(constraint.location));
  const stops = within.stops.flatMap((location) => (location === undefined ? [] : [source.at(location)]));
  const borders = [...begins, ...stops, within.to].sort((a, b) => a - b);
  return constraints.map((constraint, at) => {
    const from = begins[at] ?? 0;
    return { constraint, range: { from, to: borders.find((border) => border > from) ?? within.to } };
  });
}

/** The text after the key word DEFAULT of a clause. */
export function defaultText(source: Source, range: TokenRange): string {
  const word = source.findWord(["default"], range);
  return source.slice({ from: word + 1, to: range.to });
}

/** The text in the first parentheses of a clause: CHECK (…), GENERATED ALWAYS AS (…). */
export function parenthesizedText(source: Source, range: TokenRange): string {
  return source.slice(insideParentheses(source, source.openParenthesis(range)));
}

/** The tokens inside the parentheses that open at this index. */
export function insideParentheses(source: Source, open: number): TokenRange {
  return { from: open + 1, to: source.afterClosing(open) - 1 };
}

/** Where the item of a list that begins at this token ends: at a comma or closing parenthesis outside its own. */
export function endOfItem(source: Source, from: number): number {
  const tokens = source.tokens();
  for (let at = from; at < tokens.length; ) {
    const token = tokens[at];
    if (token?.kind === "punctuation") {
      if (token.value === "," || token.value === ")" || token.value === ";") return at;
      if (token.value === "(" || token.value === "[") {
        at = source.afterClosing(at);
        continue;
      }
    }
    at += 1;
  }
  return tokens.length;
}

/** The index after a qualified name that begins at a location. */
export function afterName(source: Source, location: number | undefined): number {
  let at = source.at(location) + 1;
  while (source.tokens()[at]?.value === "." && source.tokens()[at]?.kind === "punctuation") at += 2;
  return at;
}
