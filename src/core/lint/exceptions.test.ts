import { beforeAll, expect, test } from "vitest";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { type CommandId, type InputOf, runCommand } from "../command/run-command.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import { printScript } from "../sql/print/print-script.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { recommendedConfig } from "./config.ts";
import { lint, lintAgain } from "./run.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

function after<K extends CommandId>(catalog: Catalog, id: K, input: InputOf<K>): Catalog {
  const result = runCommand(catalog, { id, input, mint: countingMint(id) });
  if (isRefusal(result)) throw new Error(result.refused);
  return catalogOf(result.document);
}

const sql = `
create table users (id bigint primary key, api_key text not null);
create table "odd: one" (id bigint primary key, "the ""password""" text not null, password text not null);
create type mood as enum ('glad');
`;
const rule = "column-holding-secret";
const idOf = (catalog: Catalog, path: string): string =>
  catalog.walk().find(({ id }) => catalog.pathOf(id) === path)?.id ?? "";

test("what the design lets stand is ignored with its reason, for the object and what lies in it", () => {
  const { catalog } = read(sql);
  const one = after(catalog, "ignore-finding", {
    ...{ rule, objectId: idOf(catalog, "public.users"), reason: "Encrypted by the program" },
  });
  const { findings, ignored } = lint(one);
  expect(ignored.map(({ finding, reason }) => `${finding.key}: ${reason}`)).toEqual([
    "column-holding-secret public.users.api_key: Encrypted by the program",
  ]);
  expect(findings.map(({ key }) => key)).toContain("column-holding-secret public.odd: one.password");
  const all = after(one, "ignore-finding", { rule, objectId: catalog.design.id, reason: "All are" });
  expect(lint(all).findings.filter((finding) => finding.rule === rule)).toEqual([]);
});

test("the design says profile and severities; a configuration has the last word", () => {
  const { catalog } = read(sql);
  const off = after(catalog, "set-rule-severity", { rule, severity: "off" });
  const severityIn = (one: Catalog, config = recommendedConfig): unknown =>
    lint(one, config).findings.find((finding) => finding.rule === rule)?.severity;
  expect([severityIn(catalog), severityIn(off)]).toEqual(["error", undefined]);
  const rules = new Map([[rule, { severity: "info" as const }]]);
  expect(severityIn(off, { ...recommendedConfig, rules })).toBe("info");
  const naming = after(catalog, "set-lint-profile", { profile: "naming-only" });
  expect(severityIn(naming)).toBeUndefined();
  expect(severityIn(naming, { ...recommendedConfig, profile: "strict" })).toBe("error");
  expect(lintAgain(lint(catalog), off).findings).toEqual(lint(off).findings);
});

test("SQL carries what stands, and reads it back for the same objects", () => {
  const { catalog } = read(sql);
  const objects = [
    "public.users.api_key",
    'public.odd: one.the "password"',
    "public.odd: one",
    "public.mood",
    "public",
  ];
  const before = objects.reduce(
    (one, path) =>
      after(one, "ignore-finding", { rule, objectId: idOf(one, path), reason: `For ${path}: yes` }),
    after(catalog, "ignore-finding", {
      rule: "enum-volatile",
      objectId: catalog.design.id,
      reason: "As it is",
    }),
  );
  const script = printScript(before);
  expect(script.split("\n").slice(0, 3)).toEqual([
    "-- lint-ignore enum-volatile *: As it is",
    "-- lint-ignore column-holding-secret public.users.api_key: For public.users.api_key: yes",
    '-- lint-ignore column-holding-secret public."odd: one"."the ""password""": For public.odd: one.the "password": yes',
  ]);
  const back = read(script).catalog;
  const told = (one: Catalog) =>
    one.design.exceptions.map(({ object, ...more }) => ({ ...more, at: one.pathOf(object) }));
  expect(told(back)).toEqual(told(before));
  expect(printScript(back)).toBe(script);
});
