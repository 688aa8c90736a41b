import { beforeAll, describe, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { countingMint } from "../../base/mint.ts";
import { isRefusal } from "../../base/refusal.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Target } from "../../export/target.ts";
import { csvTarget } from "../../export/targets/csv.ts";
import { dbmlTarget } from "../../export/targets/dbml.ts";
import { prismaTarget } from "../../export/targets/prisma.ts";
import { corpusFile } from "../../testing/corpus-file.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import type { SqlParser } from "../import/parser.ts";
import { importForeign } from "./import-foreign.ts";
import type { ForeignLanguage } from "./language.ts";
import { csv } from "./languages/csv.ts";
import { dbml } from "./languages/dbml.ts";
import { prisma } from "./languages/prisma.ts";

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadParser();
});

/** What a target makes of a design, without the losses it tells, which a second way loses no more. */
function written(target: Target, catalog: Catalog): string {
  const rendering = target.render(catalog);
  if (isRefusal(rendering)) throw new Error(rendering.refused);
  return rendering.files.map(({ text }) => text.replace(/^\/\/.*\n/gm, "").trimEnd()).join("\n");
}

const ways: readonly (readonly [Target, ForeignLanguage])[] = [
  [dbmlTarget, dbml],
  [prismaTarget, prisma],
  [csvTarget, csv],
];

describe("what we write is read back to a design that writes the same", () => {
  for (const [target, language] of ways) {
    for (const name of ["chinook", "northwind", "omop", "pagila", "lago"]) {
      const sql = corpusFile(`${name}.sql`);
      test.skipIf(sql === undefined)(
        `${name} by way of ${target.title} (skipped where the corpus is absent)`,
        async () => {
          const first = written(target, (await sqlReader())(sql ?? "").catalog);
          expect(language.recognizes(first)).toBe(true);
          const { document, ledger } = importForeign(first, language, {
            parser,
            mint: countingMint(),
            fileName: `${name}.sql`,
          });
          expect(ledger.filter(({ outcome }) => outcome === "refused")).toEqual([]);
          const told = cannotSay[`${name} ${language.id}`] ?? [];
          const again = linesOf(written(target, catalogOf(document)));
          expect(linesOf(first).filter((line) => !again.includes(line))).toEqual(told);
          expect(again).toHaveLength(linesOf(first).length);
        },
      );
    }
  }
});

/** A foreign key of two columns to what is unique, but no primary key: CSV shows two that are none. */
const cannotSay: Readonly<Record<string, readonly string[]>> = {
  "lago csv": [
    "public,membership_roles,2,organization_id,uuid,no,,,,no,public.memberships.organization_id,,\r",
  ],
};

/** Lines in order of their text: the order within a block is no part of a schema. */
function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => !line.startsWith("Project "))
    .sort();
}
