import type { OrmScope } from "../orm/orm-scope.ts";

/** What a schema for Prisma is made from. */
export type PrismaScope = OrmScope & {
  /** Tables that Prisma Client cannot tell the rows of apart: it takes them with `@@ignore` only. */
  readonly ignored: ReadonlySet<string>;
  /** Whether each thing stands in a namespace by name. */
  readonly manyNamespaces: boolean;
  /** Preview features that the schema needs. */
  readonly features: Set<string>;
};

/** The parts of a line that stand below each other: name, type, attributes. */
export type PrismaLine = { readonly above: string; readonly cells: readonly [string, string, string] };

/** A text of Prisma's schema language. */
export function prismaText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\u202a-\u202e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A comment for Prisma Client, `/// …` line by line, each with its line end; empty for none. */
export function prismaComment(text: string | null, indent: string): string {
  if (text === null || text.trim() === "") return "";
  return text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `${indent}/// ${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}
