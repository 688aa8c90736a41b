import { quoteLiteral, quoteQualified } from "../postgres/quoting.ts";
import { type Token, tokenize } from "../postgres/tokens.ts";
import { chainAt, isKeyword, isMark } from "./identifier.ts";
import { type Role, rolesOf } from "./roles.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/** The name of a relation, type or function with its namespace. */
export type NamespacedName = { readonly namespace: string; readonly name: string };

/** A rename or move of something that SQL mentions by name. */
export type NameChange = {
  readonly from: NamespacedName;
  readonly to: NamespacedName;
  /** Whether the name without its namespace means it too, as names in `public` usually do. */
  readonly bare: boolean;
};

/** Functions whose first argument is the name of a relation in a string. */
const takesRelation = ["nextval", "currval", "setval", "pg_get_serial_sequence"];

/** Follows a renamed relation in strings that name it: `'public.t_id_seq'::regclass`, `nextval('t_id_seq')`. */
export function renameRelationInExpression(sql: string, change: NameChange): string {
  const tokens = tokenize(sql);
  const edits = tokens.flatMap((token, at): readonly TextEdit[] => {
    if (token.kind !== "string" || !namesRelation(tokens, at) || !isPlainString(sql, token)) return [];
    const inner = tokenize(token.value);
    const chain = chainAt(inner, 0);
    if (chain.to !== inner.length) return [];
    const text = changedName(chain.parts, change);
    return text === undefined ? [] : [{ start: token.start, end: token.end, text: quoteLiteral(text) }];
  });
  return applyEdits(sql, edits);
}

function namesRelation(tokens: readonly Token[], at: number): boolean {
  const cast = isMark(tokens[at + 1], "::") && isKeyword(tokens[at + 2], "regclass");
  const typed = isKeyword(tokens[at - 1], "regclass");
  const called = isMark(tokens[at - 1], "(") && takesRelation.includes(tokens[at - 2]?.value ?? "");
  return cast || typed || called;
}

function isPlainString(sql: string, token: Token): boolean {
  return sql.startsWith("'", token.start);
}

/** Follows a renamed type in casts and typed literals: `'x'::public.mood`, `ARRAY[]::mood[]`. */
export function renameTypeInExpression(sql: string, change: NameChange): string {
  return renameByRole(sql, "type", change);
}

/** Follows a renamed function in calls. */
export function renameFunctionInExpression(sql: string, change: NameChange): string {
  return renameByRole(sql, "function", change);
}

function renameByRole(sql: string, role: Role, change: NameChange): string {
  const tokens = tokenize(sql);
  const roles = rolesOf(tokens);
  const edits = tokens.flatMap((token, at): readonly TextEdit[] => {
    if (roles[at] !== role || roles[at - 1] === role || (token.kind !== "word" && token.kind !== "quoted"))
      return [];
    const { parts } = chainAt(tokens, at);
    const text = changedName(parts, change);
    const end = parts.at(-1)?.end ?? token.end;
    return text === undefined ? [] : [{ start: token.start, end, text }];
  });
  return applyEdits(sql, edits);
}

/** The new text of a name as it was written, qualified when it was or when it moved; undefined when it means another. */
export function changedName(parts: readonly Token[], { from, to, bare }: NameChange): string | undefined {
  const name = parts.at(-1)?.value;
  const namespace = parts.at(-2)?.value;
  if (name !== from.name || parts.length > 2) return undefined;
  if (namespace === undefined ? !bare : namespace !== from.namespace) return undefined;
  const qualified = namespace !== undefined || from.namespace !== to.namespace;
  return quoteQualified(qualified ? to.namespace : undefined, to.name);
}

/** Follows a renamed enum value in literals that are cast to the enum: `'old'::mood`, `'{old}'::mood[]` when alone. */
export function renameEnumValueInExpression(
  sql: string,
  {
    type,
    bare,
    from,
    to,
  }: { readonly type: NamespacedName; readonly bare: boolean; readonly from: string; readonly to: string },
): string {
  const tokens = tokenize(sql);
  const isEnum = (at: number): boolean =>
    changedName(chainAt(tokens, at).parts, { from: type, to: type, bare }) !== undefined;
  const edits = tokens.flatMap((token, at): readonly TextEdit[] => {
    if (token.kind !== "string" || !isPlainString(sql, token)) return [];
    const cast = isMark(tokens[at + 1], "::") && tokens[at + 2] !== undefined && isEnum(at + 2);
    if (!cast) return [];
    const array = isMark(tokens[chainAt(tokens, at + 2).to], "[");
    const text = array ? renamedInArray(token.value, from, to) : token.value === from ? to : token.value;
    return text === token.value ? [] : [{ start: token.start, end: token.end, text: quoteLiteral(text) }];
  });
  return applyEdits(sql, edits);
}

/** `{a,"b c"}` with one element renamed; elements with escapes stay. */
function renamedInArray(literal: string, from: string, to: string): string {
  return literal.replace(/"(?:[^"\\]|\\.)*"|[^{},"]+/g, (element) => {
    const value = element.startsWith('"') ? element.slice(1, -1) : element;
    return value === from
      ? /^[A-Za-z_][A-Za-z0-9_]*$/.test(to)
        ? to
        : `"${to.replace(/(["\\])/g, "\\$1")}"`
      : element;
  });
}
