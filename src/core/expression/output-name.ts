import type { Token } from "../postgres/tokens.ts";
import { internalTypeName } from "../postgres/type-names.ts";
import { type Chain, chainAt, isKeyword, isMark, isWord } from "./identifier.ts";
import type { Output } from "./query.ts";
import { findAtLevel, opensQuery, type Range, type Reader } from "./reader.ts";

/**
 * How PostgreSQL names an output column nobody named (`FigureColname` in parse_target.c): the name, the column it
 * comes from if it does, or the column of a subquery that it is called as. A weak name, of a type or a CASE, gives way.
 */
export type NaturalName = {
  readonly name: string | undefined;
  readonly by: Chain | undefined;
  readonly weak?: true;
  readonly inner?: Output;
};

const nameless: NaturalName = { name: undefined, by: undefined };

/** The name of an unnamed output column. Its expression has been read, and the subqueries in it. */
export function naturalName(reader: Reader, range: Range): NaturalName {
  const { match, tokens } = reader;
  const { from, to } = range;
  if (from >= to) return nameless;
  const joint = jointIn(reader, range);
  if (joint < to) return isKeyword(tokens[joint], "at") ? strong("timezone") : nameless;
  const suffix = suffixOf(reader, range);
  if (suffix) {
    const inner = naturalName(reader, { from, to: suffix.from });
    return suffix.cast ? unlessWeak(inner, nameOfType(tokens, { from: suffix.from + 1, to })) : inner;
  }
  if (!isMark(tokens[from], "(") || match[from] !== to - 1) return nameOfOperand(reader, range);
  if (opensQuery(reader, from)) return nameOfSubquery(reader, from);
  const inside = { from: from + 1, to: to - 1 };
  const comma = findAtLevel(reader, inside, (at) => isMark(tokens[at], ","));
  return comma < inside.to ? strong("row") : naturalName(reader, inside);
}

function strong(name: string): NaturalName {
  return { name, by: undefined };
}

function unlessWeak(found: NaturalName, name: string | undefined): NaturalName {
  const isStrong = !found.weak && (found.name !== undefined || found.inner !== undefined);
  return isStrong ? found : { name, by: undefined, weak: true };
}

/** Words that belong to the call before them. */
const ofCall = ["filter", "over", "within", "group", "collate", "ignore", "respect", "nulls"] as const;

/** Index of the operator, or word that is one, which makes a range more than one operand; its end where there is none. */
function jointIn(reader: Reader, { from, to }: Range): number {
  const { roles, tokens } = reader;
  if (tokens[from]?.kind === "operator" || isKeyword(tokens[from], "not")) return from;
  return findAtLevel(reader, { from: afterCase(reader, from) ?? from + 1, to }, (at) => {
    if (tokens[at]?.kind === "operator") return !isMark(tokens[at], "::");
    const isWordy = roles[at] === "keyword" || roles[at] === "label";
    return isWordy && !isKeyword(tokens[at], ...ofCall) && !isKeyword(tokens[at - 1], "over", "collation");
  });
}

/** Index behind the CASE that begins at a token, or behind the bracket there; undefined of anything else. */
function afterCase(reader: Reader, from: number): number | undefined {
  const { match, tokens } = reader;
  if ((match[from] ?? -1) > from) return (match[from] ?? from) + 1;
  if (!isKeyword(tokens[from], "case")) return undefined;
  let depth = 0;
  const end = findAtLevel(reader, { from, to: tokens.length }, (at) => {
    if (isKeyword(tokens[at], "case")) depth += 1;
    if (isKeyword(tokens[at], "end")) depth -= 1;
    return depth === 0;
  });
  return end + 1;
}

/** Where a cast, collation or subscript at the end of an operand begins. */
function suffixOf(
  reader: Reader,
  { from, to }: Range,
): { readonly from: number; readonly cast: boolean } | undefined {
  const { match, roles, tokens } = reader;
  if (isMark(tokens[to - 1], "]") && (match[to - 1] ?? -1) > from && roles[to - 1] !== "type") {
    const open = match[to - 1] ?? to;
    return isKeyword(tokens[open - 1], "array") ? undefined : { from: open, cast: false };
  }
  let start = to;
  while (start > from && roles[start - 1] === "type") start -= 1;
  if (start === to || start - 1 <= from) return undefined;
  const cast = isMark(tokens[start - 1], "::");
  return cast || isKeyword(tokens[start - 1], "collate") ? { from: start - 1, cast } : undefined;
}

/** Key words that are functions without brackets, and name their column. */
const values = [
  ...["current_date", "current_time", "current_timestamp", "localtime", "localtimestamp", "current_user"],
  ...["session_user", "user", "current_role", "current_catalog", "current_schema", "array"],
];

function nameOfOperand(reader: Reader, range: Range): NaturalName {
  const { roles, tokens } = reader;
  const token = tokens[range.from];
  if (isKeyword(token, "case")) return nameOfCase(reader, range);
  const chain = chainAt(tokens, range.from);
  const name = chain.parts.at(-1)?.value;
  const role = roles[range.from];
  if (role === "name" && chain.to === range.to) return { name, by: chain };
  if (role === "function") return nameOfCall(reader, { from: chain.to, to: range.to }, name);
  if (isKeyword(token, "collation")) return strong("pg_collation_for");
  if (isKeyword(token, ...values)) return strong(token?.value ?? "");
  const last = tokens[range.to - 1];
  if (roles[range.to - 1] === "field") return { name: last?.value, by: undefined };
  return role === "type" ? unlessWeak(nameless, nameOfType(tokens, range)) : nameless;
}

/** The grammar gives some calls a function of another name. */
function nameOfCall(reader: Reader, { from: open }: Range, name: string | undefined): NaturalName {
  const { match, tokens } = reader;
  if (tokens[open - 1]?.kind === "quoted") return { name, by: undefined };
  if (name === "trim" && !isMark(tokens[open - 2], ".")) {
    if (isKeyword(tokens[open + 1], "leading")) return strong("ltrim");
    return strong(isKeyword(tokens[open + 1], "trailing") ? "rtrim" : "btrim");
  }
  if (name !== "cast") return { name, by: undefined };
  const range = { from: open + 1, to: match[open] ?? open };
  const as = findAtLevel(reader, range, (at) => isKeyword(tokens[at], "as"));
  const inner = naturalName(reader, { from: range.from, to: as });
  return unlessWeak(inner, nameOfType(tokens, { from: as + 1, to: range.to }));
}

/** The ELSE of a CASE names it, when it has a name of its own. */
function nameOfCase(reader: Reader, range: Range): NaturalName {
  let depth = 0;
  const otherwise = findAtLevel(reader, { from: range.from + 1, to: range.to - 1 }, (at) => {
    if (isKeyword(reader.tokens[at], "case")) depth += 1;
    if (isKeyword(reader.tokens[at], "end")) depth -= 1;
    return depth === 0 && isKeyword(reader.tokens[at], "else");
  });
  return unlessWeak(naturalName(reader, { from: otherwise + 1, to: range.to - 1 }), "case");
}

function nameOfSubquery(reader: Reader, open: number): NaturalName {
  const first = reader.subqueries.get(open)?.[0];
  if (!first) return nameless;
  return "name" in first && first.name !== undefined ? strong(first.name) : { ...nameless, inner: first };
}

/** The last name of a type, as the catalogue has it: `int4` for `integer`. */
function nameOfType(tokens: readonly Token[], { from, to }: Range): string | undefined {
  const { parts } = chainAt(tokens, from);
  if (parts.length > 1 || tokens[from]?.kind === "quoted") return parts.at(-1)?.value;
  const words = tokens.slice(from, to).flatMap((token) => (isWord(token) ? token.value : []));
  const spelled = words[0] === "interval" ? words.slice(0, 1) : words.filter((word) => word !== "array");
  return internalTypeName(spelled.join(" ")) ?? parts[0]?.value;
}
