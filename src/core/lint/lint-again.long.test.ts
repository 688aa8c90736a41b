import { array, assert, nat, property, tuple } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { runCommand } from "../command/run-command.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { corpusFile } from "../testing/corpus-file.ts";
import { type RandomCall, randomCall } from "../testing/random-call.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import type { LintConfig } from "./config.ts";
import { rules } from "./rules/index.ts";
import { type LintRun, lint, lintAgain } from "./run.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

/** Every rule is asked, and each finding said. */
const strict: LintConfig = { profile: "strict", rules: new Map(), rows: new Map(), ignore: [] };

type Counts = { edits: number; carriedOver: number };

/** Runs random commands one after another, and compares after each the run that went on with one that began anew. */
function followEdits(start: Document, tapes: readonly (readonly number[])[], other: Document): Counts {
  const mint = countingMint("made");
  let before = lint(catalogOf(start), strict);
  const counts: Counts = { edits: 0, carriedOver: 0 };
  for (const tape of tapes) {
    const call: RandomCall = randomCall(before.catalog, { tape, mint, other });
    // A whole other document has nothing in common with the one before.
    const result = call.id === "replace-document" ? undefined : runCommand(before.catalog, call);
    if (!result || isRefusal(result)) continue;
    const after = lintAgain(before, catalogOf({ ...result.document }), result.patch);
    const anew = lint(catalogOf({ ...result.document }), strict);
    expect({ call, found: resultOf(after) }).toEqual({ call, found: resultOf(anew) });
    counts.edits += 1;
    counts.carriedOver += [...after.answers].filter(([rule, answer]) =>
      [...answer.byTable].some(([id, found]) => found === before.answers.get(rule)?.byTable.get(id)),
    ).length;
    before = after;
  }
  return counts;
}

const resultOf = ({ findings, ignored }: LintRun) => ({ findings, ignored });

const tapes = array(array(nat(9999), { maxLength: 40, size: "max" }), { minLength: 10, maxLength: 10 });

test("[L3] after any edit, what was checked again and what was carried over are what a new run finds", () => {
  assert(
    property(tuple(arbitraryDocument, tapes, arbitraryDocument), ([start, edits, other]) => {
      followEdits(start, edits, other);
    }),
    { numRuns: 60 },
  );
});

const examples = rules
  .flatMap(({ examples: { bad } }) => bad)
  .filter((sql) => !/create (extension|schema|role)|policy/i.test(sql));

test("[L3] also in a design of everything that rules find", () => {
  const sql = examples.map((one, at) => `create schema s${at}; set search_path = s${at}; ${one}`).join("\n");
  const start = read(sql).catalog.document;
  assert(
    property(tapes, (edits) => {
      expect(followEdits(start, edits, start).carriedOver).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 6 },
  );
});

const pagila = corpusFile("pagila.sql");

test.skipIf(pagila === undefined)("[L3] also in pagila (skipped where the corpus is absent)", () => {
  const start = read(pagila ?? "").catalog.document;
  const counts: Counts = { edits: 0, carriedOver: 0 };
  assert(
    property(tapes, (edits) => {
      const { edits: done, carriedOver } = followEdits(start, edits, start);
      counts.edits += done;
      counts.carriedOver += carriedOver;
    }),
    { numRuns: 12 },
  );
  expect(counts.edits).toBeGreaterThan(20);
  expect(counts.carriedOver).toBeGreaterThan(counts.edits);
});
