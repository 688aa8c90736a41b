import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { countingMint } from "../../base/mint.ts";
import { recordMisfit } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import { emptyDocument } from "../../document/document.ts";
import { mentionsOf } from "../../document/references.ts";
import { type Imported, importSql, importSteps } from "./import-sql.ts";
import type { SqlParser } from "./parser.ts";
import { scan } from "./scan/scan.ts";

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadParser();
});

const mint = countingMint("n");

function read(sql: string, into = emptyDocument()): Imported & { readonly catalog: Catalog } {
  const imported = importSql(sql, { parser, mint, into });
  return { ...imported, catalog: catalogOf(imported.document) };
}

function outcomes(sql: string): readonly string[] {
  return read(sql).ledger.map((line) => `${line.outcome}: ${line.reason}`);
}

/** Every record is whole, hangs somewhere, and mentions only records that exist, of a kind that may stand there. */
function faultsOf({ document }: Imported): readonly string[] {
  const walked = new Set(
    catalogOf(document)
      .walk()
      .map((record) => record.id),
  );
  return [...document.schema.values()].flatMap((record) => [
    ...(recordMisfit(record) === undefined ? [] : [`${record.id} is no record`]),
    ...(walked.has(record.id) ? [] : [`${record.id} (${record.kind}) hangs nowhere`]),
    ...mentionsOf(record)
      .filter(({ id, kinds }) => !kinds.includes(document.schema.get(id)?.kind ?? ""))
      .map(({ id }) => `${record.kind} ${record.id} mentions ${id}`),
  ]);
}

describe("the ledger", () => {
  test("has a line for each kind of segment, with its place and what it is about", () => {
    const sql =
      "\\connect x\n\ncreate table a (b int);\nCOPY a FROM stdin;\n1\n2\n\\.\n  insert into a values (3);";
    expect(
      read(sql).ledger.map(({ line, column, outcome, subject, rows }) => [
        line,
        column,
        outcome,
        subject,
        rows,
      ]),
    ).toEqual([
      [1, 1, "data", "", undefined],
      [3, 1, "modelled", "table public.a", undefined],
      [4, 1, "data", "table a", undefined],
      [5, 1, "data", "table a", 2],
      [8, 3, "data", "table a", undefined],
    ]);
  });

  test("names the records a statement made or changed", () => {
    const { catalog, ledger } = read("create table a (b int primary key); comment on table a is 'x';");
    expect(ledger.map((line) => line.records.map((id) => catalog.record(id)?.kind))).toEqual([
      ["table", "column", "primary-key"],
      ["table"],
    ]);
  });

  test("a refusal points at the trouble, in UTF-16 columns", () => {
    const { ledger } = read('create table a (\n  "é😀" int,\n  b int references missing\n);\nselekt;');
    expect(ledger).toMatchObject([
      { outcome: "refused", line: 3, column: 20, reason: "There is no table missing.", records: [] },
      { outcome: "refused", line: 5, column: 1, reason: 'Syntax error at or near "selekt".' },
    ]);
  });

  const scraps = [
    "create table a (b int)",
    "alter table a add c text",
    "drop table a",
    "'",
    "$$",
    "(",
    ")",
    ";",
    "\\x\n",
    "copy a from stdin;\n",
    "begin;",
    "rollback;",
    "create index on a (b)",
    "--",
    "/*",
    "E'\\",
    "create schema s create table t ()",
  ];

  test("[S2] no statement disappears: there is one line a segment, whatever the text", () => {
    const piece = fc.oneof(fc.constantFrom(...scraps), fc.string(), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const sql = pieces.join(";");
        const imported = importSql(sql, { parser, mint: countingMint() });
        expect(imported.ledger.map((line) => line.segment)).toEqual(scan(sql).map((_, index) => index));
        expect(faultsOf(imported)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("[S2] half of any statement is refused or read, and harms nothing", () => {
    const whole = `create table t (a int primary key check (a > 0), b text default 'x' references t (a)) partition by range (a)`;
    for (let end = 1; end < whole.length; end += 1) {
      const imported = read(whole.slice(0, end));
      expect(imported.ledger).toHaveLength(1);
      expect(faultsOf(imported)).toEqual([]);
    }
  });
});

describe("each statement stands alone", () => {
  test("one that is refused leaves nothing behind, the others count", () => {
    const { catalog, document } = read(
      "create table a (b serial primary key, c int references missing); create table d (e int);",
    );
    expect([...document.schema.values()].map((record) => record.kind).sort()).toEqual([
      "column",
      "design",
      "namespace",
      "table",
    ]);
    expect(catalog.all("table").map((table) => table.name)).toEqual(["d"]);
  });

  test("of an ALTER TABLE with several commands, none is done if one is refused", () => {
    const { catalog } = read("create table a (b int); alter table a add c int, drop column missing;");
    expect(catalog.all("column").map((column) => column.name)).toEqual(["b"]);
  });

  test("what exists already is refused, with IF NOT EXISTS noted", () => {
    expect(outcomes("create table a (); create table a (); create table if not exists a ()")).toEqual([
      "modelled: ",
      "refused: public.a exists already.",
      "modelled: public.a exists already: nothing was done.",
    ]);
  });

  test("what is not there to drop is fine with IF EXISTS", () => {
    expect(outcomes("drop table if exists a, b; drop table a; alter table if exists a add b int")).toEqual([
      "modelled: Nothing to drop",
      "refused: There is no table a.",
      "modelled: Nothing to alter",
    ]);
  });

  test("text that is no SQL is refused with PostgreSQL's words", () => {
    expect(outcomes("hello; select 'open")).toEqual([
      'refused: Syntax error at or near "hello".',
      "refused: The text ends inside a string.",
    ]);
  });

  test("a design that is there already is added to", () => {
    const before = read("create table a (id int primary key);");
    const after = read("create table b (a_id int references a); alter table a add c int;", before.document);
    expect(after.catalog.all("table").map((table) => table.name)).toEqual(["a", "b"]);
    expect(
      after.catalog.columnsOf(after.catalog.all("table")[0]?.id ?? "").map((column) => column.name),
    ).toEqual(["id", "c"]);
  });
});

describe("names", () => {
  test("fold to lower case unless quoted, and may be any text in quotes", () => {
    const { catalog } = read('create table Film ("Title""s" int, "ключ" int, "select" int);');
    expect(catalog.all("table")[0]?.name).toBe("film");
    expect(catalog.all("column").map((column) => column.name)).toEqual(['Title"s', "ключ", "select"]);
  });

  test("of more than 63 bytes are cut, and the ledger says so", () => {
    const long = "x".repeat(80);
    const { catalog, ledger } = read(`create table ${long} (a int);`);
    expect(catalog.all("table")[0]?.name).toBe("x".repeat(63));
    expect(ledger[0]?.reason).toBe(
      `The name ${long} is longer than 63 bytes; PostgreSQL cuts it to ${"x".repeat(63)}.`,
    );
  });

  test("are looked up along the search path, and new objects go to its first namespace", () => {
    const { catalog } = read(`
      create schema app; create table public.a (id int primary key); create table app.a (key int primary key);
      set search_path = app, public;
      create table b (a_key int references a);
      select pg_catalog.set_config('search_path', '', false);
      create table c (x int);
      reset search_path;
      create table d (a_id int references a);`);
    expect(catalog.all("foreign-key").map((key) => catalog.pathOf(key.references))).toEqual([
      "public.a",
      "app.a",
    ]);
    expect(catalog.all("table").map((table) => catalog.pathOf(table.id))).toEqual([
      "public.a",
      "public.d",
      "app.a",
      "app.b",
    ]);
  });

  test("of types are looked up in pg_catalog first, then along the search path", () => {
    const { catalog } = read(`
      create schema x; create type mood as enum ('ok'); create type text as enum ('no');
      create table t (a mood, b text, c public.text, d citext, e x.point, f mood[]);`);
    const enums = catalog.all("enum").map((record) => record.id);
    expect(catalog.all("column").map((column) => column.type.base)).toEqual([
      { kind: "defined", id: enums[0] },
      { kind: "builtin", name: "text" },
      { kind: "defined", id: enums[1] },
      { kind: "external", namespace: null, name: "citext" },
      { kind: "external", namespace: "x", name: "point" },
      { kind: "defined", id: enums[0] },
    ]);
  });

  test("of a namespace that nothing makes are taken, and the ledger says so", () => {
    expect(outcomes("create table app.a ();")).toEqual([
      "modelled: The namespace app was added: nothing before created it.",
    ]);
  });
});

describe("transactions", () => {
  test("ROLLBACK takes back what was read since BEGIN, to a savepoint what came after it", () => {
    const { catalog, ledger } = read(`
      begin; create table a (); savepoint s; create table b (); rollback to s; create table c (); commit;
      begin; create table d (); drop table a; rollback;`);
    expect(catalog.all("table").map((table) => table.name)).toEqual(["a", "c"]);
    expect(ledger.at(-1)?.reason).toBe("Transaction control: what was read since BEGIN was taken back");
  });
});

describe("what is not modelled", () => {
  test("is kept as written, with what it needs and what it makes", () => {
    const { catalog } = read(`
      create type pair as (a int, b int);
      create table t (p pair);
      alter table t add c int, owner to alice;
      grant select on t to bob;
      create view v as select 'x'::pair;`);
    const table = catalog.all("table")[0];
    expect(
      catalog
        .all("kept")
        .map(({ phase, statement, subject, uses }) => [phase, subject, uses.map(catalog.pathOf), statement]),
    ).toEqual([["ownership", "owner of table public.t", ["public.t"], "alter table t owner to alice"]]);
    expect(catalog.all("grant").map(({ grantee, on }) => [grantee, catalog.pathOf(on)])).toEqual([
      ["bob", "public.t"],
    ]);
    expect(catalog.columnsOf(table?.id ?? "").map((column) => column.name)).toEqual(["p", "c"]);
    expect(catalog.all("view")[0]?.uses.map(catalog.pathOf)).toEqual(["public.pair"]);
  });

  test("a foreign key to a table that is kept becomes a statement of its own", () => {
    const { catalog, ledger } = read(
      "create table k as select 1 as a; create table t (a int references k (a));",
    );
    expect(catalog.all("kept").map((kept) => kept.statement)).toEqual([
      "create table k as select 1 as a",
      "ALTER TABLE public.t ADD FOREIGN KEY (a) references k (a)",
    ]);
    expect(ledger[1]?.outcome).toBe("kept");
  });

  test("goes with the table it is about", () => {
    const { catalog } = read(`
      create table t (a int); create policy p on t; comment on policy p on t is 'x'; alter table t owner to bob;
      drop table t;`);
    expect(catalog.all("kept")).toEqual([]);
  });

  test("a name that WITH defines is no table, except inside the query that defines it", () => {
    const { catalog } = read(`
      create table a (x int); create table b (x int);
      create view v as with a as (select x from a), c as (select * from a) select * from a, c;
      create view w as with recursive b as (select 1 union select * from b) select * from b;`);
    expect(catalog.all("view").map((view) => view.uses.map(catalog.pathOf))).toEqual([["public.a"], []]);
  });
});

test("progress can be followed, and the import stopped by asking no more", () => {
  const text = "create table a ();".repeat(120);
  const steps = importSteps([{ name: "", text }], { parser, mint: countingMint() });
  expect([steps.next().value, steps.next().value]).toEqual([
    { done: 0, of: 120 },
    { done: 50, of: 120 },
  ]);
});

for (const [name, tables] of Object.entries({
  pagila: 71,
  chinook: 11,
  northwind: 14,
  lago: 139,
  omop: 39,
})) {
  const path = `../shared/corpus/${name}.sql`;
  test.skipIf(!existsSync(path))(
    `${name} imports without a refusal (skipped where the corpus is absent)`,
    () => {
      const sql = readFileSync(path, "utf8");
      const imported = read(sql);
      expect(imported.ledger.filter((line) => line.outcome === "refused")).toEqual([]);
      expect(imported.ledger).toHaveLength(scan(sql).length);
      expect(imported.catalog.all("table")).toHaveLength(tables);
      expect(faultsOf(imported)).toEqual([]);
    },
  );
}
