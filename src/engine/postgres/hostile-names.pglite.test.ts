import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countingMint } from "../../core/base/mint.ts";
import { isRefusal } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import type { Document } from "../../core/document/document.ts";
import { isNamed } from "../../core/document/named-record.ts";
import { clipToBytes, longestName } from "../../core/postgres/default-names.ts";
import { quoteName } from "../../core/postgres/quoting.ts";
import { importSql } from "../../core/sql/import/import-sql.ts";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { arbitraryDocument } from "../../core/testing/arbitrary-document.ts";
import { documentDifferences } from "../../core/testing/document-differences.ts";
import { drawnAlone } from "../../core/testing/drawn-alone.ts";
import { identifier } from "../../core/testing/identifiers.ts";
import { spellingAside } from "../../core/testing/spelling-aside.ts";
import { loadParser } from "../parser/load-in-node.ts";
import { openPostgres, type Postgres } from "./open-postgres.ts";
import { readSchema } from "./read-schema.ts";

/** More runs than CI takes: `HOSTILE_RUNS=2000`. */
const numRuns = Number(process.env.HOSTILE_RUNS ?? 25);

let parser: SqlParser;
let postgres: Postgres;
beforeAll(async () => {
  parser = await loadParser();
  postgres = await openPostgres({ extensions: ["citext", "pg_trgm", "pgcrypto", "uuid-ossp", "hstore"] });
});
afterAll(() => postgres.close());

/** The design of what a script builds, all of which must run. */
async function built(script: string): Promise<Document> {
  await postgres.exec("BEGIN");
  try {
    await postgres.exec(script);
    const document = await readSchema(postgres);
    if (isRefusal(document)) throw new Error(document.refused);
    return document;
  } finally {
    await postgres.exec("ROLLBACK; RESET ALL");
  }
}

/** Every place a name can stand in; `$name` is replaced by one. */
const places = `
  CREATE SCHEMA $namespace; CREATE TYPE $namespace.$enum AS ENUM ($'value, $'second);
  CREATE DOMAIN $namespace.$domain AS text CONSTRAINT $rule_of_domain CHECK (VALUE <> '');
  CREATE TYPE $namespace.$composite AS ($attribute int, $another $namespace.$enum);
  CREATE TYPE $namespace.$range AS RANGE (subtype = float8, multirange_type_name = $namespace.$many); CREATE SEQUENCE $namespace.$sequence;
  CREATE FUNCTION $namespace.$function($parameter int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
  CREATE FUNCTION $namespace.$routine() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN RETURN NEW; END $body$;
  CREATE TABLE $namespace.$table (
    $column int DEFAULT nextval($''sequence) CONSTRAINT $key PRIMARY KEY, $twin $namespace.$enum DEFAULT $'value, $third $namespace.$domain,
    $fourth int GENERATED ALWAYS AS ($column + 1) STORED, $fifth $namespace.$composite, $sixth $namespace.$range[],
    CONSTRAINT $unique UNIQUE ($twin, $third), CONSTRAINT $check CHECK ($column > $fourth),
    CONSTRAINT $exclusion EXCLUDE USING btree ($fourth WITH =)
  );
  ALTER TABLE $namespace.$table ADD CONSTRAINT $foreign FOREIGN KEY ($fourth) REFERENCES $namespace.$table ($column);
  CREATE INDEX $index ON $namespace.$table ($twin, lower($third::text)) WHERE $column > 0;
  CREATE STATISTICS $namespace.$statistics ON $column, $fourth FROM $namespace.$table;
  CREATE TRIGGER $trigger BEFORE UPDATE OF $column ON $namespace.$table FOR EACH ROW WHEN (NEW.$column > 1) EXECUTE FUNCTION $namespace.$routine();
  CREATE POLICY $policy ON $namespace.$table USING ($column = 1);
  CREATE VIEW $namespace.$view AS SELECT $column, $twin, $namespace.$function($column) AS $output FROM $namespace.$table;
  CREATE RULE $rule AS ON DELETE TO $namespace.$table DO INSTEAD UPDATE $namespace.$table SET $column = 1;
  CREATE MATERIALIZED VIEW $namespace.$snapshot AS SELECT $column FROM $namespace.$view; CREATE INDEX $lookup ON $namespace.$snapshot ($column);
  COMMENT ON COLUMN $namespace.$table.$column IS 'a';
  CREATE TABLE $namespace.$whole ($part int, $rest text) PARTITION BY LIST ($part);
  CREATE TABLE $namespace.$piece PARTITION OF $namespace.$whole FOR VALUES IN (1);`;

/** Kinds of which a place is not a name of a record. */
const notRecords = ["parameter", "rule_of_domain", "output", "many"];

const slots = [...new Set([...places.matchAll(/\$'*([a-z_]+)/g)].map(([, slot = ""]) => slot))].filter(
  (slot) => slot !== "body",
);

const kept = (name: string): string => clipToBytes(name, longestName);

/** PostgreSQL has these names itself, or keeps them for itself. */
const isFree = (name: string): boolean =>
  !/^(?:pg_|public$|information_schema$|tableoid$|ctid$|[cx]m(?:in|ax)$)/.test(name);

const names = fc.uniqueArray(identifier.filter(isFree), {
  minLength: slots.length,
  maxLength: slots.length,
  selector: kept,
});

function scriptWith(found: readonly string[]): string {
  const names = new Map(slots.map((slot, at) => [slot, found[at] ?? ""]));
  const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  return places.replace(/\$('*)([a-z_]+)/g, (written, quotes: string, slot: string) => {
    const name = names.get(slot);
    if (name === undefined) return written;
    if (quotes === "'") return literal(kept(name));
    if (quotes === "''") return literal(`${quoted(names.get("namespace"))}.${quoted(name)}`);
    return quoted(name);
  });
}

const quoted = (name: string | undefined): string => quoteName(name ?? "");

test("any name in any place survives import, print and PostgreSQL", async () => {
  await fc.assert(
    fc.asyncProperty(names, async (found) => {
      const script = scriptWith(found);
      const { document, ledger } = importSql(script, { parser, mint: countingMint() });
      expect(ledger.filter(({ outcome }) => outcome !== "modelled")).toEqual([]);
      const database = await built(script);
      const called = new Set([...database.schema.values()].filter(isNamed).map(({ name }) => name));
      const lost = slots.filter(
        (slot, at) => !notRecords.includes(slot) && !called.has(kept(found[at] ?? "")),
      );
      expect(lost).toEqual([]);
      expect(documentDifferences(document, database, spellingAside)).toEqual([]);
      expect(documentDifferences(database, await built(printScript(catalogOf(document))))).toEqual([]);
    }),
    { numRuns },
  );
});

test("[S3] the database that a design's script builds is the design", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      const database = await built(printScript(catalogOf(document)));
      expect(documentDifferences(drawnAlone(document), drawnAlone(database), spellingAside)).toEqual([]);
    }),
    { numRuns },
  );
});
