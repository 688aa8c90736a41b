import { beforeAll, describe, expect, test } from "vitest";
import { sqlReader } from "../../testing/read-sql.ts";

let read: Awaited<ReturnType<typeof sqlReader>>;
beforeAll(async () => {
  read = await sqlReader();
});

/** What the ledger says about the last statement. */
function verdict(sql: string): string {
  const last = read(sql).ledger.at(-1);
  return last?.outcome === "refused" ? (last.reason ?? "") : (last?.outcome ?? "");
}

const parent = "create table p (a int not null, b text check (b <> ''), c varchar(5)) partition by list (a);";
const check = "constraint p_b_check check (b <> '')";

/** Each as PostgreSQL 12 to 18 refuse it. */
describe("a table becomes a partition only where PostgreSQL lets it", () => {
  test.each([
    ["a int not null, b text, c varchar(5)", "public.q lacks the constraint p_b_check."],
    ["a int not null, b text check (b <> ''), c varchar(5)", "public.q lacks the constraint p_b_check."],
    [
      `a int, b text ${check}, c varchar(5)`,
      "The column a of public.q must be NOT NULL, as that of its parent is.",
    ],
    [`a int not null, b text ${check}`, "public.q lacks the column c."],
    [
      `a int not null, b text ${check}, c varchar(5), d int`,
      "public.q has a column d, which public.p has not.",
    ],
    [`a bigint not null, b text ${check}, c varchar(5)`, "The column a of public.q has another type."],
    [`a int not null, b text ${check}, c varchar(6)`, "The column c of public.q has another type."],
    [
      `a int not null, b text collate "C" ${check}, c varchar(5)`,
      "The column b of public.q has another collation.",
    ],
    [
      `a int not null, b text ${check} no inherit, c varchar(5)`,
      "The constraint p_b_check of public.q is NO INHERIT.",
    ],
    [`c varchar(5), b text ${check}, a int not null`, "modelled"],
    [`c varchar(5), b text ${check}, a int primary key`, "modelled"],
  ])("(%s)", (columns, said) => {
    expect(verdict(`${parent} create table q (${columns}); alter table p attach partition q default;`)).toBe(
      said,
    );
  });

  test.each([
    [
      "create table p (a int, b int generated always as (a + 1) stored) partition by list (a); create table q (a int, b int);",
      "The column b of public.q must be generated, as that of its parent is.",
    ],
    [
      `${parent} create table q (a int not null, b text, c varchar(5)); alter table q add ${check} not valid;`,
      "The constraint p_b_check of public.q is NOT VALID.",
    ],
    [
      `${parent} create table o (a int not null, b text ${check}, c varchar(5)); create table q () inherits (o);`,
      "public.q inherits from another table, so it cannot be a partition.",
    ],
    [
      `${parent} create table q (a int not null, b text ${check}, c varchar(5)); create table o () inherits (q);`,
      "Other tables inherit from public.q, so it cannot be a partition.",
    ],
    [
      `${parent} create table q (a int not null, b text ${check}, c varchar(5)) partition by list (a); create table r partition of q default;`,
      "modelled",
    ],
  ])("%s", (sql, said) => {
    expect(verdict(`${sql} alter table p attach partition q default;`)).toBe(said);
  });

  test("not itself, nor one above it", () => {
    const grand = `${parent} create table q partition of p default partition by list (a);`;
    expect(verdict(`${grand} alter table q attach partition p default;`)).toContain("itself, or below it");
    expect(verdict(`${parent} alter table p attach partition p default;`)).toContain("itself, or below it");
  });
});

describe("a table becomes an heir only where PostgreSQL lets it", () => {
  const base = "create table base (a int not null, b int check (b > 1));";
  test.each([
    ["a int not null", "public.heir lacks the column b."],
    [
      "a int, b int constraint base_b_check check (b > 1)",
      "The column a of public.heir must be NOT NULL, as that of its parent is.",
    ],
    ["a int not null, b int", "public.heir lacks the constraint base_b_check."],
    ["a int not null, b int constraint base_b_check check (b > 1), c int", "modelled"],
  ])("(%s)", (columns, said) => {
    expect(verdict(`${base} create table heir (${columns}); alter table heir inherit base;`)).toBe(said);
  });
});
