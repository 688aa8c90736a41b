import { type Imported, type ImportOptions, importSql } from "../import/import-sql.ts";
import { headOf, type LedgerLine } from "../import/ledger.ts";
import type { ForeignLanguage, Passage, Phase } from "./language.ts";

const phases: readonly Phase[] = ["before", "table", "after"];

/**
 * Reads a schema in a foreign language by way of the SQL that says the same. Each of its pieces has one line in the
 * ledger, in the order of the text (law S2), with what could not be said.
 */
export function importForeign(text: string, language: ForeignLanguage, options: ImportOptions): Imported {
  const passages = language.translate(text);
  const { script, owners } = scriptOf(passages);
  const title = titleOf(options.fileName, language);
  const { document, ledger } = importSql(script, {
    ...options,
    ...(title === undefined ? {} : { fileName: title }),
  });
  const lineOf = placesIn(text);
  const ran = byOwner(ledger, owners);
  const made = passages.map((passage, index) =>
    ledgerLine(text, passage, {
      segment: index,
      place: lineOf,
      ran: ran.get(index) ?? [],
      fatal: fatalOf(ran.get(passage.elsewhere ?? index) ?? []),
    }),
  );
  return { document: document, ledger: made };
}

/** The pieces' SQL in the order it runs in, and whose each stretch of it is. */
function scriptOf(passages: readonly Passage[]): {
  readonly script: string;
  readonly owners: readonly Owner[];
} {
  const owners: Owner[] = [];
  let script = "";
  for (const phase of phases) {
    for (const [index, { sql }] of passages.entries()) {
      for (const { text } of sql.filter((each) => each.phase === phase)) {
        owners.push({ from: script.length, index });
        script += `${text};\n`;
      }
    }
  }
  return { script, owners };
}

type Owner = { readonly from: number; readonly index: number };

/** The lines of the script's ledger by the piece that they came from; both lists are in the order of the script. */
function byOwner(
  ledger: readonly LedgerLine[],
  owners: readonly Owner[],
): ReadonlyMap<number, readonly LedgerLine[]> {
  const found = new Map<number, LedgerLine[]>();
  let at = 0;
  for (const line of ledger) {
    while ((owners[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= line.start) at += 1;
    const index = owners[at]?.index ?? 0;
    found.set(index, [...(found.get(index) ?? []), line]);
  }
  return found;
}

type Context = {
  readonly segment: number;
  readonly place: (offset: number) => { readonly line: number; readonly column: number };
  /** What became of its statements. */
  readonly ran: readonly LedgerLine[];
  /** The refused one that all else of its piece depends on. */
  readonly fatal: LedgerLine | undefined;
};

function fatalOf(ran: readonly LedgerLine[]): LedgerLine | undefined {
  const failed = ran.filter(({ outcome }) => outcome === "refused");
  return (
    failed.find(({ head }) => /^CREATE TABLE\b/.test(head)) ??
    (failed.length === ran.length ? failed[0] : undefined)
  );
}

function ledgerLine(text: string, passage: Passage, { segment, place, ran, fatal }: Context): LedgerLine {
  const { start, end, elsewhere, notes, refused, sql } = passage;
  const isRefused = refused !== undefined || fatal !== undefined;
  const isMade = sql.length > 0 || elsewhere !== undefined;
  const outcome = isRefused ? "refused" : isMade ? "modelled" : "data";
  // What fails because its table is not there says nothing new.
  const failed = fatal ? [fatal] : ran.filter((line) => line.outcome === "refused");
  const told = ran.filter((line) => line.outcome !== "refused");
  const reasons = [refused?.reason ?? "", ...notes, ...[...failed, ...told].map(({ reason }) => reason)];
  return {
    ...{ segment, outcome, start, end, ...place(refused?.at ?? start) },
    head: headOf(text.slice(start, end)),
    subject: ran[0]?.subject ?? "",
    reason: [...new Set(reasons.filter((reason) => reason !== ""))].join(" "),
    records: [...new Set(ran.flatMap(({ records }) => records))],
  };
}

/** Says line and column, both from 1, of offsets in a text. */
function placesIn(text: string): Context["place"] {
  const begins = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) begins.push(at + 1);
  return (offset) => {
    const line = begins.findLastIndex((begin) => begin <= offset);
    return { line: line + 1, column: offset - (begins[line] ?? 0) + 1 };
  };
}

function titleOf(fileName: string | undefined, { endings }: ForeignLanguage): string | undefined {
  const ending = endings.find((each) => fileName?.toLowerCase().endsWith(`.${each}`));
  return ending === undefined ? fileName : fileName?.slice(0, -ending.length - 1);
}
