import { expect, inject, test } from "vitest";
import { withScratchDatabase } from "../../../config/scratch-database.ts";
import { sqlFailureOf } from "../../engine/postgres/sql-runner.ts";
import { standsAlone } from "./stands-alone.ts";

const from = "CONNECTION 'host=127.0.0.1 port=1 dbname=x' PUBLICATION p";

/** The codes for what no transaction block, and what no transaction at all, takes. */
const refused = ["25001", "2D000"];

test.each([
  `CREATE SUBSCRIPTION other ${from}`,
  `CREATE SUBSCRIPTION other ${from} WITH (connect = false)`,
  `CREATE SUBSCRIPTION other ${from} WITH (create_slot = false)`,
  "DROP SUBSCRIPTION s",
  "ALTER SUBSCRIPTION s REFRESH PUBLICATION",
  "ALTER SUBSCRIPTION s SET PUBLICATION q",
  "ALTER SUBSCRIPTION s SET PUBLICATION q WITH (refresh = false)",
  "ALTER SUBSCRIPTION s SET (synchronous_commit = on)",
  "ALTER SUBSCRIPTION s DISABLE",
  "DO $$ BEGIN COMMIT; END $$",
  "DO $$ BEGIN PERFORM 'COMMIT;'; END $$",
  "CREATE TABLE t (id int)",
])("PostgreSQL says the same of %s", async (statement) => {
  await withScratchDatabase(inject("postgresUrl"), async (client) => {
    await client.query(`CREATE SUBSCRIPTION s ${from} WITH (connect = false)`);
    await client.query("ALTER SUBSCRIPTION s ENABLE");
    try {
      await client.query("BEGIN");
      const code = await client.query(statement).then(
        () => "",
        (error: unknown) => sqlFailureOf(error).code,
      );
      expect(refused.includes(code ?? "")).toBe(standsAlone(statement));
    } finally {
      await client.query("ROLLBACK");
      await client.query(
        "ALTER SUBSCRIPTION s DISABLE; ALTER SUBSCRIPTION s SET (slot_name = NONE); DROP SUBSCRIPTION s",
      );
    }
  });
});
