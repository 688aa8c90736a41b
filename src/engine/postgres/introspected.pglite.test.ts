import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countingMint } from "../../core/base/mint.ts";
import { isRefusal } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import type { Document } from "../../core/document/document.ts";
import { violationsOf } from "../../core/document/invariant.ts";
import type { SchemaRecord } from "../../core/document/records/index.ts";
import { rewriteRecord } from "../../core/document/rewrite.ts";
import { importSql } from "../../core/sql/import/import-sql.ts";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { scan } from "../../core/sql/import/scan/scan.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { corpusFile } from "../../core/testing/corpus-file.ts";
import { ddlCases } from "../../core/testing/ddl-cases.ts";
import { documentDifferences } from "../../core/testing/document-differences.ts";
import { drawnAlone } from "../../core/testing/drawn-alone.ts";
import { spellingAside } from "../../core/testing/spelling-aside.ts";
import { loadParser } from "../parser/load-in-node.ts";
import { openPostgres, type Postgres } from "./open-postgres.ts";
import { readSchema } from "./read-schema.ts";
import { runScript } from "./run-script.ts";
import type { SqlRunner } from "./sql-runner.ts";

/** What the corpus asks for and PGlite ships. */
const extensions = ["btree_gin", "pg_trgm", "pgcrypto", "unaccent"];

let parser: SqlParser;
let empty: Blob;
let shared: Postgres;
beforeAll(async () => {
  parser = await loadParser();
  shared = await openPostgres({ extensions });
  empty = await shared.snapshot();
});
afterAll(() => shared.close());

const imported = (sql: string): Document => importSql(sql, { parser, mint: countingMint() }).document;

/** The design of what a session holds; throws when there is none, or when it does not fit together. */
async function introspected(runner: SqlRunner): Promise<Document> {
  const document = await readSchema(runner);
  if (isRefusal(document)) throw new Error(document.refused);
  expect(violationsOf(catalogOf(document))).toEqual([]);
  return document;
}

/** What a foreign script builds in a database of its own. */
async function builtBy(sql: string): Promise<Document> {
  const postgres = await openPostgres({ snapshot: empty, extensions });
  try {
    await runScript({ segments: scan(sql), parser, runner: postgres, skipRows: true });
    return await introspected(postgres);
  } finally {
    await postgres.close();
  }
}

/** What a script builds, all of which must run. */
async function built(script: string): Promise<Document> {
  await shared.exec("BEGIN");
  try {
    await shared.exec(script);
    return await introspected(shared);
  } finally {
    await shared.exec("ROLLBACK; RESET ALL");
  }
}

/** Import keeps objects, grants and publications as statements yet: they are left out on both sides. */
const differences = (text: Document, database: Document): readonly string[] =>
  documentDifferences(drawnAlone(text), drawnAlone(database), spellingAside);

/** What the files of the corpus ask for and PGlite does not have. */
const lacking: Readonly<Record<string, readonly string[]>> = {
  lago: ["extension pg_partman"],
  pagila: ["extension vector", "index public.film_embedding.film_embedding_embedding_hnsw_idx"],
};

const printed = (document: Document): string => printScript(catalogOf(document), { owners: true });

/** Roles belong to the server: a design names them and does not make them. */
const roles = (sql: string): string => (sql.match(/CREATE ROLE [^;]+;/g) ?? []).join("");

/** PostgreSQL sets the space before VALUES differently the second time. */
function spacesAside(record: SchemaRecord): SchemaRecord {
  return rewriteRecord(record, { sql: (text) => text.replaceAll("( VALUES", "(VALUES") });
}

describe("a file and the database it builds are the same design", () => {
  for (const name of ["pagila", "chinook", "northwind", "omop", "lago"]) {
    const sql = corpusFile(`${name}.sql`);
    test.skipIf(sql === undefined)(`${name} (skipped where the corpus is absent)`, async () => {
      const text = imported(sql ?? "");
      const database = await builtBy(sql ?? "");
      const expected = lacking[name] ?? [];
      const found = differences(text, database).filter(
        (line) => !expected.some((part) => line.includes(part)),
      );
      expect(found).toEqual([]);
      expect(documentDifferences(database, await builtBy(printScript(catalogOf(text))))).toEqual([]);
    });
  }

  /** What import keeps whole, so that there is nothing to hold against the database's records. */
  test.each(Object.entries(ddlCases))("%s", async (_, sql) => {
    const text = imported(sql);
    const database = await built(sql);
    expect(differences(text, database)).toEqual([]);
    expect(documentDifferences(database, await built(printed(text)))).toEqual([]);
  });

  test.each(Object.entries(ddlCases))("%s: what introspection prints builds it again", async (_, sql) => {
    const database = await built(sql);
    const again = await built(roles(sql) + printed(database));
    expect(documentDifferences(database, again, spacesAside)).toEqual([]);
  });
});
