import type { Node } from "@pgsql/types";
import type { Draft } from "./draft.ts";
import { headOf, type LedgerLine, type Outcome } from "./ledger.ts";
import type { SqlParser } from "./parser.ts";
import type { SqlSegment } from "./scan/segment.ts";
import { sourceOf } from "./source.ts";
import type { At } from "./statement.ts";
import { readingOf } from "./statements/index.ts";
import { tagOf } from "./tree.ts";
import { whatItMayBe } from "./what-it-may-be.ts";

type Line = Omit<LedgerLine, "segment" | "line" | "column" | "start" | "end"> & Partial<LedgerLine>;

/** What has been said about a statement so far. */
type Account = {
  outcome: Outcome;
  subject: string;
  reasons: string[];
  rows: number | undefined;
  refusal: { readonly reason: string; readonly offset: number | undefined } | undefined;
};

/** Imports one statement: all of it, or nothing of it if it is at fault. Gives its ledger line without the place. */
export function importSegment(draft: Draft, parser: SqlParser, segment: SqlSegment): Line {
  const account: Account = {
    outcome: "modelled",
    subject: "",
    reasons: [],
    rows: undefined,
    refusal: undefined,
  };
  const mark = draft.journal.mark();
  const base = { text: segment.text, from: 0 };
  draft.takeTouched();
  if (segment.elided === true) skipLongInsert(account);
  else if (segment.unterminated !== undefined) {
    account.refusal = { reason: `The text ends inside a ${segment.unterminated}.`, offset: undefined };
  } else importText(draft, parser, { account, ...base });
  if (account.refusal !== undefined) draft.journal.undoTo(mark);
  const records = draft.takeTouched();
  return lineOf(segment, account, records);
}

function skipLongInsert(account: Account): void {
  account.outcome = "data";
  account.reasons.push("Rows, not structure");
}

type Piece = { readonly text: string; readonly from: number; readonly account: Account };

/** Parses a piece of the statement, which begins at `from`, and reads what it says. */
function importText(draft: Draft, parser: SqlParser, { account, from, text }: Piece): void {
  const parsed = parser.parse(text);
  if ("error" in parsed) {
    account.refusal ??= {
      reason: `${sentence(parsed.error.message)} ${whatItMayBe(text, parsed.error.offset)}`.trim(),
      offset: from + parsed.error.offset,
    };
    return;
  }
  const reading = readingOf(tagOf(parsed.tree));
  if (!reading || reading.outcome === "inner") {
    account.refusal ??= { reason: "This kind of statement is unknown.", offset: undefined };
  } else if (reading.outcome === "data") {
    account.outcome = "data";
    account.reasons.push(reading.reason);
    account.subject ||= subjectOfRows(parsed.tree);
  } else {
    const at = atOf(draft, parser, { piece: { text, from, account }, node: parsed.tree });
    reading.read(draft, at);
  }
}

function atOf(
  draft: Draft,
  parser: SqlParser,
  { node, piece }: { readonly piece: Piece; readonly node: Node },
): At {
  const { account, from, text } = piece;
  const source = sourceOf(text);
  return {
    source,
    node,
    parse: parser.parse,
    importPart: (start, end) =>
      importText(draft, parser, { text: text.slice(start, end), from: from + start, account }),
    refuse: (reason, location) => {
      const offset = location === undefined ? undefined : from + source.offsetOf(location);
      account.refusal ??= { reason, offset };
    },
    isRefused: () => account.refusal !== undefined,
    note: (reason) => {
      if (!account.reasons.includes(reason)) account.reasons.push(reason);
    },
    about: (subject) => {
      account.subject = subject;
    },
    kept: (reason) => {
      account.outcome = "kept";
      if (!account.reasons.includes(reason)) account.reasons.push(reason);
    },
    data: (reason, rows) => {
      account.outcome = "data";
      account.reasons = [reason];
      account.rows = rows;
    },
  };
}

/** The table that rows go into. */
function subjectOfRows(tree: Node): string {
  const [statement] = Object.values(tree);
  const relation: unknown = typeof statement === "object" ? Reflect.get(statement, "relation") : undefined;
  if (typeof relation !== "object" || relation === null) return "";
  const namespace: unknown = Reflect.get(relation, "schemaname");
  const name: unknown = Reflect.get(relation, "relname");
  return typeof name === "string"
    ? `table ${typeof namespace === "string" ? `${namespace}.` : ""}${name}`
    : "";
}

/** PostgreSQL's message as a sentence. */
function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

function lineOf(segment: SqlSegment, account: Account, records: readonly string[]): Line {
  const head = headOf(segment.text);
  const { outcome, reasons, refusal, rows, subject } = account;
  if (refusal) {
    const place = refusal.offset === undefined ? {} : placeIn(segment, refusal.offset);
    return { outcome: "refused", head, subject, reason: refusal.reason, records: [], ...place };
  }
  const line = { outcome, head, subject, reason: reasons.join(" "), records };
  return rows === undefined ? line : { ...line, rows };
}

/** Line and column of an offset in a statement. */
function placeIn(segment: SqlSegment, offset: number): Pick<LedgerLine, "line" | "column"> {
  const before = segment.text.slice(0, offset);
  const breaks = before.split("\n").length - 1;
  if (breaks === 0) return { line: segment.line, column: segment.column + offset };
  return { line: segment.line + breaks, column: offset - before.lastIndexOf("\n") };
}
