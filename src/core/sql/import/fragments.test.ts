import { existsSync, readFileSync } from "node:fs";
import type { Node } from "@pgsql/types";
import { beforeAll, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { countingMint } from "../../base/mint.ts";
import { catalogOf } from "../../document/catalog.ts";
import { importSql } from "./import-sql.ts";
import type { SqlParser } from "./parser.ts";
import { scan } from "./scan/scan.ts";

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadParser();
});

/** The fields of the tree that hold an expression or query, and what stands before its text in a SELECT. */
const expressionFields = new Set(["raw_expr", "raw_default", "whereClause", "whenClause", "expr", "def"]);

/** The trees of all expressions in clauses of a statement that records store as text. */
function expressionsIn(tree: unknown, inside: string): readonly unknown[] {
  if (Array.isArray(tree)) return tree.flatMap((item) => expressionsIn(item, inside));
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    expressionFields.has(key) && isExpression(value) ? [value] : expressionsIn(value, key),
  );
}

const notExpressions = new Set([
  "ColumnDef",
  "Constraint",
  "PartitionCmd",
  "List",
  "String",
  "Integer",
  "RangeVar",
  "DefElem",
  "ATAlterConstraint",
]);

function isExpression(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const [tag] = Object.keys(value);
  return tag !== undefined && !notExpressions.has(tag);
}

const places = new Set(["location", "list_start", "list_end", "rexpr_list_start", "rexpr_list_end"]);

/** A tree without places, as a text to compare. */
function shapeOf(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) => (places.has(key) ? undefined : value));
}

function expressionTree(text: string): string {
  const parsed = parser.parse(`select ${text}`);
  if ("error" in parsed) return `${parsed.error.message}: ${text}`;
  const statement: Node & { readonly SelectStmt?: { readonly targetList?: readonly Node[] } } = parsed.tree;
  const [target] = statement.SelectStmt?.targetList ?? [];
  return shapeOf(target && "ResTarget" in target ? target.ResTarget.val : undefined);
}

/** The fragments of a document that are expressions. */
function fragmentsOf(sql: string): readonly string[] {
  const { document, ledger } = importSql(sql, { parser, mint: countingMint() });
  expect(ledger.filter((line) => line.outcome === "refused")).toEqual([]);
  return catalogOf(document)
    .walk()
    .flatMap((record): readonly string[] => {
      switch (record.kind) {
        case "column":
          return [record.default, record.generated?.expression].flatMap((text) => text ?? []);
        case "check":
          return [record.expression];
        case "domain":
          return [
            ...record.checks.map((check) => check.expression),
            ...(record.default === null ? [] : [record.default]),
          ];
        case "index": {
          const keys = record.keys.flatMap((key) =>
            key.of.kind === "expression" ? [key.of.expression] : [],
          );
          return record.predicate === null ? keys : [...keys, record.predicate];
        }
        case "trigger":
          return record.when === null ? [] : [record.when];
        case "table":
          return (record.partitionBy?.keys ?? []).flatMap(({ of }) =>
            of.kind === "expression" ? [of.expression] : [],
          );
        default:
          return [];
      }
    });
}

/** The trees of the expressions in a file's statements, as the parser read them in their places. */
function originalsOf(sql: string): ReadonlySet<string> {
  const trees = scan(sql).flatMap((segment) => {
    if (segment.kind !== "sql" || /^insert/i.test(segment.text)) return [];
    const parsed = parser.parse(segment.text);
    return "tree" in parsed ? expressionsIn(parsed.tree, "") : [];
  });
  return new Set(trees.map(shapeOf));
}

function expectFaithful(sql: string): number {
  const originals = originalsOf(sql);
  const fragments = fragmentsOf(sql);
  // The default of a serial column is made, not sliced.
  const sliced = fragments.filter((text) => !/^nextval\('[^']*'::regclass\)$/.test(text));
  expect(sliced.filter((text) => !originals.has(expressionTree(text)))).toEqual([]);
  return sliced.length;
}

const hostile = `
  create table t (
    a int default (1) + 2 * (3) not null constraint c check (a > (1) and a < any (array[1, 2])) references t (a),
    b text default 'x, y) check (' || ')' /* ) , */ collate "C" unique -- default 1
    , c interval day to second (3) default interval '1 day' not null primary key,
    d timestamp default (now() at time zone 'utc') check (d > '2000-01-01'::timestamp) deferrable,
    "default" int default -1 constraint "check" check ("default" is not null),
    e int generated always as ((a + "default") * 2) stored check ((e) > (0)),
    f text[] default '{}'::text[] not null, g jsonb default jsonb_build_object('a', array[1, 2]),
    h text default $x$ default ), $x$, i text default E'\\'', j text default U&'\\00e9' ,
    check (a > 1 or (b = 'x' and not exists_check(b))) no inherit,
    constraint "where" check ((a) = (a)), unique (a)
  ) partition by range (c, (lower(b)), (a + 1) collate "C");
  create index on t ((a + 1) desc, lower(b) collate "C" text_pattern_ops, coalesce(a, 1), (b || ')') nulls first) include (c)
    with (fillfactor = 70) where (a > 1) and b <> 'where';
  create domain d as text collate "C" default 'é' || '' not null check (value ~ '^[a-z]+$') constraint x check (length(value) > (2));
  create function f() returns trigger language plpgsql as $$ begin return new; end $$;
  create trigger g before update of a on t for each row when (old.a is distinct from new.a and (new.b) <> ')') execute function f('x');
  alter table t alter a set default (1 + 2), add column k int default 3 check (k > 1), add constraint l check (a <> 'when'::text::int) not valid;
  alter table t alter e set expression as (a * (4));`;

test("expressions come out of their clauses whole and alone", () => {
  expect(expectFaithful(hostile)).toBe(31);
});

for (const name of ["chinook", "northwind", "omop", "pagila", "lago"]) {
  const path = `../shared/corpus/${name}.sql`;
  test.skipIf(!existsSync(path))(
    `expressions of ${name} mean what they meant in their clauses (skipped where absent)`,
    () => {
      expectFaithful(readFileSync(path, "utf8"));
    },
  );
}

/** The trees of the queries of views, as read in CREATE VIEW, and those of the text their records hold. */
function queriesOf(sql: string): { readonly read: readonly string[]; readonly stored: readonly string[] } {
  const { document } = importSql(sql, { parser, mint: countingMint() });
  const stored = catalogOf(document)
    .all("view")
    .map((view) => {
      const parsed = parser.parse(view.query);
      return "tree" in parsed ? shapeOf(parsed.tree) : parsed.error.message;
    });
  const read = scan(sql).flatMap((segment) => {
    const parsed = segment.kind === "sql" ? parser.parse(segment.text) : undefined;
    if (!parsed || "error" in parsed) return [];
    const { tree } = parsed;
    if ("ViewStmt" in tree) return [shapeOf(tree.ViewStmt.query)];
    return "CreateTableAsStmt" in tree ? [shapeOf(tree.CreateTableAsStmt.query)] : [];
  });
  return { read: read.toSorted(), stored: stored.toSorted() };
}

test("queries come out of their views without what stands around them", () => {
  const { read, stored } = queriesOf(`
    create table t (a int, "as" int);
    create view v (x) with (security_barrier) as select a as as_ from t as "as" with cascaded check option;
    create or replace view w as with c as (select 1 as a) select * from c /* as */ ;
    create materialized view m as select a from t with no data;
    create materialized view n tablespace x as (select a, "as" from t) with data;
    create materialized view o as select a as with_ from t as no`);
  expect(stored).toEqual(read);
  expect(stored).toHaveLength(5);
});

for (const [name, views] of Object.entries({ pagila: 8, lago: 34 })) {
  const path = `../shared/corpus/${name}.sql`;
  test.skipIf(!existsSync(path))(`queries of ${name} are those of its views (skipped where absent)`, () => {
    const { read, stored } = queriesOf(readFileSync(path, "utf8"));
    expect(stored).toHaveLength(views);
    // Some files make a view several times over; what counts is that nothing is stored that was not read.
    expect(stored.filter((tree) => !read.includes(tree))).toEqual([]);
  });
}
