import type { Catalog } from "../document/catalog.ts";
import { type Token, tokenize } from "../postgres/tokens.ts";
import type { LedgerLine } from "../sql/import/ledger.ts";

/** Where records stand in the SQL that they were read from. */
export type SqlPlaces = {
  /** The 1-based line of a record; undefined of one that no statement names. */
  lineOf(recordId: string): number | undefined;
};

/**
 * The statement that first made a record is its place; a column or constraint that is written in its table's
 * statement has the line of its name there.
 */
export function sqlPlaces(catalog: Catalog, text: string, ledger: readonly LedgerLine[]): SqlPlaces {
  const statements = new Map<string, LedgerLine>();
  for (const line of ledger) for (const id of line.records) if (!statements.has(id)) statements.set(id, line);
  const namesIn = new Map<LedgerLine, ReadonlyMap<string, number>>();
  const namesOf = (statement: LedgerLine): ReadonlyMap<string, number> => {
    const known = namesIn.get(statement) ?? linesOfNames(text, statement);
    namesIn.set(statement, known);
    return known;
  };
  return {
    lineOf(recordId) {
      const record = catalog.record(recordId);
      const owner = catalog.parentOf(recordId);
      const statement = statements.get(recordId) ?? statements.get(owner?.id ?? "");
      const inside = owner?.kind === "table" && statement === statements.get(owner.id);
      if (!statement || !inside || !record || !("name" in record)) return statement?.line;
      return (
        namesOf(statement).get(record.name) ??
        columnLine(catalog, recordId, namesOf(statement)) ??
        statement.line
      );
    },
  };
}

/** The line of each name that begins a part between the brackets of a statement, or stands behind CONSTRAINT. */
function linesOfNames(text: string, { start, end, line }: LedgerLine): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const statement = text.slice(start, end);
  let [depth, at, now] = [0, 0, line];
  let before: Token | undefined;
  for (const token of tokenize(statement)) {
    now += statement.slice(at, token.start).split("\n").length - 1;
    at = token.start;
    if (depth === 1 && beginsPart(before) && !lines.has(token.value)) lines.set(token.value, now);
    if (token.kind === "punctuation") depth += stepOf(token.value);
    before = token;
  }
  return lines;
}

function beginsPart(before: Token | undefined): boolean {
  return ["(", ",", "constraint"].includes(before?.value ?? "") && before?.kind !== "string";
}

function stepOf(mark: string): number {
  return mark === "(" ? 1 : mark === ")" ? -1 : 0;
}

/** A constraint without a name of its own stands where its first column does. */
function columnLine(catalog: Catalog, id: string, lines: ReadonlyMap<string, number>): number | undefined {
  const record = catalog.record(id);
  const column =
    record?.kind === "foreign-key"
      ? record.pairs[0]?.column
      : record?.kind === "unique" || record?.kind === "primary-key"
        ? record.columns[0]
        : undefined;
  return lines.get(catalog.find("column", column)?.name ?? "");
}
