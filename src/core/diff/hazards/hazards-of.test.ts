import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import type { SqlParser } from "../../sql/import/parser.ts";
import { type ReadSql, sqlReader } from "../../testing/read-sql.ts";
import type { Hazard, HazardKind, StatementEffect } from "./effect.ts";
import { hazardsOf } from "./hazards-of.ts";
import { recipes } from "./recipes.ts";
import type { Given } from "./scene.ts";

const schema = `
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20), amount numeric(10,2), count int, placed timestamp,
  checked int CHECK (checked IS NOT NULL AND checked > 0), guessed int);
ALTER TABLE orders ADD CONSTRAINT guess CHECK (guessed IS NOT NULL) NOT VALID;
CREATE INDEX orders_note ON orders (note);
CREATE INDEX orders_some ON orders (count) WHERE note <> '';
CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint REFERENCES orders, other_id bigint);
CREATE TABLE log (at int, line text) PARTITION BY RANGE (at);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (10);
CREATE TABLE log_rest PARTITION OF log DEFAULT;
CREATE TABLE log_new (at int, line text);
CREATE TABLE log_fit (at int NOT NULL, line text, CHECK (at >= 20 AND at < 30));
CREATE VIEW open_orders AS SELECT id, count FROM orders;
CREATE FUNCTION dice() RETURNS int LANGUAGE sql AS 'SELECT 4';
CREATE FUNCTION four() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 4';
`;

let parser: SqlParser;
let before: ReadSql;
beforeAll(async () => {
  parser = await loadParser();
  before = (await sqlReader())(schema);
});

function effectOf(sql: string, given: Omit<Given, "before"> = {}): StatementEffect {
  const parsed = parser.parse(sql);
  if ("error" in parsed) throw new Error(parsed.error.message);
  return hazardsOf(parsed.tree, { before: before.catalog, ...given });
}

function kindsOf(sql: string, given: Omit<Given, "before"> = {}): readonly HazardKind[] {
  return effectOf(sql, given).hazards.map(({ kind }) => kind);
}

function hazardOf(sql: string, kind: HazardKind, given: Omit<Given, "before"> = {}): Hazard {
  const found = effectOf(sql, given).hazards.find((hazard) => hazard.kind === kind);
  if (!found) throw new Error(`${sql} has no hazard ${kind}`);
  return found;
}

function locksOf(sql: string, given: Omit<Given, "before"> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(effectOf(sql, given).relations.map(({ lock, relation }) => [relation, lock]));
}

describe("columns", () => {
  test("renaming a column breaks running code, and expand and contract is the way around", () => {
    const hazard = hazardOf("ALTER TABLE orders RENAME COLUMN note TO remark", "breaks-running-code");
    expect(hazard).toMatchObject({
      relation: "public.orders",
      severity: "caution",
      reason: "note is called remark from now on: running code that uses the old name fails.",
      safer: { recipe: "rename-column-expand-contract" },
    });
  });

  test("dropping a column loses its values, takes its indexes and cannot be taken back", () => {
    const effect = effectOf("ALTER TABLE orders DROP COLUMN note");
    expect(effect.hazards.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["data-loss", "irreversible", "breaks-running-code"]),
    );
    expect(effect.relations).toMatchObject([
      { relation: "public.orders", lock: "access exclusive" },
      { relation: "public.orders_note", lock: "access exclusive" },
      { relation: "public.orders_some", lock: "access exclusive" },
    ]);
  });

  test("a column that a view reads goes only with CASCADE, which takes the view along", () => {
    expect(hazardOf("ALTER TABLE orders DROP COLUMN count", "refused")).toMatchObject({ sqlstate: "2BP01" });
    expect(hazardOf("ALTER TABLE orders DROP COLUMN count CASCADE", "drops-dependents")).toMatchObject({
      relation: "public.open_orders",
      severity: "danger",
    });
  });

  test("dropping a column with a foreign key locks the other table too", () => {
    expect(locksOf("ALTER TABLE lines DROP COLUMN order_id")).toEqual({
      "public.lines": "access exclusive",
      "public.orders": "access exclusive",
    });
  });

  test.each([
    ["gen_random_uuid()::text", true],
    ["clock_timestamp()::text", true],
    ["dice()::text", true],
    ["nobody_knows()::text", true],
    ["now()::text", false],
    ["four()::text", false],
    ["upper('a') || 'b'", false],
    ["NULL", false],
  ])("a column with the default %s copies the table: %s", (fallback, copies) => {
    const sql = `ALTER TABLE orders ADD COLUMN z text DEFAULT ${fallback}`;
    expect(kindsOf(sql).includes("rewrite")).toBe(copies);
  });

  test("a virtual generated column costs nothing, a stored one a copy", () => {
    const add = "ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (count * 2)";
    expect(kindsOf(`${add} VIRTUAL`, { version: 18 })).not.toContain("rewrite");
    expect(hazardOf(`${add} STORED`, "rewrite").version).toContain("18");
  });

  test("NOT NULL without a default fails on the first row", () => {
    expect(hazardOf("ALTER TABLE orders ADD COLUMN z int NOT NULL", "fails-if-rows-violate")).toMatchObject({
      sqlstate: "23502",
    });
    expect(kindsOf("ALTER TABLE orders ADD COLUMN z int NOT NULL DEFAULT 0")).toEqual(["blocks-reads"]);
  });

  test("SET NOT NULL reads every row unless a valid check proves it", () => {
    const set = (column: string): readonly HazardKind[] =>
      kindsOf(`ALTER TABLE orders ALTER COLUMN ${column} SET NOT NULL`);
    expect(set("count")).toContain("scan-under-lock");
    expect(set("checked")).not.toContain("scan-under-lock");
    expect(set("guessed")).toContain("scan-under-lock");
    expect(set("id")).toEqual(["blocks-reads"]);
  });
});

describe("types", () => {
  test.each([
    ["note", "varchar(50)", false],
    ["note", "varchar", false],
    ["note", "text", false],
    ["note", "varchar(10)", true],
    ["amount", "numeric(12,2)", false],
    ["amount", "numeric", false],
    ["amount", "numeric(12,3)", true],
    ["amount", "numeric(8,2)", true],
    ["placed", "timestamp(6)", false],
    ["placed", "timestamp(3)", true],
    ["guessed", "bigint", true],
    ["guessed", "oid", false],
  ])("%s to %s copies the table: %s", (column, type, copies) => {
    const effect = effectOf(`ALTER TABLE orders ALTER COLUMN ${column} TYPE ${type}`);
    const table = effect.relations.find(({ relation }) => relation === "public.orders");
    expect(table?.storage).toBe(copies ? "rewritten" : "kept");
  });

  test("a longer text keeps rows and plain indexes, and rebuilds an index whose predicate reads it", () => {
    const { builds, relations } = effectOf("ALTER TABLE orders ALTER COLUMN note TYPE varchar(50)");
    expect(builds).toEqual([{ index: "orders_some", on: "public.orders", concurrently: false }]);
    expect(relations).toContainEqual(
      expect.objectContaining({ relation: "public.orders_note", storage: "kept" }),
    );
  });

  test("the session's time zone decides between timestamp types", () => {
    const sql = "ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz";
    expect(kindsOf(sql, { timeZone: "UTC" })).not.toContain("rewrite");
    expect(hazardOf(sql, "rewrite").version).toContain("UTC");
  });

  test("what does not convert by itself is refused without USING", () => {
    expect(hazardOf("ALTER TABLE orders ALTER COLUMN note TYPE uuid", "refused").sqlstate).toBe("42804");
    const using = "ALTER TABLE orders ALTER COLUMN note TYPE uuid USING note::uuid";
    expect(kindsOf(using)).toEqual(
      expect.arrayContaining(["rewrite", "fails-if-rows-violate", "irreversible"]),
    );
  });

  test("a type that a view reads does not change", () => {
    expect(hazardOf("ALTER TABLE orders ALTER COLUMN count TYPE bigint", "refused")).toMatchObject({
      sqlstate: "0A000",
      reason: expect.stringContaining("public.open_orders"),
    });
  });
});

describe("constraints", () => {
  const add = "ALTER TABLE lines ADD CONSTRAINT k FOREIGN KEY (other_id) REFERENCES orders";

  test("a foreign key stops writes to both tables while it is checked", () => {
    expect(locksOf(add)).toMatchObject({
      "public.lines": "share row exclusive",
      "public.orders": "share row exclusive",
    });
    expect(hazardOf(add, "scan-under-lock").safer?.recipe).toBe("add-foreign-key");
    expect(effectOf(add).hazards.filter(({ kind }) => kind === "blocks-writes")).toHaveLength(2);
  });

  test("NOT VALID reads no row and says what remains to be done", () => {
    expect(kindsOf(`${add} NOT VALID`)).toEqual(["left-unvalidated", "blocks-writes", "blocks-writes"]);
    expect(effectOf(`${add} NOT VALID`).hazards.every(({ severity }) => severity === "note")).toBe(true);
  });

  test("VALIDATE reads every row and blocks nobody", () => {
    const validate = "ALTER TABLE orders VALIDATE CONSTRAINT guess";
    expect(kindsOf(validate)).toEqual(["fails-if-rows-violate", "heavy-load"]);
    expect(locksOf(validate)).toEqual({ "public.orders": "share update exclusive" });
  });

  test("a unique constraint builds its index under the strongest lock", () => {
    const { builds, hazards } = effectOf("ALTER TABLE lines ADD UNIQUE (other_id)");
    expect(builds).toEqual([{ index: "lines_other_id_key", on: "public.lines", concurrently: false }]);
    expect(hazards).toContainEqual(expect.objectContaining({ kind: "blocks-reads", severity: "danger" }));
  });

  test("a primary key that foreign keys lead to goes only with CASCADE", () => {
    expect(hazardOf("ALTER TABLE orders DROP CONSTRAINT orders_pkey", "refused").sqlstate).toBe("2BP01");
  });
});

describe("indexes", () => {
  test("CREATE INDEX stops writes; CONCURRENTLY does not, but runs outside a transaction", () => {
    const plain = effectOf("CREATE INDEX k ON lines (other_id)");
    expect(plain.relations).toMatchObject([{ relation: "public.lines", lock: "share" }]);
    expect(plain.transactional).toBe(true);
    const gentle = effectOf("CREATE INDEX CONCURRENTLY k ON lines (other_id)");
    expect(gentle.relations).toMatchObject([{ relation: "public.lines", lock: "share update exclusive" }]);
    expect(gentle.transactional).toBe(false);
    expect(gentle.hazards.map(({ kind }) => kind)).toEqual(["cannot-run-in-transaction", "heavy-load"]);
  });

  test("no index is built concurrently on a partitioned table", () => {
    expect(hazardOf("CREATE INDEX CONCURRENTLY ON log (line)", "refused")).toMatchObject({
      sqlstate: "0A000",
      safer: { recipe: "create-index-partitioned" },
    });
  });

  test("dropping an index locks its table", () => {
    expect(locksOf("DROP INDEX orders_note")).toEqual({
      "public.orders": "access exclusive",
      "public.orders_note": "access exclusive",
    });
  });
});

describe("partitions", () => {
  const attach = (table: string): string =>
    `ALTER TABLE log ATTACH PARTITION ${table} FOR VALUES FROM (20) TO (30)`;

  test("attaching reads the new partition unless a check equals the bounds, and the default one always", () => {
    const scanned = (sql: string): readonly string[] =>
      effectOf(sql).relations.flatMap(({ relation, scanned: read }) => (read ? [relation] : []));
    expect(scanned(attach("log_new"))).toEqual(["public.log_new", "public.log_rest"]);
    expect(scanned(attach("log_fit"))).toEqual(["public.log_rest"]);
  });

  test("a default partition keeps others from being detached concurrently", () => {
    const detach = "ALTER TABLE log DETACH PARTITION log_1";
    expect(locksOf(detach)).toMatchObject({ "public.log": "access exclusive" });
    expect(hazardOf(`${detach} CONCURRENTLY`, "refused").sqlstate).toBe("55000");
    expect(hazardOf(`${detach} CONCURRENTLY`, "refused", { version: 13 }).sqlstate).toBe("42601");
  });

  test("creating or dropping a partition locks the whole table", () => {
    const create = "CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (10) TO (20)";
    expect(hazardOf(create, "blocks-reads").safer?.recipe).toBe("create-partition");
    expect(locksOf("DROP TABLE log_1")).toMatchObject({ "public.log": "access exclusive" });
  });
});

describe("types of their own", () => {
  test("a new enum value locks nothing, cannot be taken back, and is usable after the commit", () => {
    const effect = effectOf("ALTER TYPE mood ADD VALUE 'great'");
    expect(effect.relations).toEqual([]);
    expect(effect.transactional).toBe(true);
    expect(hazardOf("ALTER TYPE mood ADD VALUE 'great'", "commit-first").sqlstate).toBe("55P04");
    expect(hazardOf("ALTER TYPE mood ADD VALUE 'great'", "irreversible").safer?.recipe).toBe(
      "enum-remove-value",
    );
  });
});

describe("the circumstances", () => {
  const sql = "ALTER TABLE orders ALTER COLUMN amount TYPE numeric(12,3)";

  test("without an expected number of rows nothing is said of time", () => {
    expect(hazardOf(sql, "rewrite")).toMatchObject({ rows: null, severity: "danger" });
  });

  test("a small table is fine, a large one takes long", () => {
    const with_ = (rows: number): Hazard =>
      hazardOf(sql, "rewrite", { rows: new Map([["public.orders", rows]]) });
    expect(with_(5000)).toMatchObject({
      severity: "note",
      rows: "About 5,000 rows: an instant, fine as it is.",
    });
    expect(with_(40_000_000)).toMatchObject({ severity: "danger", rows: expect.stringContaining("minutes") });
  });

  test("a lock lasts as long as the largest table that is worked on meanwhile", () => {
    const rows = new Map([
      ["public.orders", 10],
      ["public.lines", 500_000_000],
    ]);
    const key = "ALTER TABLE lines ADD FOREIGN KEY (other_id) REFERENCES orders";
    const { hazards } = effectOf(key, { rows });
    const onOrders = hazards.find(
      ({ kind, relation }) => kind === "blocks-writes" && relation === "public.orders",
    );
    expect(onOrders?.rows).toContain("500,000,000 rows");
  });

  test("nobody waits for a table that the same script made", () => {
    const createdHere = new Set(["public.orders"]);
    expect(kindsOf("ALTER TABLE orders DROP COLUMN note", { createdHere })).toEqual([]);
    expect(kindsOf("CREATE INDEX ON orders (note)", { createdHere })).toEqual([]);
    expect(kindsOf("CREATE INDEX CONCURRENTLY ON orders (note)", { createdHere })).toEqual([
      "cannot-run-in-transaction",
    ]);
  });

  test("what only running it tells is never called safe", () => {
    expect(kindsOf("DO $$ BEGIN DROP TABLE orders; END $$")).toEqual(["not-analysed"]);
    expect(kindsOf("CALL tidy()")).toEqual(["not-analysed"]);
    expect(kindsOf("ALTER TABLE nowhere ADD COLUMN z int")).toContain("not-analysed");
  });
});

const measured = "../shared/reference/recipes_pg15.json";

test.skipIf(!existsSync(measured))(
  "each safer way is one of the measured recipes, and each of those is offered (skipped where the reference is absent)",
  () => {
    const known: readonly { readonly id: string }[] = JSON.parse(readFileSync(measured, "utf8"));
    // The one that shows what happens when both steps stand in one transaction.
    const ids = known.map(({ id }) => id).filter((id) => id !== "add-foreign-key-same-transaction");
    expect(Object.keys(recipes).sort()).toEqual(ids.sort());
  },
);
