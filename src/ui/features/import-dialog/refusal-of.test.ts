import { expect, test } from "vitest";
import type { LedgerLine, Outcome } from "../../../core/sql/import/ledger.ts";
import { otherDialectOf } from "../../../core/sql/import/other-dialect.ts";
import { refusalOf } from "./refusal-of.ts";

function line(outcome: Outcome): LedgerLine {
  const place = { segment: 0, line: 1, column: 1, start: 0, end: 1 };
  return { ...place, outcome, head: "", subject: "", reason: "", records: [] };
}

test("a text of which nothing was understood is refused as what it looks like", () => {
  expect(refusalOf({ ledger: [line("refused")], text: "Dear all, the meeting is at noon" })).toMatch(
    /No SQL/,
  );
  expect(refusalOf({ ledger: [], text: "" })).toMatch(/empty/);
  expect(refusalOf({ ledger: [], text: "-- nothing yet" })).toMatch(/comments only/);
});

test("broken PostgreSQL keeps its ledger, for it says where", () => {
  expect(refusalOf({ ledger: [line("refused")], text: "CREATE TABLE a (" })).toBeUndefined();
});

test("a file of another database that is understood in part is shown with a warning", () => {
  const text = "CREATE TABLE `a` (id int) ENGINE=InnoDB;";
  const ledger = [line("modelled"), line("refused")];
  expect(refusalOf({ ledger, text })).toBeUndefined();
  expect(otherDialectOf({ ledger, text })).toMatch(/MySQL/);
});
