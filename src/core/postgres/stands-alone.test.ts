import { expect, test } from "vitest";
import { standsAlone } from "./stands-alone.ts";

const create = "CREATE SUBSCRIPTION s CONNECTION 'connect = false' PUBLICATION p";

test.each([
  create,
  `${create} WITH (slot_name = 'x', create_slot = on)`,
  "DROP SUBSCRIPTION IF EXISTS s",
  "ALTER SUBSCRIPTION s REFRESH PUBLICATION",
  "ALTER SUBSCRIPTION s SET PUBLICATION p, q WITH (copy_data = false)",
  "alter subscription refresh add publication q",
  "ALTER SUBSCRIPTION s SET (failover)",
  "DO $$ BEGIN UPDATE t SET a = 1; COMMIT; END $$",
  "DO LANGUAGE plpgsql 'BEGIN ROLLBACK AND CHAIN; END'",
])("%s stands alone", (statement) => {
  expect(standsAlone(statement)).toBe(true);
});

test.each([
  `${create} WITH (connect = false)`,
  `${create} WITH (enabled = false, create_slot = 'off', slot_name = NONE)`,
  "ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)",
  "ALTER SUBSCRIPTION s ENABLE",
  "ALTER SUBSCRIPTION s RENAME TO refresh_it",
  "COMMENT ON SUBSCRIPTION s IS 'refresh'",
  "DO $$ BEGIN PERFORM 'COMMIT;'; /* COMMIT; */ END $$",
  "CREATE TABLE subscription (id int)",
  "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN COMMIT; END'",
])("%s may share a transaction", (statement) => {
  expect(standsAlone(statement)).toBe(false);
});
