import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../engine/postgres/open-postgres.ts";
import { isRefusal } from "../base/refusal.ts";
import { compare } from "../diff/compare.ts";
import type { Catalog } from "../document/catalog.ts";
import { violationsOf } from "../document/invariant.ts";
import { lint } from "../lint/run.ts";
import { printScript } from "../sql/print/print-script.ts";
import { applyPatternTo, type Outcome, tryPattern, type Wish } from "../testing/apply-pattern-to.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { faultsOf } from "../testing/run-migration.ts";
import { patterns } from "./patterns/index.ts";

let read: (sql: string) => ReadSql;
let postgres: Postgres;
beforeAll(async () => {
  [read, postgres] = [await sqlReader(), await openPostgres({})];
});
beforeEach(() => postgres.exec("ROLLBACK; RESET ROLE; DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
afterAll(() => postgres.close());

type Case = Wish & { readonly sql: string };

function carriedOut(given: Case): Outcome & { readonly before: Catalog } {
  const before = read(given.sql).catalog;
  return { before, ...applyPatternTo(before, given) };
}

const shop = `
  CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE, note text);
  CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, reference text NOT NULL,
    customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE, total numeric(10,2) NOT NULL CHECK (total >= 0)
  );
  CREATE INDEX ON orders (customer_id);
  CREATE INDEX ON orders (reference);`;

const cases: readonly Case[] = [
  { pattern: "timestamps", sql: shop, selected: ["public.customers", "public.orders"] },
  { pattern: "soft-delete", sql: shop, selected: ["public.customers", "public.orders"] },
  { pattern: "audit-trail", sql: shop, selected: ["public.customers", "public.orders"] },
  { pattern: "version-history", sql: shop, selected: ["public.orders"] },
  {
    pattern: "tenant-isolation",
    sql: `${shop} CREATE TABLE notes (id int PRIMARY KEY, body text, order_id bigint REFERENCES orders ON DELETE SET NULL); CREATE INDEX ON notes (order_id); CREATE VIEW big AS SELECT id FROM orders WHERE total > 9;`,
    selected: ["public.customers", "public.orders", "public.notes"],
  },
  {
    pattern: "full-text-search",
    sql: "CREATE TABLE posts (id int PRIMARY KEY, title varchar(80) NOT NULL, body text, slug text NOT NULL UNIQUE);",
    selected: ["public.posts"],
  },
  { pattern: "uuid-keys", sql: shop, selected: ["public.customers", "public.orders"] },
  {
    pattern: "uuid-keys",
    sql: "CREATE TABLE a (id serial PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY REFERENCES a); CREATE TABLE c (x int NOT NULL, b_id int REFERENCES b); CREATE INDEX ON c (b_id);",
    selected: ["public.a", "public.c"],
    options: { server: "before PostgreSQL 18" },
  },
  {
    pattern: "lookup-table",
    sql: "CREATE TYPE order_status AS ENUM ('open', 'paid', 'sent'); CREATE TABLE orders (id int PRIMARY KEY, status order_status NOT NULL DEFAULT 'open', placed_on date NOT NULL); CREATE TABLE returns (id int PRIMARY KEY, status order_status);",
    selected: ["public.order_status"],
  },
  {
    pattern: "lookup-table",
    sql: "CREATE TABLE orders (id int PRIMARY KEY, status varchar(10) NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'paid')), placed_on date NOT NULL);",
    selected: ["public.orders.status"],
  },
  {
    pattern: "exclusive-arcs",
    sql: "CREATE TABLE posts (id int PRIMARY KEY, title text); CREATE TABLE photos (id int PRIMARY KEY, place text); CREATE TABLE comments (id int PRIMARY KEY, body text NOT NULL, subject_id int NOT NULL, subject_type text NOT NULL CHECK (subject_type IN ('Post', 'Photo')));",
    selected: ["public.comments.subject_id"],
  },
  {
    pattern: "monthly-partitions",
    sql: "CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now(), what text NOT NULL); CREATE INDEX ON events (created_at);",
    selected: ["public.events"],
    options: { from: "2026-11", months: 3 },
  },
];

test("every pattern is tried", () => {
  expect(new Set(cases.map(({ pattern }) => pattern))).toEqual(new Set(patterns.map(({ id }) => id)));
});

describe.each(cases.map((one) => [one.pattern, one] as const))("%s", (_, given) => {
  test("leaves a valid design in which nothing new is found", () => {
    const { after, before } = carriedOut(given);
    expect(violationsOf(after)).toEqual([]);
    const known = lint(before).findings.map(({ object, rule }) => `${rule} ${object}`);
    const added = lint(after).findings.filter(({ object, rule }) => !known.includes(`${rule} ${object}`));
    expect(added.map(({ message, rule }) => `${rule}: ${message}`)).toEqual([]);
  });

  test("is migrated to and back, and PostgreSQL then holds what was designed", async () => {
    const { after, before } = carriedOut(given);
    const comparison = compare(before.document, after.document, { match: "id" });
    if (isRefusal(comparison)) throw new Error(comparison.refused);
    expect(await faultsOf(postgres, comparison)).toEqual([]);
    await postgres.exec(printScript(after));
  });

  test("is refused the second time, in words", () => {
    const { after } = carriedOut(given);
    const selected = given.selected.filter((path) =>
      after.walk().some(({ id }) => after.pathOf(id) === path),
    );
    expect(tryPattern(after, { ...given, selected })).toEqual({ refused: expect.stringMatching(/^.+\.$/) });
  });
});
