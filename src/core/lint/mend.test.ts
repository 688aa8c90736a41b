import { beforeAll, expect, test } from "vitest";
import { countingMint } from "../base/mint.ts";
import type { Catalog } from "../document/catalog.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { mend } from "./mend.ts";
import { lint } from "./run.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

const sql = `
create table makers (id bigint generated always as identity primary key, name text not null unique);
create table products (
  id bigint generated always as identity primary key,
  maker_id bigint not null references makers,
  seller_id bigint not null references makers,
  code char(8) not null unique
);
`;
const rule = "foreign-key-without-index";
const keysOf = (catalog: Catalog, ofRule: string): readonly string[] =>
  lint(catalog).findings.flatMap((finding) => (finding.rule === ofRule ? [finding.key] : []));

test("one finding is mended, and the other of its rule is left", () => {
  const { catalog } = read(sql);
  const [key = ""] = keysOf(catalog, rule);
  const { run, fixed } = mend(catalog, { kind: "finding", rule, key }, countingMint("m"));
  expect(fixed.map((one) => one.key)).toEqual([key]);
  expect(keysOf(run.catalog, rule)).toHaveLength(1);
});

test("all findings of a rule are mended, and nothing else is", () => {
  const { catalog } = read(sql);
  const { run, fixed, refused } = mend(catalog, { kind: "rule", rule }, countingMint("m"));
  expect(fixed).toHaveLength(2);
  expect(refused).toEqual([]);
  expect(keysOf(run.catalog, rule)).toEqual([]);
  expect(keysOf(run.catalog, "column-char-padded")).toHaveLength(1);
});

test("safe fixes leave types alone", () => {
  const { catalog } = read(sql);
  const asked = [rule, "column-char-padded"];
  const { fixed } = mend(catalog, { kind: "safe", rules: asked }, countingMint("m"));
  expect([...new Set(fixed.map((one) => one.rule))]).toEqual([rule]);
});
