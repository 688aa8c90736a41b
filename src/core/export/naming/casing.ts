import { assertNever } from "../../base/assert-never.ts";
import { capitalised } from "../../base/capitalised.ts";

/** How a database name is written in another language. */
export type Casing = "as-is" | "camel" | "pascal" | "snake";

/** A name in a casing; `as-is` keeps it byte for byte, the others always give an identifier. */
export function cased(name: string, casing: Casing): string {
  switch (casing) {
    case "camel":
      return camelCase(name);
    case "pascal":
      return pascalCase(name);
    case "snake":
      return snakeCase(name);
    case "as-is":
      return name;
    default:
      return assertNever(casing);
  }
}

/**
 * A database name as a type's name, `order_line` → `OrderLine`. It always is an identifier: other characters part
 * words, a leading digit gets `_` before it, and nothing at all becomes `_`.
 */
export function pascalCase(name: string): string {
  return asIdentifier(
    wordsOf(name)
      .map((word) => capitalised(word))
      .join(""),
  );
}

/** The same beginning with a small letter: `order_line` → `orderLine`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  const first = String.fromCodePoint(pascal.codePointAt(0) ?? 0);
  return first.toLowerCase() + pascal.slice(first.length);
}

/** The same in small letters with `_` between words: `OrderLine` and `order line` → `order_line`. */
export function snakeCase(name: string): string {
  const words = wordsOf(name).map((word) =>
    word.replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, "$1_$2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2"),
  );
  return asIdentifier(words.join("_").toLowerCase());
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[^\p{ID_Continue}]+|_+/u).filter((word) => word !== "");
}

function asIdentifier(name: string): string {
  return /^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`;
}
