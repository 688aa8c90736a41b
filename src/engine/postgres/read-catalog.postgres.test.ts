import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { runnerOf } from "../../../config/client-runner.ts";
import { isRefusal } from "../../core/base/refusal.ts";
import type { CatalogFact } from "../../core/introspect/catalog-fact.ts";
import { compareCatalogs } from "../../core/introspect/compare-catalogs.ts";
import { openPostgres, type Postgres } from "./open-postgres.ts";
import { readCatalog } from "./read-catalog.ts";
import type { SqlRunner } from "./sql-runner.ts";

/** One of nearly everything, in syntax that all supported versions have and that they print alike. */
const schema = `
CREATE EXTENSION citext;
CREATE SCHEMA shop;
CREATE ROLE catalog_clerk;
CREATE TYPE shop.mood AS ENUM ('sad', 'it''s ok', 'happy');
CREATE DOMAIN shop.price AS numeric(10,2) DEFAULT 0 NOT NULL CONSTRAINT positive CHECK (VALUE >= 0);
CREATE TYPE shop.pair AS (a int, b text COLLATE "C");
CREATE TYPE shop.span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE SEQUENCE shop.numbers AS int START 5 INCREMENT 5 CYCLE;
CREATE TABLE shop."Customer" (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email citext NOT NULL UNIQUE, gone int, mood shop.mood DEFAULT 'happy',
  name text COLLATE "C", upper_name text GENERATED ALWAYS AS (upper(name)) STORED
) WITH (fillfactor = 70);
ALTER TABLE shop."Customer" DROP COLUMN gone;
CREATE TABLE shop.orders (
  id serial, customer_id bigint REFERENCES shop."Customer" ON DELETE CASCADE DEFERRABLE, total shop.price,
  day date NOT NULL, during daterange, CONSTRAINT one_a_day EXCLUDE USING gist (during WITH &&)
);
ALTER TABLE shop.orders ADD CONSTRAINT late CHECK (day > '2000-01-01') NOT VALID;
ALTER TABLE shop.orders REPLICA IDENTITY FULL;
CREATE TABLE shop.log (at timestamptz NOT NULL, line text) PARTITION BY RANGE (at);
CREATE TABLE shop.log_2024 PARTITION OF shop.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE shop.special (extra int) INHERITS (shop.orders);
CREATE UNLOGGED TABLE shop.scratch (a int);
CREATE INDEX recent ON shop.orders (day DESC NULLS LAST) INCLUDE (total) WHERE day > '2020-01-01';
CREATE STATISTICS shop.related (dependencies) ON customer_id, day FROM shop.orders;
CREATE FUNCTION shop.twice(n int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
CREATE PROCEDURE shop.nothing() LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE AGGREGATE shop.sum_twice(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.touch();
ALTER TABLE shop.orders DISABLE TRIGGER touched;
CREATE VIEW shop.sums AS SELECT count(*) AS n FROM shop.orders;
CREATE MATERIALIZED VIEW shop.kept AS SELECT 1 AS one WITH NO DATA;
CREATE RULE quiet AS ON DELETE TO shop.log DO INSTEAD NOTHING;
ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON shop.orders FOR SELECT TO catalog_clerk USING (customer_id = 1);
GRANT SELECT, INSERT ON shop.orders TO catalog_clerk WITH GRANT OPTION;
GRANT UPDATE (day) ON shop.orders TO catalog_clerk;
REVOKE EXECUTE ON FUNCTION shop.twice(int) FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO catalog_clerk;
CREATE PUBLICATION changes FOR TABLE shop.orders WITH (publish = 'insert');
CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER watching ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION shop.watch();
ALTER EVENT TRIGGER watching DISABLE;
CREATE OPERATOR shop.=== (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
CREATE COLLATION shop.plain (provider = libc, locale = 'C');
CREATE TEXT SEARCH CONFIGURATION shop.words (COPY = pg_catalog.simple);
COMMENT ON TABLE shop.orders IS 'what was sold';
COMMENT ON COLUMN shop.orders.day IS 'of the sale';
COMMENT ON CONSTRAINT late ON shop.orders IS 'not yet valid';
COMMENT ON FUNCTION shop.twice(int) IS 'doubles';
`;

/** Some facts in full, so that the two engines cannot agree on nothing. */
const expected: readonly (readonly [object: string, property: string, value: string])[] = [
  ["extension citext", "namespace", "public"],
  ["enum shop.mood", "labels", `["sad", "it's ok", "happy"]`],
  ["domain shop.price", "constraint positive", "CHECK ((VALUE >= (0)::numeric))"],
  ["composite type shop.pair", "column b collation", 'pg_catalog."C"'],
  ["range shop.span", "multirange", "shop.span_multirange"],
  ["sequence shop.numbers", "start", "5"],
  ["sequence shop.orders_id_seq", "owned by", "shop.orders.id"],
  ['sequence shop."Customer_id_seq"', "identity of", 'shop."Customer".id'],
  ['table shop."Customer"', "column mood position", "3"],
  ['table shop."Customer"', "column upper_name generated", "stored upper(name)"],
  ['table shop."Customer"', "storage parameters", "fillfactor=70"],
  [
    "table shop.orders",
    "constraint orders_customer_id_fkey",
    'FOREIGN KEY (customer_id) REFERENCES shop."Customer"(id) ON DELETE CASCADE DEFERRABLE',
  ],
  ["table shop.orders", "trigger touched enabled", "D"],
  ["table shop.orders", "policy own using", "(customer_id = 1)"],
  ["table shop.orders", "grant SELECT catalog_clerk", "with grant option"],
  ["table shop.orders", "grant UPDATE of column day catalog_clerk", ""],
  ["function shop.twice(integer)", "revoke EXECUTE PUBLIC", ""],
  [
    "table shop.log_2024",
    "partition bound",
    "FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00')",
  ],
  ["table shop.special", "inherits", "shop.orders"],
  [
    "index shop.recent",
    "definition",
    "CREATE INDEX recent ON shop.orders USING btree (day DESC NULLS LAST) INCLUDE (total) WHERE (day > '2020-01-01'::date)",
  ],
  ["aggregate shop.sum_twice(integer)", "state function", "int4pl(integer,integer)"],
  ["materialized view shop.kept", "populated", "no"],
  ["publication changes", "operations", "insert"],
  ["event trigger watching", "tags", "DROP TABLE"],
  ["table column shop.orders.day", "comment", "of the sale"],
  ["table constraint late on shop.orders", "comment", "not yet valid"],
];

async function factsOf(runner: SqlRunner): Promise<readonly CatalogFact[]> {
  const facts = await readCatalog(runner);
  if (isRefusal(facts)) throw new Error(facts.refused);
  return facts;
}

describe("the catalog query", () => {
  let client: Client;
  let server: SqlRunner;
  let embedded: Postgres;

  beforeAll(async () => {
    const admin = new Client({ connectionString: inject("postgresUrl") });
    await admin.connect();
    await admin.query("CREATE DATABASE read_catalog");
    await admin.end();
    const url = new URL(inject("postgresUrl"));
    url.pathname = "/read_catalog";
    client = new Client({ connectionString: url.href });
    await client.connect();
    server = runnerOf(client);
    embedded = await openPostgres({ extensions: ["citext"] });
    for (const runner of [server, embedded]) {
      await runner.exec("SET timezone = 'UTC'");
      await runner.exec(schema);
    }
  });

  afterAll(async () => {
    await embedded?.close();
    await client?.query("DROP OWNED BY catalog_clerk");
    await client?.query("DROP ROLE catalog_clerk");
    await client?.end();
  });

  test("a server and the embedded PostgreSQL, of different versions, say the same of the same schema", async () => {
    const differences = compareCatalogs(await factsOf(server), await factsOf(embedded));
    // These belong to the version, not to the schema: an extension's version, the owner's new privilege MAINTAIN (17),
    // what everybody may do in the namespace public (15), the multirange of a range (14).
    const ofSchema = differences.filter(
      ({ object, property }) =>
        !/^version$|MAINTAIN|^grant CREATE PUBLIC$|^multirange$/.test(property) &&
        !object.includes("span_multirange"),
    );
    expect(ofSchema).toEqual([]);
  });

  test("each kind of object is there, in PostgreSQL's words", async () => {
    const facts = await factsOf(embedded);
    for (const [object, property, value] of expected)
      expect(facts).toContainEqual({ object, property, value });
  });

  test("no two facts are about the same property", async () => {
    const keys = (await factsOf(embedded)).map(({ object, property }) => `${object}\n${property}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test("nothing of an extension or of the system is there", async () => {
    const objects = (await factsOf(embedded)).map(({ object }) => object);
    expect(objects.filter((object) => /citext|pg_catalog|information_schema|pg_toast/.test(object))).toEqual([
      "extension citext",
      "extension citext",
    ]);
  });

  test("the search path neither shows in the names nor is changed", async () => {
    const before = await factsOf(embedded);
    await embedded.exec("SET search_path = shop, public");
    expect(compareCatalogs(before, await factsOf(embedded))).toEqual([]);
    expect(await embedded.query("SHOW search_path")).toEqual([{ search_path: "shop, public" }]);
    await embedded.exec("RESET search_path");
  });

  test("a migration that is rolled back leaves no difference, and shows inside its transaction", async () => {
    const before = await factsOf(embedded);
    await embedded.exec("BEGIN; ALTER TABLE shop.orders ALTER total TYPE bigint; DROP INDEX shop.recent");
    const inside = compareCatalogs(before, await factsOf(embedded));
    await embedded.exec("ROLLBACK");
    expect(inside).toContainEqual({
      object: "table shop.orders",
      property: "column total type",
      kind: "differs",
      a: "shop.price",
      b: "bigint",
    });
    expect(inside).toContainEqual(
      expect.objectContaining({ object: "index shop.recent", kind: "only-in-a" }),
    );
    expect(compareCatalogs(before, await factsOf(embedded))).toEqual([]);
  });
});
