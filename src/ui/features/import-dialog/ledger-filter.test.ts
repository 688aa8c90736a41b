import { expect, test } from "vitest";
import type { LedgerLine } from "../../../core/sql/import/ledger.ts";
import { shownLines } from "./ledger-filter.ts";

const blank = { segment: 0, column: 1, start: 0, end: 1, subject: "", reason: "", records: [] };

const ledger: readonly LedgerLine[] = [
  { ...blank, line: 1, outcome: "modelled", head: "CREATE TABLE public.film (…)" },
  { ...blank, line: 12, outcome: "kept", head: "CREATE RULE quiet ON film", reason: "Kept as written" },
  { ...blank, line: 120, outcome: "refused", head: "CREATE TABEL x", reason: "Syntax error" },
];

test.each([
  ["all", "", [1, 12, 120]],
  ["kept", "", [12]],
  ["all", "FILM create", [1, 12]],
  ["all", "kept as", [12]],
  ["refused", "film", []],
  ["all", "12", [12]],
] as const)("of %s, “%s” leaves these lines", (shown, filter, lines) => {
  expect(shownLines(ledger, { shown, filter }).map(({ line }) => line)).toEqual(lines);
});
