import { array, assert, asyncProperty, nat, tuple } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../engine/postgres/open-postgres.ts";
import { sqlFailureOf } from "../../engine/postgres/sql-runner.ts";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { apply } from "../document/patch.ts";
import { printScript } from "../sql/print/print-script.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { type RandomCall, randomCall } from "../testing/random-call.ts";
import { runCommand } from "./run-command.ts";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await openPostgres({ extensions: ["citext", "pg_trgm", "pgcrypto", "uuid-ossp", "hstore"] });
});
afterAll(() => postgres.close());

/** What PostgreSQL says to a design; undefined when it takes it. */
async function complaint(document: Document): Promise<string | undefined> {
  await postgres.exec("BEGIN");
  try {
    await postgres.exec(printScript(catalogOf(document)));
    return undefined;
  } catch (error) {
    return sqlFailureOf(error).message;
  } finally {
    await postgres.exec("ROLLBACK; RESET ALL");
  }
}

/** Commands that take no SQL from the person: what they leave is ours to answer for. */
const ours =
  /^(rename|remove|move|decompose|duplicate|merge|comment|set-(primary-key|parents|table-type)|detach|change-not-null|set-column-nullability|add-(foreign-key|junction-table|unique|enum|namespace))/;

function isOurs({ id, input }: RandomCall): boolean {
  return ours.test(id) && !("allowStale" in input);
}

const tape = array(nat(9999), { maxLength: 40, size: "max" });
const cases = tuple(arbitraryDocument, array(tape, { minLength: 16, maxLength: 16 }), arbitraryDocument);

test("[C1] [S3] what PostgreSQL accepts, it still accepts after commands that were not refused", async () => {
  await assert(
    asyncProperty(cases, async ([start, tapes, other]) => {
      let document = start;
      const done: RandomCall[] = [];
      const mint = countingMint("made");
      for (const each of tapes) {
        const call = randomCall(catalogOf(document), { tape: each, mint, other });
        const result = isOurs(call) ? runCommand(catalogOf(document), call) : { refused: "" };
        if (isRefusal(result)) continue;
        document = apply(document, result.patch);
        done.push(call);
      }
      if (done.length > 0) expect([done, await complaint(document)]).toEqual([done, undefined]);
    }),
    { numRuns: 150 },
  );
});
