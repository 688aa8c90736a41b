import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isRefusal } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import type { Document } from "../../core/document/document.ts";
import { idOf } from "../../core/document/id.ts";
import type { TableRecord } from "../../core/document/records/index.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { aDocument } from "../../core/testing/a-document.ts";
import { aFunction, aKept, aTrigger, aView } from "../../core/testing/routine-parts.ts";
import { aCheck, aForeignKey, anIndex, aPrimaryKey, aUnique } from "../../core/testing/table-parts.ts";
import { aDomain, anEnum, anExtension, aSequence } from "../../core/testing/type-parts.ts";
import { withRecords } from "../../core/testing/with-records.ts";
import { openPostgres, type Postgres } from "./open-postgres.ts";
import { readCatalog } from "./read-catalog.ts";

const counting = { start: "5", increment: "5", minimum: null, maximum: "500", cache: "2" } as const;
const described = { comment: "It's what it is" };

/** A design with one of everything that is modelled, in an order that only dependencies can put right. */
const everything = aDocument(
  anExtension("pg_trgm"),
  anEnum("mood", ["sad", "it's ok"]),
  aDomain("crm.email", "text", {
    ...described,
    notNull: true,
    default: "'nobody@example.org'",
    checks: [
      { name: "has_at", expression: "position('@' in VALUE) > 0", notValid: false },
      { name: "is_short", expression: "public.is_short(VALUE)", notValid: true },
    ],
  }),
  aSequence("ticket", { type: "smallint", unlogged: true, options: { ...counting, cycle: true } }),
  aSequence("crm.person_no_seq", { ownedBy: idOf("column", "crm.person.no") }),
  {
    "crm.person": {
      no: "int4 pk default nextval('crm.person_no_seq'::regclass)",
      email: "crm.email",
      mood: "mood not null default 'sad'::public.mood",
      moods: "mood[]",
      name: "text not null default public.default_name(1)",
      loud: "text generated upper(name)",
      boss: "int4 -> crm.person.no on delete set null",
      ticket: "int2 default nextval('public.ticket')",
    },
    Order: {
      id: "int8 identity always",
      at: "timestamptz(3) not null",
      user: "int4 not null",
      rest: "numeric(10,2)",
    },
  },
  aPrimaryKey("Order", ["id"], {
    include: [idOf("column", "Order.rest")],
    parameters: [{ name: "fillfactor", value: "70" }],
  }),
  aUnique("Order", ["user", "at"], { nullsNotDistinct: true, deferral: "initially deferred", ...described }),
  aForeignKey(["Order", "user"], ["crm.person", "no"], {
    match: "full",
    notValid: true,
    deferral: "deferrable",
  }),
  aCheck("Order", "rest > 0 -- never free", { notValid: true, noInherit: true }),
  anIndex("Order", ['(lower("user"::text))', "at"], {
    ...described,
    unique: true,
    predicate: "rest IS NOT NULL",
  }),
  anIndex("crm.person", ["name"], {
    method: "gin",
    keys: [
      {
        of: { kind: "column", column: idOf("column", "crm.person.name") },
        collation: null,
        operatorClass: { name: { namespace: "public", name: "gin_trgm_ops" }, parameters: [] },
        descending: false,
        nulls: "default",
      },
    ],
  }),
  aView("busy", "SELECT name FROM crm.quiet -- all of them", {
    columnNames: ["who"],
    checkOption: "local",
    uses: [idOf("view", "crm.quiet")],
  }),
  aView("crm.quiet", "SELECT name FROM crm.person", {
    options: [{ name: "security_barrier", value: "true" }],
    uses: [idOf("table", "crm.person")],
    ...described,
  }),
  aView("counted", "SELECT 1 AS one", { materialized: true, withoutRows: true }),
  anIndex("counted", ["one"], { unique: true }),
  aFunction("default_name", {
    arguments: "which integer",
    identity: "integer",
    definition: "RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT name FROM crm.person WHERE no = which $$",
    ...described,
  }),
  aFunction("is_short", {
    arguments: "text",
    identity: "text",
    definition: "RETURNS boolean LANGUAGE sql IMMUTABLE RETURN length($1) < 80",
  }),
  aFunction("forget", {
    routine: "procedure",
    arguments: "INOUT one crm.person",
    identity: "INOUT one crm.person",
    definition: "LANGUAGE plpgsql AS $$ BEGIN END $$",
    ...described,
  }),
  aFunction("stamp"),
  aTrigger("Order", "stamped", {
    calls: "stamp",
    when: "NEW.rest > 1",
    enabled: "always",
    arguments: ["it's", "1"],
    ...described,
  }),
  aTrigger("crm.person", "watched", {
    calls: "stamp",
    timing: "after",
    events: [{ event: "update", columns: [] }],
    forEach: "statement",
    oldTable: "before",
    newTable: "after",
  }),
  aKept("type address", "CREATE TYPE public.address AS (city text)", { provides: ["public.address"] }),
  aKept("policy own", 'CREATE POLICY own ON public."Order" USING (true)', {
    phase: "after tables",
    uses: [idOf("table", "Order")],
  }),
);

/** The document with more said of some of its tables. */
function withTablesSaying(
  document: Document,
  said: Readonly<Record<string, Partial<TableRecord>>>,
): Document {
  const catalog = catalogOf(document);
  const tables = Object.entries(said).map(([id, more]) => ({ ...catalog.get("table", id), ...more }));
  return withRecords(document, ...tables);
}

const byTime: TableRecord["partitionBy"] = {
  strategy: "range",
  keys: [{ of: { kind: "column", column: idOf("column", "log.at") }, collation: null, operatorClass: null }],
};

/** A partitioned table, its partition given first, with keys and indexes that belong together. */
const partitioned = withTablesSaying(
  aDocument(
    {
      log_2024: { line: "text default 'none'", at: "timestamptz not null", id: "int8 not null" },
      log: { id: "int8 identity always", at: "timestamptz not null", line: "text" },
      mention: { id: "int8", at: "timestamptz" },
    },
    aPrimaryKey("log", ["id", "at"]),
    aPrimaryKey("log_2024", ["id", "at"], {
      name: "other_name",
      partOf: idOf("primary-key", "log.log_pkey"),
    }),
    aForeignKey(["mention", "id", "at"], ["log", "id", "at"]),
    anIndex("log_2024", ["line"], { name: "deep", partOf: idOf("index", "log.whole") }),
    anIndex("log", ["line"], { name: "whole", only: true }),
    anIndex("log_2024", ["at"], { name: "given", partOf: idOf("index", "log.handed_down") }),
    anIndex("log", ["at"], { name: "handed_down" }),
    aCheck("log", "line <> ''", { name: "filled" }),
    aCheck("log_2024", "line <> ''", { name: "filled" }),
    aCheck("log", "id > 0", { name: "positive" }),
  ),
  {
    log: { partitionBy: byTime },
    log_2024: {
      partitionOf: {
        parent: idOf("table", "log"),
        bound: "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')",
      },
    },
  },
);

const expected = [
  "domain crm.email · constraint has_at · CHECK ((POSITION(('@'::text) IN (VALUE)) > 0))",
  "domain crm.email · constraint is_short · CHECK (public.is_short(VALUE)) NOT VALID",
  "domain crm.email · default · 'nobody@example.org'::text",
  "function public.default_name(integer) · comment · It's what it is",
  "index crm.person_name_idx · definition · CREATE INDEX person_name_idx ON crm.person USING gin (name public.gin_trgm_ops)",
  'index public."Order_expr_at_idx" · comment · It\'s what it is',
  'index public."Order_expr_at_idx" · definition · CREATE UNIQUE INDEX "Order_expr_at_idx" ON public."Order" USING btree (lower(("user")::text), at) WHERE (rest IS NOT NULL)',
  'index public."Order_pkey" · definition · CREATE UNIQUE INDEX "Order_pkey" ON public."Order" USING btree (id) INCLUDE (rest) WITH (fillfactor=\'70\')',
  "materialized view public.counted · populated · no",
  'sequence public."Order_id_seq" · identity of · public."Order".id',
  "sequence crm.person_no_seq · owned by · crm.person.no",
  "sequence public.ticket · cycle · ",
  "sequence public.ticket · maximum · 500",
  "sequence public.ticket · persistence · unlogged",
  "table crm.person · column loud generated · stored upper(name)",
  "table crm.person · column moods type · public.mood[]",
  "table crm.person · constraint person_boss_fkey · FOREIGN KEY (boss) REFERENCES crm.person(no) ON DELETE SET NULL",
  "table crm.person · trigger watched definition · CREATE TRIGGER watched AFTER UPDATE ON crm.person REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.stamp()",
  'table public."Order" · column at type · timestamp(3) with time zone',
  'table public."Order" · constraint "Order_check" · CHECK ((rest > (0)::numeric)) NO INHERIT NOT VALID',
  'table public."Order" · constraint "Order_user_at_key" · UNIQUE NULLS NOT DISTINCT ("user", at) DEFERRABLE INITIALLY DEFERRED',
  'table public."Order" · constraint "Order_user_fkey" · FOREIGN KEY ("user") REFERENCES crm.person(no) MATCH FULL DEFERRABLE NOT VALID',
  'table public."Order" · policy own using · true',
  "table public.\"Order\" · trigger stamped definition · CREATE TRIGGER stamped BEFORE INSERT ON public.\"Order\" FOR EACH ROW WHEN ((new.rest > (1)::numeric)) EXECUTE FUNCTION public.stamp('it''s', '1')",
  'table public."Order" · trigger stamped enabled · A',
  "view crm.quiet · storage parameters · security_barrier=true",
  "view public.busy · storage parameters · check_option=local",
];

describe("a printed script", () => {
  let postgres: Postgres;
  let empty: Blob;
  beforeAll(async () => {
    const first = await openPostgres({ extensions: ["pg_trgm"] });
    empty = await first.snapshot();
    await first.close();
  });
  beforeEach(async () => {
    postgres = await openPostgres({ extensions: ["pg_trgm"], snapshot: empty });
    return () => postgres.close();
  });

  async function facts(): Promise<readonly string[]> {
    const found = await readCatalog(postgres);
    if (isRefusal(found)) throw new Error(found.refused);
    return found.map(({ object, property, value }) => `${object} · ${property} · ${value}`).sort();
  }

  test("runs as a whole with one of everything, and each property is in the catalog", async () => {
    await postgres.exec(printScript(catalogOf(everything)));
    expect(await facts()).toEqual(expect.arrayContaining([...expected]));
  });

  test("attaches a partition with its own order of columns, and its indexes to those of the whole", async () => {
    await postgres.exec(`SET timezone = 'UTC'; ${printScript(catalogOf(partitioned))}`);
    const found = await facts();
    expect(found).toEqual(
      expect.arrayContaining([
        "table public.log_2024 · column line position · 1",
        "table public.log_2024 · column line default · 'none'::text",
        "table public.log_2024 · column id identity · always",
        "table public.log_2024 · inherits · public.log",
        "table public.log_2024 · constraint positive · CHECK ((id > 0))",
        "index public.other_name · partition of · public.log_pkey",
        "index public.deep · partition of · public.whole",
        "index public.given · partition of · public.handed_down",
      ]),
    );
    const indexes = found.filter((fact) => fact.startsWith("index") && fact.includes(" · table · "));
    expect(indexes.filter((fact) => fact.includes("log_2024"))).toHaveLength(3);
    expect(found.filter((fact) => fact.includes(" · invalid · "))).toEqual([]);
  });

  test("runs twice when it is printed to make only what does not exist", async () => {
    const script = [everything, partitioned]
      .map((document) => printScript(catalogOf(document), { ifNotExists: true }))
      .join("\n");
    await postgres.exec(script);
    const before = await facts();
    await postgres.exec(script);
    expect(await facts()).toEqual(before);
  });
});
