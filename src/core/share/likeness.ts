import { isPlain } from "../document/accepts.ts";

/**
 * A number that is the same for equal plain data, and for unequal seldom: whoever keeps values by it compares few. Only
 * the data's own fields and items count, in their order. Nothing is made on the way: a link asks of every group it has.
 */
export function likenessOf(value: unknown, before = 7): number {
  if (typeof value === "string") return likenessOfText(value, before);
  if (typeof value === "number") return mixed(before, value | 0);
  if (Array.isArray(value)) return likenessOfItems(value, before);
  return isPlain(value) ? likenessOfFields(value, before) : mixed(before, value ? 2 : 3);
}

function mixed(before: number, next: number): number {
  return (Math.imul(before, 31) + next) | 0;
}

function likenessOfText(text: string, before: number): number {
  let likeness = before;
  for (let at = 0; at < text.length; at += 1) likeness = mixed(likeness, text.charCodeAt(at));
  return likeness;
}

function likenessOfItems(items: readonly unknown[], before: number): number {
  let likeness = mixed(before, items.length);
  for (let at = 0; at < items.length; at += 1) likeness = likenessOf(items[at], likeness);
  return likeness;
}

function likenessOfFields(fields: Readonly<Record<string, unknown>>, before: number): number {
  let likeness = mixed(before, 5);
  for (const name in fields) likeness = likenessOf(fields[name], likeness);
  return likeness;
}
