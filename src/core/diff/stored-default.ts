import type { ColumnRecord } from "../document/records/index.ts";
import { parseType } from "../postgres/parse-type.ts";
import { tokenize } from "../postgres/tokens.ts";

/**
 * The default of a column as PostgreSQL keeps it: none where it is the NULL of the column's own type. Of a domain, or
 * where a length or precision is applied to it, NULL is an expression like any other; `isDomain` tells of types of the
 * design. Source: AddRelationNewConstraints in PostgreSQL's heap.c.
 */
export function storedDefault(column: ColumnRecord, isDomain: (id: string) => boolean): string | null {
  const { default: written, type } = column;
  if (written === null || !/^[\s(]*(?:null|cast)\b/i.test(written)) return written;
  const { base, dimensions, modifiers } = type;
  const isElement = dimensions > 0;
  if (modifiers.length > 0 || type.fields !== "" || base.kind === "external") return written;
  if (!isElement && base.kind === "defined" && isDomain(base.id)) return written;
  const cast = castOf(written);
  if (cast === undefined) return written;
  if (cast === "") return null;
  const other = parseType(cast, () => undefined);
  const isOwn =
    "base" in other &&
    base.kind === "builtin" &&
    other.base.kind === "builtin" &&
    other.base.name === base.name &&
    other.dimensions > 0 === isElement &&
    other.modifiers.length === 0 &&
    other.fields === "";
  return isOwn ? null : written;
}

/** The type that a NULL is cast to, empty where it is bare; undefined for what is no NULL, or cast more than once. */
function castOf(sql: string): string | undefined {
  const bare = withoutParentheses(sql.trim());
  const [, cast] = /^\(*\s*null\s*\)*(?:\s*::\s*([^:()]+(?:\([^()]*\))?[^:()]*))?$/i.exec(bare) ?? [];
  if (/^null$/i.test(bare)) return "";
  if (cast !== undefined) return cast;
  return /^cast\s*\(\s*null\s+as\s+([^:]+)\)$/i.exec(bare)?.[1];
}

/** Without parentheses around the whole. */
function withoutParentheses(sql: string): string {
  const tokens = tokenize(sql);
  const [first, last] = [tokens.at(0), tokens.at(-1)];
  if (first?.value !== "(" || last?.value !== ")") return sql;
  const inner = sql.slice(first.end, last.start).trim();
  let depth = 0;
  for (const { kind, value } of tokenize(inner)) {
    if (kind !== "punctuation") continue;
    depth += value === "(" ? 1 : value === ")" ? -1 : 0;
    if (depth < 0) return sql;
  }
  return withoutParentheses(inner);
}
