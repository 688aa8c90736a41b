import { array, assert, asyncProperty, nat, tuple } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../engine/postgres/open-postgres.ts";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { runCommand } from "../command/run-command.ts";
import { canonical } from "../document/canonical.ts";
import { catalogOf } from "../document/catalog.ts";
import { type Document, emptyDocument } from "../document/document.ts";
import { apply } from "../document/patch.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { corpusFile } from "../testing/corpus-file.ts";
import { randomCall } from "../testing/random-call.ts";
import { sqlReader } from "../testing/read-sql.ts";
import { faultsOf } from "../testing/run-migration.ts";
import { type CompareOptions, compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";

/** Set MIGRATION_RUNS for more. */
const RUNS = Number(process.env.MIGRATION_RUNS ?? "20");

let postgres: Postgres;
beforeAll(async () => {
  postgres = await openPostgres({ extensions: ["citext", "pg_trgm", "pgcrypto", "uuid-ossp", "hstore"] });
});
afterAll(() => postgres.close());

function compared(before: Document, after: Document, options: CompareOptions): Comparison {
  const comparison = compare(before, after, options);
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  return comparison;
}

const tape = array(nat(9999), { maxLength: 40, size: "max" });
const edits = array(tape, { minLength: 12, maxLength: 12 });

function edited(start: Document, tapes: readonly (readonly number[])[], other: Document): Document {
  const mint = countingMint("made");
  return tapes.reduce((document, each) => {
    const call = randomCall(catalogOf(document), { tape: each, mint, other });
    if (call.id === "replace-document" || "allowStale" in call.input) return document;
    const result = runCommand(catalogOf(document), call);
    return isRefusal(result) ? document : apply(document, result.patch);
  }, start);
}

test("[D2] [D3] a plan leads from a design to the same design edited, and back", async () => {
  await assert(
    asyncProperty(tuple(arbitraryDocument, edits, arbitraryDocument), async ([start, tapes, other]) => {
      const comparison = compared(start, edited(start, tapes, other), { match: "id" });
      expect(await faultsOf(postgres, comparison)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test("[D2] [D3] a plan leads from a design to an unrelated one, and back", async () => {
  await assert(
    asyncProperty(tuple(arbitraryDocument, arbitraryDocument), async ([before, after]) => {
      const comparison = compared(before, canonical(after), { match: "name" });
      expect(await faultsOf(postgres, comparison)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test("[D2] [D3] a plan leads from one schema of the corpus to another, and back", async (context) => {
  const texts = [corpusFile("chinook.sql"), corpusFile("northwind.sql")];
  const read = await sqlReader();
  const [one, other] = texts.map((text) => canonical(read(text ?? "").catalog.document));
  if (texts.includes(undefined) || !one || !other) return context.skip("the corpus is not here");
  const pairs = [
    [one, other],
    [emptyDocument(), one],
    [other, emptyDocument()],
  ] as const;
  for (const [before, after] of pairs) {
    expect(await faultsOf(postgres, compared(before, after, { match: "name" }))).toEqual([]);
  }
});
