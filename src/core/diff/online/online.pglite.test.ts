import { array, assert, asyncProperty, nat, tuple } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { openPostgres, type Postgres } from "../../../engine/postgres/open-postgres.ts";
import { readCatalog } from "../../../engine/postgres/read-catalog.ts";
import { sqlFailureOf } from "../../../engine/postgres/sql-runner.ts";
import { countingMint } from "../../base/mint.ts";
import { isRefusal } from "../../base/refusal.ts";
import { runCommand } from "../../command/run-command.ts";
import { canonical } from "../../document/canonical.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { apply } from "../../document/patch.ts";
import { compareCatalogs } from "../../introspect/compare-catalogs.ts";
import type { SqlParser } from "../../sql/import/parser.ts";
import { printScript } from "../../sql/print/print-script.ts";
import { arbitraryDocument } from "../../testing/arbitrary-document.ts";
import { randomCall } from "../../testing/random-call.ts";
import { factsOf } from "../../testing/run-migration.ts";
import { type CompareOptions, compare } from "../compare.ts";
import type { Comparison } from "../comparison.ts";
import { planOf } from "../plan-of.ts";
import { onlinePlanOf } from "./online-plan-of.ts";

/** Set MIGRATION_RUNS for more. */
const RUNS = Number(process.env.MIGRATION_RUNS ?? "12");

let postgres: Postgres;
let parser: SqlParser;
beforeAll(async () => {
  postgres = await openPostgres({ extensions: ["citext", "pg_trgm", "pgcrypto", "uuid-ossp", "hstore"] });
  parser = await loadParser();
});
afterAll(() => postgres.close());

function compared(before: Document, after: Document, options: CompareOptions): Comparison {
  const comparison = compare(before, after, options);
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  return comparison;
}

/** In one transaction, so that it can be taken back: what asks to be alone is told not to. */
async function faults(
  comparison: Comparison,
  choose?: (ids: readonly string[]) => readonly string[],
): Promise<readonly string[]> {
  const [before, after] = [
    await factsOf(postgres, comparison.before),
    await factsOf(postgres, comparison.after),
  ];
  if (!before || !after) return [];
  const ids = planOf(comparison).steps.map(({ about }) => about.replace(/^old /, ""));
  const only = choose ? { only: new Set(choose(ids)) } : {};
  const { steps } = onlinePlanOf(comparison, { parser, ...only });
  await postgres.exec("BEGIN");
  try {
    await postgres.exec(printScript(catalogOf(comparison.before)));
    await postgres.exec("SET check_function_bodies = false");
    const done: string[] = [];
    for (const { phase, sql, title } of steps) {
      for (const text of sql.map((one) => one.replace(/ CONCURRENTLY\b/, ""))) {
        try {
          await postgres.exec(text);
          done.push(text);
        } catch (error) {
          return [`${phase}, ${title}: ${sqlFailureOf(error).message}\n${text}`, ...done.slice(-12)];
        }
      }
    }
    const found = await readCatalog(postgres);
    if (isRefusal(found)) throw new Error(found.refused);
    const wrong = compareCatalogs(after, found).filter(({ property }) => !property.endsWith("position"));
    return wrong.length === 0 ? [] : [...wrong.map((one) => JSON.stringify(one)), ...done];
  } finally {
    await postgres.exec("ROLLBACK; RESET ALL");
  }
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

test("[D2] an online plan leads from a design to the same design edited", async () => {
  await assert(
    asyncProperty(tuple(arbitraryDocument, edits, arbitraryDocument), async ([start, tapes, other]) => {
      expect(await faults(compared(start, edited(start, tapes, other), { match: "id" }))).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test("[D2] a plan of which only some steps are online leads there too", async () => {
  const given = tuple(
    arbitraryDocument,
    edits,
    arbitraryDocument,
    array(nat(2), { minLength: 7, maxLength: 7 }),
  );
  await assert(
    asyncProperty(given, async ([start, tapes, other, choice]) => {
      const comparison = compared(start, edited(start, tapes, other), { match: "id" });
      const choose = (ids: readonly string[]) => ids.filter((_, at) => choice[at % 7] === 1);
      expect(await faults(comparison, choose)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test("[D2] an online plan leads from a design to an unrelated one", async () => {
  await assert(
    asyncProperty(tuple(arbitraryDocument, arbitraryDocument), async ([before, after]) => {
      expect(await faults(compared(before, canonical(after), { match: "name" }))).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
