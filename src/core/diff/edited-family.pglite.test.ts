import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../engine/postgres/open-postgres.ts";
import { isRefusal } from "../base/refusal.ts";
import type { CommandId, InputOf } from "../command/run-command.ts";
import type { Catalog } from "../document/catalog.ts";
import { sqlReader } from "../testing/read-sql.ts";
import { factsOf, faultsOf } from "../testing/run-migration.ts";
import { after } from "../testing/run-on.ts";
import { compare } from "./compare.ts";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await openPostgres({ extensions: ["pg_trgm"] });
});
afterAll(() => postgres.close());

const read = await sqlReader();

type Edit = { readonly [K in CommandId]: readonly [id: K, input: InputOf<K>] }[CommandId];

/** The design after an edit that names tables and columns by their paths. */
const cases: readonly (readonly [
  says: string,
  sql: string,
  edit: (id: (path: string) => string, catalog: Catalog) => Edit,
])[] = [
  [
    "a table gets a parent and what it lacks for it",
    `CREATE TABLE base (id bigint PRIMARY KEY, at date NOT NULL DEFAULT now(), n int, CONSTRAINT few CHECK (n < 9));
     CREATE TABLE heir (n int, id bigint, own text);
     CREATE TABLE below () INHERITS (heir);`,
    (id) => ["set-parents", { tableId: id("heir"), parentIds: [id("base")], addMissing: true }],
  ],
  [
    "a table gets a second parent before its first",
    "CREATE TABLE a (x int); CREATE TABLE b (y int); CREATE TABLE heir (x int, y int, own text) INHERITS (a);",
    (id) => ["set-parents", { tableId: id("heir"), parentIds: [id("b"), id("a")] }],
  ],
  [
    "a table loses a parent and keeps its columns and checks",
    "CREATE TABLE a (x int NOT NULL, CONSTRAINT few CHECK (x < 9)); CREATE TABLE b (y int); CREATE TABLE heir (x int NOT NULL, own text) INHERITS (b, a);",
    (id) => ["set-parents", { tableId: id("heir"), parentIds: [id("b")] }],
  ],
  [
    "a table becomes one of a type, with the attribute it lacks",
    "CREATE TYPE pair AS (one int, other text); CREATE TABLE t (one int NOT NULL);",
    (id) => ["set-table-type", { tableId: id("t"), typeId: id("pair"), addMissing: true }],
  ],
  [
    "a table of a type becomes one of its own",
    "CREATE TYPE pair AS (one int, other text); CREATE TABLE t OF pair (one WITH OPTIONS PRIMARY KEY);",
    (id) => ["set-table-type", { tableId: id("t"), typeId: null }],
  ],
  [
    "the NOT NULL of a key gets a name",
    "CREATE TABLE t (id int PRIMARY KEY, n int);",
    (id) => ["change-not-null", { columnId: id("t.id"), name: "id_there" }],
  ],
  [
    "a NOT NULL that is NOT VALID is validated",
    "CREATE TABLE t (id int, n int); ALTER TABLE t ADD CONSTRAINT n_there NOT NULL n NOT VALID;",
    (id) => ["change-not-null", { columnId: id("t.n"), notValid: false }],
  ],
  [
    "a NOT NULL is not inherited any more, and is spared what is there",
    "CREATE TABLE t (id int, n int NOT NULL);",
    (id) => ["change-not-null", { columnId: id("t.n"), noInherit: true, notValid: true, name: "mine" }],
  ],
  [
    "a table becomes a partition, its index and its check those of its parent",
    `CREATE TABLE log (id bigint NOT NULL, at date NOT NULL, n int CONSTRAINT few CHECK (n < 9), PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
     CREATE INDEX ON log (n);
     CREATE TABLE log_1 (at date NOT NULL, id bigint NOT NULL, n int CONSTRAINT few CHECK (n < 9), PRIMARY KEY (id, at));
     CREATE INDEX mine ON log_1 (n);`,
    (id) => [
      "attach-partition",
      { tableId: id("log_1"), parentId: id("log"), bound: "FROM ('2026-01-01') TO ('2027-01-01')" },
    ],
  ],
  [
    "a bare table becomes a partition with what it lacks",
    `CREATE TABLE log (id bigint GENERATED ALWAYS AS IDENTITY, at date NOT NULL, n int, CONSTRAINT few CHECK (n < 9), UNIQUE (n, at)) PARTITION BY RANGE (at);
     CREATE TABLE log_1 (at date NOT NULL);`,
    (id) => [
      "attach-partition",
      { tableId: id("log_1"), parentId: id("log"), bound: "DEFAULT", addMissing: true },
    ],
  ],
  [
    "a partition becomes a table of its own, with its foreign key and check",
    `CREATE TABLE kind (id int PRIMARY KEY);
     CREATE TABLE log (id bigint GENERATED ALWAYS AS IDENTITY, at date, kind int REFERENCES kind, CONSTRAINT few CHECK (id < 9), PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
     CREATE TABLE log_1 PARTITION OF log DEFAULT;`,
    (id) => ["detach-partition", { tableId: id("log_1") }],
  ],
  [
    "an index of a divided table alone becomes one of its partitions too",
    `CREATE TABLE log (id bigint, at date) PARTITION BY RANGE (at); CREATE TABLE log_1 PARTITION OF log DEFAULT PARTITION BY LIST (id);
     CREATE TABLE log_1_a PARTITION OF log_1 DEFAULT; CREATE INDEX whole ON ONLY log (id);`,
    (_, catalog) => ["change-index", { indexId: indexNamed(catalog, "whole"), only: false }],
  ],
  [
    "an index of a partition becomes a part of its parent's",
    `CREATE TABLE log (id bigint, at date) PARTITION BY RANGE (at); CREATE TABLE log_1 PARTITION OF log DEFAULT;
     CREATE INDEX whole ON ONLY log (id); CREATE INDEX piece ON log_1 (id);`,
    (_, catalog) => [
      "change-index",
      { indexId: indexNamed(catalog, "piece"), partOf: indexNamed(catalog, "whole") },
    ],
  ],
  [
    "an index is of a divided table alone",
    "CREATE TABLE log (id bigint, at date) PARTITION BY RANGE (at); CREATE TABLE log_1 PARTITION OF log DEFAULT; CREATE INDEX whole ON log (id);",
    (_, catalog) => ["change-index", { indexId: indexNamed(catalog, "whole"), only: true }],
  ],
  [
    "the operator class of an index gets a parameter",
    "CREATE EXTENSION pg_trgm; CREATE TABLE t (name text); CREATE INDEX words ON t USING gist (name gist_trgm_ops);",
    (id, catalog) => [
      "change-index",
      {
        indexId: indexNamed(catalog, "words"),
        keys: [{ columnId: id("t.name"), operatorClass: "gist_trgm_ops (siglen = 32)" }],
      },
    ],
  ],
  [
    "a range gives equal ones one form",
    `CREATE TYPE span AS RANGE (subtype = int4);
     CREATE FUNCTION one_form(span) RETURNS span LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';`,
    (_, catalog) => ["change-range", { rangeId: String(catalog.all("range")[0]?.id), canonical: "one_form" }],
  ],
  [
    "a foreign key refers to another table",
    "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (nr int PRIMARY KEY); CREATE TABLE t (a_id int REFERENCES a);",
    (id, catalog) => [
      "change-foreign-key",
      {
        constraintId: String(catalog.all("foreign-key")[0]?.id),
        referencesId: id("b"),
        pairs: [{ columnId: id("t.a_id"), references: id("b.nr") }],
      },
    ],
  ],
  [
    "an aggregate takes another type, and lies in another namespace",
    "CREATE SCHEMA app; CREATE FUNCTION add(a numeric, b numeric) RETURNS numeric LANGUAGE sql AS 'SELECT a + b'; CREATE AGGREGATE total(numeric) (SFUNC = add, STYPE = numeric);",
    (_, catalog) => [
      "change-object",
      {
        objectId: String(catalog.all("object")[0]?.id),
        namespaceId: String(catalog.namespaceNamed("app")?.id),
        name: "sum_up",
      },
    ],
  ],
];

function indexNamed(catalog: Catalog, name: string): string {
  return String(catalog.all("index").find((index) => index.name === name)?.id);
}

test.each(cases)("[D2] [D3] %s, there and back", async (_, sql, edit) => {
  const { catalog, ledger } = read(sql);
  expect(ledger.filter(({ outcome }) => outcome !== "modelled")).toEqual([]);
  const id = (path: string): string => {
    const found = catalog.walk().find((record) => catalog.pathOf(record.id) === `public.${path}`);
    if (!found) throw new Error(`no ${path}`);
    return found.id;
  };
  const [command, input] = edit(id, catalog);
  const edited = after(catalog.document, command, input);
  expect(edited.document).not.toEqual(catalog.document);
  expect(await factsOf(postgres, edited.document)).toBeDefined();
  const comparison = compare(catalog.document, edited.document, { match: "id" });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  expect(await faultsOf(postgres, comparison)).toEqual([]);
});
