import { assert, asyncProperty, constantFrom, nat, tuple } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../engine/postgres/open-postgres.ts";
import { sqlFailureOf } from "../../engine/postgres/sql-runner.ts";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { violationsOf } from "../document/invariant.ts";
import { printScript } from "../sql/print/print-script.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { applyPattern } from "./apply-pattern.ts";
import { patterns } from "./patterns/index.ts";

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

/** Some of the records that a person can select. */
function someOf(catalog: Catalog, number: number): readonly string[] {
  const all = [...catalog.all("table"), ...catalog.all("column"), ...catalog.all("enum")];
  const one = all[number % Math.max(all.length, 1)];
  const tables = catalog.all("table").filter((_, at) => (number >> at) % 2 === 1);
  return [...(one ? [one.id] : []), ...tables.map(({ id }) => id)];
}

const cases = tuple(arbitraryDocument, constantFrom(...patterns), nat(4095));

test("[C1] [C2] [S3] any pattern on any design is refused, or leaves it valid, and PostgreSQL still takes it", async () => {
  let applied = 0;
  await assert(
    asyncProperty(cases, async ([document, pattern, number]) => {
      const catalog = catalogOf(document);
      const selection = someOf(catalog, number);
      const result = applyPattern(catalog, pattern, { selection, mint: countingMint("pattern") });
      if (isRefusal(result)) {
        expect(result.refused).toMatch(/^.+\.$/s);
        return;
      }
      applied += 1;
      expect(violationsOf(catalogOf(result.document))).toEqual([]);
      expect(result.lines.length).toBeGreaterThan(0);
      if ((await complaint(document)) === undefined)
        expect([pattern.id, result.lines, await complaint(result.document)]).toEqual([
          pattern.id,
          result.lines,
          undefined,
        ]);
    }),
    { numRuns: 250 },
  );
  expect(applied).toBeGreaterThan(50);
});
