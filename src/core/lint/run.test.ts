import { beforeAll, describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { type LintConfig, recommendedConfig } from "./config.ts";
import { nearest } from "./nearest.ts";
import { readLintConfig } from "./read-config.ts";
import { rules } from "./rules/index.ts";
import { type Finding, lint } from "./run.ts";
import { sqlPlaces } from "./sql-places.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

const found = (sql: string, config: LintConfig = recommendedConfig): readonly Finding[] =>
  lint(read(sql).catalog, config).findings;
const keys = (findings: readonly Finding[]): readonly string[] => findings.map(({ key }) => key);

const shop = `create table customers (id bigint primary key, name text not null);
create table orders (
  id serial primary key, -- numbers
  customer_id bigint not null
    constraint of_customer references customers on delete cascade,
  paid boolean
);
create index one on orders (paid, id);
`;

describe("a run", () => {
  test("gives the same findings in the same order each time, by place in the document", () => {
    const sql = shop.repeat(1);
    expect(found(sql)).toEqual(found(sql));
    expect(keys(found(sql))).toEqual([
      "column-serial public.orders.id",
      "column-boolean-nullable public.orders.paid",
      "foreign-key-without-index public.orders.of_customer",
      "index-on-boolean public.orders.one",
    ]);
  });

  test("leaves out a finding that another about the same object explains", () => {
    const sql = `create table t (id int primary key, a int, b int); create index x on t (a); create index y on t (a);
      create index z on t (a, b);`;
    const rulesOf = (object: string): readonly string[] =>
      found(sql).flatMap((finding) => (finding.object === object ? [finding.rule] : []));
    expect(rulesOf("public.t.y")).toEqual(["index-duplicated"]);
    expect(rulesOf("public.t.x")).toEqual(["index-redundant"]);
  });

  test("says a habit of the whole design once, and each finding in the strict profile", () => {
    const sql = Array.from(
      { length: 12 },
      (_, at) => `create table t_${at} (id uuid primary key default gen_random_uuid(), x int not null);`,
    ).join("\n");
    const random = (profile: LintConfig["profile"]): readonly Finding[] =>
      found(sql, { ...recommendedConfig, profile }).filter(({ rule }) => rule === "primary-key-random-uuid");
    expect(random("recommended").map(({ object, message }) => `${object}: ${message}`)).toEqual([
      "public: 12 of 12 tables have random uuids as primary keys.",
    ]);
    expect(random("strict")).toHaveLength(12);
  });

  test("asks with the profile supabase for row security of every table of public, as an error", () => {
    const config = { ...recommendedConfig, profile: "supabase" } as const;
    expect(found("create table t (id bigint primary key, x int not null);", config)).toMatchObject([
      { rule: "table-without-row-security", severity: "error", object: "public.t" },
    ]);
  });

  test("names findings only when the profile is naming-only", () => {
    const findings = found('create table "user" (id serial primary key, x json);', {
      ...recommendedConfig,
      profile: "naming-only",
    });
    expect(new Set(findings.map(({ category }) => category))).toEqual(new Set(["naming"]));
  });
});

describe("a configuration", () => {
  const configOf = (lintPart: unknown) => readLintConfig(JSON.stringify({ lint: lintPart }));

  test("changes severities and options, and ignores with a reason what lies in an object", () => {
    const config = configOf({
      rules: {
        "column-serial": "off",
        "index-on-boolean": "error",
        "table-too-wide": ["warning", { most: 3 }],
      },
      ignore: [{ rule: "column-boolean-nullable", object: "public.orders", reason: "Not asked yet" }],
    });
    if (isRefusal(config)) throw new Error(config.refused);
    const result = lint(read(shop).catalog, config);
    expect(result.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      "warning foreign-key-without-index",
      "error index-on-boolean",
    ]);
    expect(result.ignored.map(({ reason, finding }) => `${finding.key}: ${reason}`)).toEqual([
      "column-boolean-nullable public.orders.paid: Not asked yet",
    ]);
  });

  test.each([
    [{ profil: "strict" }, "lint.profil: there is no such key; there are profile, rules, rows, ignore."],
    [{ profile: "lax" }, 'lint.profile: "lax" is none of recommended, strict, supabase, naming-only.'],
    [
      { rules: { "foreign-key-no-index": "off" } },
      "lint.rules.foreign-key-no-index: there is no rule “foreign-key-no-index”; is it foreign-key-without-index or foreign-key-duplicated or foreign-key-column-name.",
    ],
    [
      { rules: { "column-serial": "loud" } },
      'lint.rules.column-serial: "loud" is none of error, warning, info, off.',
    ],
    [
      { rules: { "table-too-wide": ["info", { most: "many" }] } },
      "lint.rules.table-too-wide: most is a number.",
    ],
    [
      { rules: { "table-too-wide": ["info", { least: 3 }] } },
      "lint.rules.table-too-wide: it has no option “least”.",
    ],
    [{ ignore: [{ rule: "column-serial" }] }, "lint.ignore[0].reason: a reason is expected."],
    [{ rows: { "public.t": "many" } }, "lint.rows.public.t: a number is expected."],
    [[], "lint: an object is expected."],
  ])("is refused with its place: %j", (part, refused) => {
    expect(configOf(part)).toEqual({ refused });
  });

  test("is refused when it is no JSON, or holds what nobody reads", () => {
    expect(readLintConfig("{")).toMatchObject({ refused: expect.stringMatching(/^This is no JSON: /) });
    expect(readLintConfig('{"lnt":{}}')).toEqual({
      refused: "the file.lnt: there is no such key; there are lint.",
    });
  });
});

describe("in SQL", () => {
  test("a comment before a statement ignores a rule for what the statement makes, with its reason", () => {
    const sql = `-- lint-ignore column-serial: other programs know the sequence
create table t (id serial primary key, x text not null);
create table u (id serial primary key, x text not null); -- lint-ignore column-serial
create index i on t (x); create index j on t (x); -- lint-ignore index-duplicated: on trial
`;
    const { findings, ignored } = lint(read(sql).catalog);
    expect(keys(findings)).toEqual(["column-serial public.u.id"]);
    expect(ignored.map(({ reason }) => reason)).toEqual(["other programs know the sequence", "on trial"]);
  });

  test("a finding has the line of the column or constraint in its table's statement", () => {
    const { catalog, ledger } = read(shop);
    const places = sqlPlaces(catalog, shop, ledger);
    const lines = lint(catalog).findings.map(({ at, object }) => `${object} ${places.lineOf(at)}`);
    expect(lines).toEqual([
      "public.orders.id 3",
      "public.orders.paid 6",
      "public.orders.of_customer 5",
      "public.orders.one 8",
    ]);
  });
});

test("every rule has a place among the categories, words that end as sentences, and a law to keep", () => {
  for (const { id, why, remedy, title } of rules) {
    expect({ id, ends: /[.)]$/.test(why) && /[.…]$/.test(remedy) && !/[.!]$/.test(title) }).toEqual({
      id,
      ends: true,
    });
  }
  expect(rules.length).toBeGreaterThan(120);
});

test("names that are like a misspelt one come first, and nothing for what is like none", () => {
  const ids = rules.map(({ id }) => id);
  expect(nearest("colum-serial", ids)[0]).toBe("column-serial");
  expect(nearest("table-no-primary-key", ids)[0]).toBe("table-without-primary-key");
  expect(nearest("xyzzy", ids)).toEqual([]);
});
