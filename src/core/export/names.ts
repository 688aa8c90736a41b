import { capitalised } from "../base/capitalised.ts";

/** The names of one file: each claimed name is given to one thing only. */
export type NameTable = {
  /** The wanted name, or with `_2`, `_3`, … behind it the first for which it and all its derived names are free. */
  claim(wanted: string, derive?: (name: string) => readonly string[]): string;
};

/** An empty table; reserved names are taken from the start. */
export function nameTable(reserved: Iterable<string> = []): NameTable {
  const taken = new Set(reserved);
  return {
    claim(wanted, derive = () => []) {
      for (let number = 1; ; number += 1) {
        const name = number === 1 ? wanted : `${wanted}_${number}`;
        const all = [name, ...derive(name)];
        if (all.some((each) => taken.has(each))) continue;
        for (const each of all) taken.add(each);
        return name;
      }
    },
  };
}

/**
 * A database name as a type's name, `order_line` → `OrderLine`. It always is an identifier: other characters part
 * words, a leading digit gets `_` before it, and nothing at all becomes `_`.
 */
export function pascalCase(name: string): string {
  const words = name.split(/[^\p{ID_Continue}]+|_+/u).filter((word) => word !== "");
  const joined = words.map((word) => capitalised(word)).join("");
  return /^[\p{ID_Start}_$]/u.test(joined) ? joined : `_${joined}`;
}

/** The same beginning with a small letter: `order_line` → `orderLine`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  const first = String.fromCodePoint(pascal.codePointAt(0) ?? 0);
  return first.toLowerCase() + pascal.slice(first.length);
}
