import { type Token, tokenize } from "../postgres/tokens.ts";
import { type Chain, chainAt, isKeyword, isMark, isWord } from "./identifier.ts";
import { renameNameInStatement } from "./rename-in-statement.ts";
import { changedName, type NameChange } from "./rename-name-in-sql.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/** Follows a renamed type in the parameters of a function: the last name of each is its type, `f(mood, a mood)`. */
export function renameNameInParameters(sql: string, change: NameChange): string {
  const tokens = tokenize(sql);
  const edits: TextEdit[] = [];
  let isDefault = false;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (isMark(token, ",")) isDefault = false;
    if (beginsDefault(token)) isDefault = true;
    const chain = isWord(token) ? chainAt(tokens, at) : undefined;
    const edit = chain && !isDefault ? typeEdit(tokens, chain, change) : undefined;
    if (edit) edits.push(edit);
    at = chain?.to ?? at + 1;
  }
  return renameNameInStatement(applyEdits(sql, edits), change);
}

function beginsDefault(token: Token | undefined): boolean {
  return isMark(token, "=") || isMark(token, ":=") || isKeyword(token, "default");
}

function typeEdit(tokens: readonly Token[], { parts, to }: Chain, change: NameChange): TextEdit | undefined {
  if (isWord(tokens[to]) && !isKeyword(tokens[to], "default")) return undefined;
  const text = changedName(parts, change);
  const [first] = parts;
  const end = parts.at(-1)?.end;
  return text === undefined || !first || end === undefined ? undefined : { start: first.start, end, text };
}
