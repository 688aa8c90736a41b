import { tokenize } from "../postgres/tokens.ts";
import { chainAt, isMark, isWord } from "./identifier.ts";
import { changedName, type NameChange } from "./rename-name-in-sql.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/** Every name of it in the definition of something that surely uses it; what stands before `=` is an option. */
export function renameInDefinition(sql: string, change: NameChange): string {
  const tokens = tokenize(sql);
  const edits: TextEdit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const chain = isWord(tokens[at]) ? chainAt(tokens, at) : undefined;
    const [first] = chain?.parts ?? [];
    const text = chain && !isMark(tokens[chain.to], "=") ? changedName(chain.parts, change) : undefined;
    const end = chain?.parts.at(-1)?.end;
    if (text !== undefined && first && end !== undefined) edits.push({ start: first.start, end, text });
    at = Math.max(at + 1, chain?.to ?? 0);
  }
  return applyEdits(sql, edits);
}
