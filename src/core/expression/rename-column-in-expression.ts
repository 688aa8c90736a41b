import { type Token, tokenize } from "../postgres/tokens.ts";
import { chainAt, nameLike } from "./identifier.ts";
import { rolesOf } from "./roles.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/** A column's rename as an expression of its own table sees it. */
export type ExpressionRename = {
  /** Names that may stand before the column: the table's, or `old` and `new` in a trigger. */
  readonly qualifiers: readonly string[];
  /** Whether a bare name means the column; not so in a trigger's condition. */
  readonly bare?: boolean;
  readonly from: string;
  readonly to: string;
};

/**
 * Renames a column inside an expression by replacing its names in the text. Strings, functions, types, labels and
 * fields of other values are left alone. The roles of the tokens decide, not a parser: they agree with
 * pgsql-ast-parser on every expression of the corpus, know what it does not, and cost no download.
 */
export function renameColumnInExpression(sql: string, rename: ExpressionRename): string {
  const edits = columnNames(sql)
    .filter((parts) => means(parts, rename))
    .flatMap((parts): readonly TextEdit[] => {
      const last = parts.at(-1);
      return last ? [{ start: last.start, end: last.end, text: nameLike(last, rename.to) }] : [];
    });
  return applyEdits(sql, edits);
}

/** Whether an expression of a table reads one of its columns. */
export function readsColumnInExpression(
  sql: string,
  column: Pick<ExpressionRename, "qualifiers" | "bare" | "from">,
): boolean {
  return columnNames(sql).some((parts) => means(parts, column));
}

function means(
  parts: readonly Token[],
  { qualifiers, bare = true, from }: Pick<ExpressionRename, "qualifiers" | "bare" | "from">,
): boolean {
  if (parts.at(-1)?.value !== from) return false;
  const qualifier = parts.at(-2)?.value;
  return qualifier === undefined ? bare : qualifiers.includes(qualifier);
}

/** The dotted names that may be columns, each as its words. */
function columnNames(sql: string): readonly (readonly Token[])[] {
  const tokens = tokenize(sql);
  const roles = rolesOf(tokens);
  return tokens.flatMap((_, at) =>
    roles[at] === "name" && roles[at - 1] !== "name" ? [chainAt(tokens, at).parts] : [],
  );
}

/** The names of the columns an expression reads, as often as it reads them. */
export function columnsInExpression(sql: string): readonly string[] {
  return columnNames(sql).flatMap((parts) => parts.at(-1)?.value ?? []);
}
