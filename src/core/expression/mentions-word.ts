import { tokenize } from "../postgres/tokens.ts";

/** Whether SQL has a name among its words. */
export function mentionsWord(sql: string, name: string): boolean {
  return (
    sql.toLowerCase().includes(name.toLowerCase()) &&
    tokenize(sql).some((token) => (token.kind === "word" || token.kind === "quoted") && token.value === name)
  );
}
