import { existsSync, readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { countingMint } from "../../base/mint.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { ColumnRecord, SchemaRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { builtinTypeSql } from "../../postgres/type-names.ts";
import { importSql } from "./import-sql.ts";
import type { SqlParser } from "./parser.ts";
import { scan } from "./scan/scan.ts";

let parser: SqlParser;
let database: PGlite;
beforeAll(async () => {
  parser = await loadParser();
  database = await PGlite.create();
});
afterAll(() => database.close());

/** Lines of facts that the catalogue and the records both know, in a common form. */
const facts = `
  with namespaces as (select oid, nspname from pg_namespace where nspname !~ '^pg_|^information_schema$')
  select format('table %s.%s', nspname, relname) as fact
    from pg_class join namespaces n on n.oid = relnamespace where relkind in ('r', 'p')
  union all select format('view %s.%s', nspname, relname)
    from pg_class join namespaces n on n.oid = relnamespace where relkind in ('v', 'm')
  union all select format('sequence %s.%s', nspname, relname)
    from pg_class join namespaces n on n.oid = relnamespace where relkind = 'S'
  union all select format('index %s.%s on %s', nspname, i.relname, t.relname)
    from pg_index x join pg_class i on i.oid = indexrelid join pg_class t on t.oid = indrelid
      join namespaces n on n.oid = i.relnamespace
  union all select format('column %s.%s.%s %s%s', nspname, relname, attname,
      replace(format_type(atttypid, atttypmod), 'public.', ''), case when attnotnull then ' not null' else '' end)
    from pg_attribute join pg_class c on c.oid = attrelid join namespaces n on n.oid = relnamespace
    where attnum > 0 and not attisdropped and relkind in ('r', 'p')
  union all select format('constraint %s.%s.%s', nspname, relname, conname)
    from pg_constraint k join pg_class c on c.oid = conrelid join namespaces n on n.oid = relnamespace
    where contype in ('p', 'u', 'c', 'f') and (conparentid = 0 or contype in ('p', 'u')) and (conislocal or contype in ('p', 'u'))
  union all select format('trigger %s.%s', relname, tgname)
    from pg_trigger join pg_class c on c.oid = tgrelid join namespaces n on n.oid = relnamespace
    where not tgisinternal and tgparentid = 0
  union all select format('type %s.%s', nspname, typname)
    from pg_type join namespaces n on n.oid = typnamespace where typtype in ('e', 'd')
  order by 1`;

type Built = {
  readonly facts: readonly string[];
  readonly failures: readonly string[];
  /** The statements that PostgreSQL took. */
  readonly taken: string;
};

/** What PostgreSQL has after running the statements that make structure, one by one; and which of them it refused. */
async function builtBy(sql: string): Promise<Built> {
  await database.exec("drop schema if exists public cascade; create schema public; set search_path = public");
  const failures: string[] = [];
  const taken: string[] = [];
  for (const segment of scan(sql)) {
    if (segment.kind !== "sql" || /^(insert|copy|drop database|create database)/i.test(segment.text))
      continue;
    try {
      await database.exec(segment.text);
      taken.push(`${segment.text};\n`);
    } catch (error) {
      failures.push(`${segment.text.slice(0, 60)}: ${String(error)}`);
    }
  }
  const { rows } = await database.query<{ fact: string }>(facts);
  await database.exec("reset all; rollback");
  return { facts: rows.map(({ fact }) => fact), failures, taken: taken.join("") };
}

function typeWords(catalog: Catalog, column: ColumnRecord): string {
  const { base, dimensions, fields, modifiers } = column.type;
  const arrays = dimensions > 0 ? "[]" : "";
  if (base.kind === "builtin") {
    // format_type calls a character type without a length by its internal name, and gives numeric its scale.
    const whole = base.name === "numeric" && modifiers.length === 1 ? [...modifiers, "0"] : modifiers;
    return builtinTypeSql(base.name, whole, fields) + arrays;
  }
  if (base.kind === "external") return base.name + arrays;
  const record = catalog.record(base.id);
  const sets = base.kind === "multirange" && record?.kind === "range" ? record.multirange : null;
  return (sets ?? nameOf(record)) + arrays;
}

function nameOf(record: SchemaRecord | undefined): string {
  return record && "name" in record ? record.name : "";
}

function factsOf(document: Document): readonly string[] {
  const catalog = catalogOf(document);
  const found = catalog.walk().flatMap((record): readonly string[] => {
    const namespace = catalog.namespaceOf(record.id)?.name ?? "";
    const owner = nameOf(catalog.parentOf(record.id));
    switch (record.kind) {
      case "table":
      case "view":
      case "sequence":
        return [`${record.kind} ${namespace}.${record.name}`];
      case "index":
        return [`index ${namespace}.${record.name} on ${owner}`];
      case "column": {
        const words = typeWords(catalog, record);
        const column = `column ${namespace}.${owner}.${record.name} ${words}${record.notNull ? " not null" : ""}`;
        if (!record.identity) return [column];
        return [
          column,
          `sequence ${namespace}.${record.identity.sequence ?? objectName(owner, record.name, "seq")}`,
        ];
      }
      case "primary-key":
      case "unique":
        return [
          `constraint ${namespace}.${owner}.${record.name}`,
          `index ${namespace}.${record.name} on ${owner}`,
        ];
      case "foreign-key":
      case "check":
        return [`constraint ${namespace}.${owner}.${record.name}`];
      case "trigger":
        return [`trigger ${owner}.${record.name}`];
      case "enum":
      case "domain":
        return [`type ${namespace}.${record.name}`];
      default:
        return [];
    }
  });
  return found.toSorted();
}

function sorted(lines: readonly string[]): readonly string[] {
  return lines.toSorted();
}

/** Statements whose names and numbers PostgreSQL chooses, and whose effects reach other tables. */
const scripts = {
  names: `
    create table t (a serial primary key, b int unique, c int check (c > 0), d int, check (b > d), check (c < 9), unique (b, d));
    create table "Ünï t" ("Ünï c" serial, "a b" int references t, check ("a b" > 0));
    create table t_a (key int unique, seq int generated always as identity, unique (seq) include (key));
    create table a (b_key int, b int, unique (b_key), unique (b));
    create table a_b (key int unique);
    create index on t (lower(b::text), (b + 1), (b + 2), d) include (c);
    create index on t (lower(b::text), (b + 1), (b + 2), d) include (c);
    create index on t ((coalesce(b, c)), (case when b > 1 then c else d end), (b::text), (array[b]));
    create table ${"x".repeat(60)} (${"y".repeat(60)} serial unique check (${"y".repeat(60)} > 0), z int references t);
    create table f (a int references t, b int references t, foreign key (a) references t (b), foreign key (b, a) references t (b, d));
    create table g (a int primary key, unique (a), b int unique, unique (b), constraint named unique (b), constraint pk unique (a));
    create sequence h_i_seq; create table h (i serial, j bigserial); create table h_i (seq int);`,
  types: `
    create domain positive as int check (value > 0) check (value < 99) not null default 1;
    create type mood as enum ('sad', 'ok');
    create table t (a char, b char(3), c varchar, d varchar(9), e numeric, f numeric(5), g numeric(7,2), h timestamp, i timestamp(3),
      j timestamptz(0), k time with time zone, l interval, m interval day to second(2), n interval year, o bit, p bit(4), q varbit(9),
      r float, s float(10), t int[], u text[][3], v mood, w positive[], x "char", y bpchar, z national character varying(4), aa real, ab json, ac dec(3));`,
  tables: `
    create table base (id int primary key, n text not null default 'x', check (id > 0));
    create table heir (extra int) inherits (base);
    create table copy (like base including all, more int);
    create table bare (like base);
    create table measured (at date not null, n int, primary key (at)) partition by range (at);
    create table m1 partition of measured for values from ('2020-01-01') to ('2021-01-01');
    create table m2 (n int, at date not null);
    alter table measured attach partition m2 for values from ('2021-01-01') to ('2022-01-01');
    create index on measured (n);
    create unique index mu on measured (at, n);
    create table m3 partition of measured default;
    create index only_parent on only measured (lower(n::text));
    alter table measured add column extra text not null default '';
    alter table measured drop column extra;
    alter table measured add constraint whole unique (at, n);`,
  alterations: `
    create schema s;
    create table s.a (id int, n int, m int check (m > n), o int generated always as (m * 2) stored, unique (n));
    alter table s.a add primary key (id), alter n type bigint, add column p text not null default 'p', drop constraint a_n_key;
    create unique index ai on s.a (n);
    alter table s.a add constraint an unique using index ai;
    alter table s.a rename m to "select";
    alter table s.a rename to b;
    create table s.c (b_id int references s.b on delete cascade);
    alter table s.b rename constraint a_pkey to b_pkey;
    alter table s.b set schema public;
    alter table b alter id add generated by default as identity;
    alter table b drop column "select" cascade;
    drop table b cascade;
    begin; create table never (); rollback;
    create schema t create table x (a int primary key) create view y as select a from x create index on x (a);
    set search_path = t, public;
    create table z (x_a int references x);
    drop schema s cascade;`,
};

test.each(Object.entries(scripts))(
  "records of %s are called and typed as in PostgreSQL",
  async (_name, sql) => {
    const built = await builtBy(sql);
    await database.exec("drop schema if exists s, t cascade");
    const { document, ledger } = importSql(sql, { parser, mint: countingMint() });
    expect(built.failures).toEqual([]);
    expect(ledger.filter((line) => line.outcome === "refused")).toEqual([]);
    expect(factsOf(document)).toEqual(sorted(built.facts));
  },
);

/** Statements that PostgreSQL refuses. */
const wrong = [
  "create table a (x int); create table a (y int)",
  "create table a (x int, x int)",
  "create table a (x int references missing)",
  "create table a (x int); create table b (y int references a)",
  "create table a (x int primary key, y int primary key)",
  "create table a (x int, primary key (z))",
  "create table a (x serial default 1)",
  "create table a (x int default 1 default 2)",
  "create table a (x int); alter table a add foreign key (x) references a (x)",
  "create table a (x int); create index on a (y)",
  "create table a (x int); alter table a drop column y",
  "create table a (x int unique); create table b (x int references a (x)); alter table a drop constraint a_x_key",
  "create table a (x int); create view v as select x from a; drop table a",
  "create type e as enum ('a', 'a')",
  "create type e as enum ('a'); alter type e add value 'a'",
  "create table a (); drop view a",
  "drop table missing",
  "alter table missing add x int",
  "comment on column missing.x is ''",
  "create table a (x int primary key); alter table a alter x drop not null",
  "create table a (x int generated always as (1) stored default 2)",
  "create schema s; create schema s",
  "create domain d as int constraint c check (value > 1) constraint c check (value > 2)",
  "create function f(int) returns int language sql as 'select 1'; create function f(integer) returns int language sql as 'select 2'",
  "alter sequence missing owned by none",
  "select from",
];

test.each(wrong)("what PostgreSQL refuses is refused: %s", async (sql) => {
  const built = await builtBy(sql);
  await database.exec("drop schema if exists s cascade");
  const { ledger } = importSql(sql, { parser, mint: countingMint() });
  expect(built.failures).toHaveLength(1);
  expect(ledger.map((line) => line.outcome === "refused").filter(Boolean)).toHaveLength(1);
  expect(ledger.at(-1)?.outcome).toBe("refused");
});

/** How many statements of each file PostgreSQL takes in a PGlite without extensions, at least. */
const corpus = { chinook: 33, northwind: 55, omop: 345, pagila: 360, lago: 2500 };

for (const [name, least] of Object.entries(corpus)) {
  const path = `../shared/corpus/${name}.sql`;
  test.skipIf(!existsSync(path))(
    `${name} has the records PostgreSQL builds (skipped where the corpus is absent)`,
    async () => {
      const built = await builtBy(readFileSync(path, "utf8"));
      expect(scan(built.taken).length).toBeGreaterThanOrEqual(least);
      const { document } = importSql(built.taken, { parser, mint: countingMint() });
      const ours = factsOf(document);
      const theirs = sorted(built.facts);
      expect({
        missing: theirs.filter((fact) => !ours.includes(fact)),
        extra: ours.filter((fact) => !theirs.includes(fact)),
      }).toEqual({ missing: [], extra: [] });
    },
  );
}
