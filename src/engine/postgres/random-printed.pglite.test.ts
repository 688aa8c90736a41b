import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogOf } from "../../core/document/catalog.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { arbitraryDocument } from "../../core/testing/arbitrary-document.ts";
import { openPostgres, type Postgres } from "./open-postgres.ts";
import { sqlFailureOf } from "./sql-runner.ts";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await openPostgres({ extensions: ["citext", "pg_trgm", "pgcrypto", "uuid-ossp", "hstore"] });
});
afterAll(() => postgres.close());

/** What PostgreSQL says to a script in a transaction that is rolled back; undefined when it takes it. */
async function complaint(script: string): Promise<string | undefined> {
  await postgres.exec("BEGIN");
  try {
    await postgres.exec(script);
    return undefined;
  } catch (error) {
    return sqlFailureOf(error).message;
  } finally {
    await postgres.exec("ROLLBACK; RESET ALL");
  }
}

test("[S3] whatever the design, its script runs", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      expect(await complaint(printScript(catalogOf(document)))).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});
