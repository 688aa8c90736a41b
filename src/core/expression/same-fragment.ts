import { tokenize } from "../postgres/tokens.ts";

/** Whether two fragments of SQL differ in nothing but white space, comments, the case of words and quotes. */
export function sameFragment(a: string, b: string): boolean {
  return a === b || formOf(a) === formOf(b);
}

function formOf(sql: string): string {
  return tokenize(sql)
    .map(({ kind, value }) => `${kind === "quoted" ? "word" : kind} ${value}`)
    .join("\n");
}

sameFragment.form = formOf;
