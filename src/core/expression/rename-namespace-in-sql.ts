import { type Token, tokenize } from "../postgres/tokens.ts";
import { chainAt, isWord, nameLike } from "./identifier.ts";
import { renameRelationInExpression } from "./rename-name-in-sql.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/** A namespace's rename, with the names of what lies in it: only before these is its name a namespace. */
export type NamespaceRename = {
  readonly from: string;
  readonly to: string;
  readonly names: ReadonlySet<string>;
};

/** Follows a renamed namespace in any SQL: `old.thing` becomes `new.thing`, also in strings for `regclass`. */
export function renameNamespaceInSql(sql: string, { from, to, names }: NamespaceRename): string {
  const tokens = tokenize(sql);
  const edits: TextEdit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const parts: readonly Token[] = isWord(tokens[at]) ? chainAt(tokens, at).parts : [];
    const [first, second] = parts;
    if (first?.value === from && second && names.has(second.value)) {
      edits.push({ start: first.start, end: first.end, text: nameLike(first, to) });
    }
    at += Math.max(1, parts.length * 2 - 1);
  }
  const renamed = applyEdits(sql, edits);
  return [...names].reduce(
    (text, name) =>
      text.includes(name) && text.includes(from)
        ? renameRelationInExpression(text, {
            from: { namespace: from, name },
            to: { namespace: to, name },
            bare: false,
          })
        : text,
    renamed,
  );
}
