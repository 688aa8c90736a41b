import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { runCommand } from "../command/run-command.ts";
import { canonical } from "../document/canonical.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import { violationsOf } from "../document/invariant.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { printScript } from "../sql/print/print-script.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import type { LintConfig } from "./config.ts";
import type { Fix, Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { type Finding, lint } from "./run.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

function catalogFor(sql: string): Catalog {
  const { catalog, ledger } = read(sql);
  const refused = ledger.filter(({ outcome }) => outcome === "refused").map(({ reason }) => reason);
  expect({ sql, refused }).toEqual({ sql, refused: [] });
  return catalog;
}

function configFor({ id, examples: { rows = {} } }: Rule, profile: LintConfig["profile"]): LintConfig {
  return {
    profile,
    rules: new Map([[id, { severity: "error" }]]),
    rows: new Map(Object.entries(rows)),
    ignore: [],
  };
}

const only = (rule: Rule, catalog: Catalog): readonly Finding[] =>
  lint(catalog, configFor(rule, "naming-only")).findings.filter((finding) => finding.rule === rule.id);

/** Rule and record: a renamed record is the same. */
const placesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, at, path }) => `${rule} ${path ?? at}`);

/** What SQL says of a design: all but its name, and how a kept statement is called. */
const recordsOf = ({ document }: Catalog): readonly SchemaRecord[] =>
  [...canonical(document).schema.values()].filter(({ kind }) => kind !== "kept" && kind !== "design");

function afterFix(catalog: Catalog, fix: Fix): Catalog {
  const result = runCommand(catalog, { ...fix, mint: countingMint("fixed") });
  if (isRefusal(result)) throw new Error(`${fix.id}: ${result.refused}`);
  return catalogOf(result.document);
}

test("a rule's id is its file's name, the folder and the list agree, and every id comes once", () => {
  const files = readdirSync("src/core/lint/rules")
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => file.replace(".ts", ""));
  expect(rules.map(({ id }) => id).sort()).toEqual(files.sort());
  for (const { yieldsTo = [] } of rules) expect(files).toEqual(expect.arrayContaining([...yieldsTo]));
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test("[L1] finds each of its bad examples and none of its good ones", () => {
    for (const sql of rule.examples.bad) {
      const found = only(rule, catalogFor(sql));
      expect({ sql, found: found.length > 0 }).toEqual({ sql, found: true });
      for (const { message } of found) expect(message).toMatch(/^[^\n]+[^.]\.$/);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    }
    for (const sql of rule.examples.good) {
      expect({ sql, found: only(rule, catalogFor(sql)) }).toEqual({ sql, found: [] });
    }
    expect(Math.min(rule.examples.bad.length, rule.examples.good.length)).toBeGreaterThan(0);
  });

  test("[L2] a fix removes its finding, adds no other, and the result is valid, prints and reads back", () => {
    const config = configFor(rule, "recommended");
    for (const sql of rule.examples.bad) {
      const catalog = catalogFor(sql);
      const before = lint(catalog, config).findings;
      for (const finding of only(rule, catalog)) {
        if (!finding.fix) continue;
        const fixed = afterFix(catalog, finding.fix);
        expect(violationsOf(fixed)).toEqual([]);
        const after = placesOf(lint(fixed, config).findings);
        const added = after.filter((place) => !placesOf(before).includes(place));
        expect({ sql, fix: finding.fix, added }).toEqual({ sql, fix: finding.fix, added: [] });
        expect(after).not.toContain(placesOf([finding])[0]);
        expect(recordsOf(catalogFor(printScript(fixed)))).toEqual(recordsOf(fixed));
      }
    }
  });
});
