import { chainAt, isKeyword, isMark } from "./identifier.ts";
import type { Scope } from "./query.ts";
import { opensQuery, type Range, type Reader, skip } from "./reader.ts";

/** Collects the names of an expression; subqueries in it are read with this scope around them. */
export function readExpression(
  reader: Reader,
  range: Range,
  { scope, named = false }: { readonly scope: Scope; readonly named?: boolean },
): void {
  for (let at = range.from; at < range.to; ) {
    if (opensQuery(reader, at)) {
      const tested = isKeyword(reader.tokens[at - 1], "exists", "in", "any", "some", "all", "array");
      const inside = { from: at + 1, to: reader.match[at] ?? range.to };
      const around = { outer: scope, ctes: scope.ctes, named: named && !tested };
      reader.subqueries.set(at, reader.query(inside, around));
      at = skip(reader, at);
    } else if (reader.roles[at] === "name") at = readName(reader, at, scope);
    else if (reader.roles[at] === "field") at = readField(reader, at, scope);
    else at += 1;
  }
}

function readName(reader: Reader, at: number, scope: Scope): number {
  const chain = chainAt(reader.tokens, at);
  const definesWindow = isKeyword(reader.tokens[chain.to], "as") && isMark(reader.tokens[chain.to + 1], "(");
  if (!definesWindow) reader.references.push({ chain, scope });
  return chain.to;
}

/** `(t).a` is `t.a`; of other composite values the type is not known here. */
function readField(reader: Reader, at: number, scope: Scope): number {
  const { tokens, match } = reader;
  const field = chainAt(tokens, at);
  const first = field.parts[0];
  const open = match[at - 2] ?? -1;
  const inner = open >= 0 && open === at - 4 && reader.roles[at - 3] === "name" ? tokens[at - 3] : undefined;
  if (inner && field.parts.length === 1 && !field.star) {
    reader.references.pop();
    reader.references.push({ chain: { ...field, parts: [inner, ...field.parts] }, scope });
  } else if (first) reader.fields.push(first);
  return field.to;
}
