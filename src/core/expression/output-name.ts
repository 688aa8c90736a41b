import { type Chain, chainAt, isKeyword, isMark } from "./identifier.ts";
import { findAtLevel, opensQuery, type Range, type Reader } from "./reader.ts";

/** How PostgreSQL names an output column nobody named (`FigureColname` in parse_target.c). */
export type NaturalName = { readonly name: string | undefined; readonly by: Chain | undefined };

/** The name of an unnamed output column, and the column it comes from if it does. */
export function naturalName(reader: Reader, range: Range): NaturalName {
  const inner = unwrapped(reader, range);
  const token = reader.tokens[inner.from];
  if (token === undefined || inner.from >= inner.to) return { name: undefined, by: undefined };
  if (isKeyword(token, "case") && isKeyword(reader.tokens[inner.to - 1], "end"))
    return nameOfCase(reader, inner);
  const chain = chainAt(reader.tokens, inner.from);
  const name = chain.parts.at(-1)?.value;
  if (reader.roles[inner.from] === "name" && chain.to === inner.to) return { name, by: chain };
  if (reader.roles[inner.from] === "function") {
    if (name === "cast") return nameOfCast(reader, chain.to);
    return { name, by: undefined };
  }
  const last = reader.tokens[inner.to - 1];
  return { name: reader.roles[inner.to - 1] === "field" ? last?.value : undefined, by: undefined };
}

function nameOfCast(reader: Reader, open: number): NaturalName {
  const range = { from: open + 1, to: reader.match[open] ?? open };
  const as = findAtLevel(reader, range, (at) => isKeyword(reader.tokens[at], "as"));
  return naturalName(reader, { from: range.from, to: as });
}

/** The ELSE of a CASE names it, when it has a name of its own. */
function nameOfCase(reader: Reader, range: Range): NaturalName {
  let depth = 0;
  const otherwise = findAtLevel(reader, { from: range.from + 1, to: range.to - 1 }, (at) => {
    if (isKeyword(reader.tokens[at], "case")) depth += 1;
    if (isKeyword(reader.tokens[at], "end")) depth -= 1;
    return depth === 0 && isKeyword(reader.tokens[at], "else");
  });
  const found = naturalName(reader, { from: otherwise + 1, to: range.to - 1 });
  return found.by ? found : { name: found.name ?? "case", by: undefined };
}

/** Without the brackets, casts, collations and subscripts that leave the name as it is. */
function unwrapped(reader: Reader, range: Range): Range {
  for (let { from, to } = range; ; ) {
    const shorter = withoutSuffix(reader, { from, to });
    if (shorter < to) to = shorter;
    else if (isMark(reader.tokens[from], "(") && reader.match[from] === to - 1 && !opensQuery(reader, from)) {
      from += 1;
      to -= 1;
    } else return { from, to };
  }
}

function withoutSuffix(reader: Reader, { from, to }: Range): number {
  const { tokens, roles, match } = reader;
  if (isMark(tokens[to - 1], "]") && (match[to - 1] ?? -1) > from && roles[to - 1] !== "type") {
    const open = match[to - 1] ?? to;
    return isKeyword(tokens[open - 1], "array") ? to : open;
  }
  let start = to;
  while (start > from && roles[start - 1] === "type") start -= 1;
  if (start === to || start - 1 <= from) return to;
  return isMark(tokens[start - 1], "::") || isKeyword(tokens[start - 1], "collate") ? start - 1 : to;
}
