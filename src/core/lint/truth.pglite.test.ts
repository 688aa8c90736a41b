import { beforeAll, describe, expect, test } from "vitest";
import { openPostgres } from "../../engine/postgres/open-postgres.ts";
import { builtCatalog } from "../testing/built-catalog.ts";
import { corpusFile } from "../testing/corpus-file.ts";
import { truthQueries } from "../testing/lint-truth.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { lint } from "./run.ts";

/** What the corpus asks for and PGlite ships. */
const extensions = ["btree_gin", "pg_trgm", "pgcrypto", "unaccent"];

/** What the corpus has none of, so that it would judge nothing there. */
const planted = `
  CREATE TABLE parents (x int, y int, code char(8) COLLATE "C", price money, PRIMARY KEY (x, y), UNIQUE (code));
  CREATE TABLE covered (id int PRIMARY KEY, x int, y int, z int, FOREIGN KEY (x, y) REFERENCES parents);
  CREATE INDEX ON covered (y DESC, x, z);
  CREATE TABLE partly (id int PRIMARY KEY, x int, y int, z int, FOREIGN KEY (x, y) REFERENCES parents);
  CREATE INDEX ON partly (x, z, y);
  CREATE INDEX ON partly (x, y) WHERE z > 0;
  CREATE TABLE optional (id int PRIMARY KEY, x int, y int, FOREIGN KEY (x, y) REFERENCES parents);
  CREATE INDEX ON optional (x, y) WHERE x IS NOT NULL AND y IS NOT NULL;
  CREATE TABLE coded (id serial PRIMARY KEY, a char(8) COLLATE "C" REFERENCES parents (code), b char(8) REFERENCES parents (code));
  CREATE INDEX ON coded (a COLLATE "POSIX");
  CREATE INDEX ON coded USING hash (b);
  CREATE TABLE many (id int PRIMARY KEY, a int, b text, c int, flag boolean, d varchar(255), e json[], f timetz);
  CREATE UNIQUE INDEX again ON many (id);
  CREATE INDEX once ON many (a);
  CREATE INDEX backwards ON many (a DESC);
  CREATE INDEX nulls_first ON many (a NULLS FIRST);
  CREATE INDEX pair ON many (a, c);
  CREATE INDEX mirrored ON many (a DESC, c DESC);
  CREATE INDEX crossed ON many (a, c DESC);
  CREATE INDEX carrying ON many (a, c) INCLUDE (b);
  CREATE INDEX patterned ON many (b text_pattern_ops);
  CREATE INDEX plain_b ON many (b);
  CREATE INDEX lowered ON many (lower(b));
  CREATE INDEX lowered_more ON many (lower(b), c);
  CREATE INDEX some ON many (c) WHERE a > 0;
  CREATE INDEX some_more ON many (c, a) WHERE (a > 0);
  CREATE INDEX hashed ON many USING hash (a);
  CREATE INDEX flags ON many (flag);
  CREATE INDEX flagged ON many (flag) WHERE flag;
  CREATE TABLE whole (id int, day date, owner int) PARTITION BY RANGE (day);
  CREATE TABLE part PARTITION OF whole FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
  CREATE INDEX ON whole (owner);
  ALTER TABLE part ADD FOREIGN KEY (owner) REFERENCES many;
  CREATE DOMAIN moment AS timestamptz(0);
  CREATE UNLOGGED TABLE odd (id int PRIMARY KEY, a timestamp(0), b moment, c timestamptz(3), d xml, e regproc, f regclass, g int, h int, i int[] NOT NULL,
    UNIQUE (g, h), UNIQUE NULLS NOT DISTINCT (h, g), UNIQUE (id, g), UNIQUE (id, i));
  CREATE INDEX ON odd (g, i);
  CREATE INDEX ON odd USING gin (i);
  ALTER TABLE odd ADD CONSTRAINT once_more FOREIGN KEY (g) REFERENCES many, ADD CONSTRAINT twice FOREIGN KEY (g) REFERENCES many;
  ALTER TABLE odd ADD CONSTRAINT late CHECK (g > 0) NOT VALID;
  ALTER TABLE odd ADD CONSTRAINT led FOREIGN KEY (h) REFERENCES many NOT VALID;
  CREATE TABLE odder (more text) INHERITS (odd);
`;

describe("rules agree with the catalog of the database that ran the schema, finding by finding", () => {
  let empty: Blob;
  let read: (sql: string) => ReadSql;
  beforeAll(async () => {
    read = await sqlReader();
    const first = await openPostgres({ extensions });
    empty = await first.snapshot();
    await first.close();
  });

  async function truthOf(sql: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const postgres = await openPostgres({ snapshot: empty, extensions });
    try {
      await builtCatalog(sql, postgres);
      const found: Record<string, readonly string[]> = {};
      for (const [rule, query] of Object.entries(truthQueries))
        found[rule] = (await postgres.query(query)).map(({ path }) => String(path)).sort();
      return found;
    } finally {
      await postgres.close();
    }
  }

  function findingsIn(sql: string): Readonly<Record<string, readonly string[]>> {
    const { findings } = lint(read(sql).catalog, {
      profile: "strict",
      rules: new Map(),
      rows: new Map(),
      ignore: [],
    });
    return Object.fromEntries(
      Object.keys(truthQueries).map((id) => [
        id,
        findings
          .filter(({ rule }) => rule === id)
          .map(({ object }) => object)
          .sort(),
      ]),
    );
  }

  test("a schema with one of each case", async () => {
    const truth = await truthOf(planted);
    expect(findingsIn(planted)).toEqual(truth);
    for (const [rule, paths] of Object.entries(truth))
      expect({ rule, found: paths.length > 0 }).toEqual({ rule, found: true });
  });

  for (const name of ["pagila", "chinook", "northwind", "omop", "lago"]) {
    const sql = corpusFile(`${name}.sql`);
    test.skipIf(sql === undefined)(`${name} (skipped where the corpus is absent)`, async () => {
      expect(findingsIn(sql ?? "")).toEqual(await truthOf(sql ?? ""));
    });
  }
});
