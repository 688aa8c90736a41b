import { beforeAll, describe, expect, test } from "vitest";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { LintConfig } from "../lint/config.ts";
import { rules } from "../lint/rules/index.ts";
import { type Finding, lint } from "../lint/run.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { applyPattern } from "./apply-pattern.ts";
import { patterns } from "./patterns/index.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

type Example = { readonly rule: string; readonly sql: string; readonly config: LintConfig };

const examples: readonly Example[] = rules.flatMap(({ examples: { bad, rows = {} }, id: rule }) =>
  bad.map((sql) => ({
    ...{ rule, sql },
    config: {
      profile: "naming-only" as const,
      rules: new Map([[rule, { severity: "error" as const }]]),
      rows: new Map(Object.entries(rows)),
      ignore: [],
    },
  })),
);

const found = (catalog: Catalog, { config, rule }: Example): readonly Finding[] =>
  lint(catalog, config).findings.filter((finding) => finding.rule === rule && finding.pattern !== undefined);

/** Rules that name a pattern in what they find, by the pattern's id. */
const named: ReadonlySet<string> = new Set([
  "timestamps",
  "soft-delete",
  "tenant-isolation",
  "lookup-table",
  "exclusive-arcs",
  "monthly-partitions",
]);

test("rules name these patterns, and each is one", () => {
  const told = examples.flatMap((example) =>
    found(read(example.sql).catalog, example).flatMap(({ pattern }) => pattern ?? []),
  );
  expect(new Set(told)).toEqual(named);
  expect(patterns.map(({ id }) => id)).toEqual(expect.arrayContaining([...named]));
});

describe.each(rules.map(({ id }) => id))("%s", (rule) => {
  test("[L2] a pattern that it names removes what it found, or needs to be told more", () => {
    for (const example of examples.filter((one) => one.rule === rule)) {
      const { catalog } = read(example.sql);
      for (const { at, key, pattern: id } of found(catalog, example)) {
        const pattern = patterns.find((one) => one.id === id);
        if (!pattern) throw new Error(`There is no pattern ${id}`);
        const mint = countingMint("made");
        const applied = applyPattern(catalog, pattern, { selection: [at], mint });
        if (isRefusal(applied))
          expect([rule, applied.refused]).toEqual(["columns-polymorphic", expect.any(String)]);
        else {
          const left = found(catalogOf(applied.document), example).map((finding) => finding.key);
          expect({ rule, left }).toEqual({ rule, left: left.filter((one) => one !== key) });
        }
      }
    }
  });
});
