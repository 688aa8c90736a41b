import type { Client } from "pg";
import { beforeAll, expect, inject, test } from "vitest";
import { withScratchDatabase } from "../../../../config/scratch-database.ts";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import type { SqlParser } from "../../sql/import/parser.ts";
import { hazardSchema, hazardStatements } from "../../testing/hazard-statements.ts";
import { type ReadSql, sqlReader } from "../../testing/read-sql.ts";
import type { StatementEffect } from "./effect.ts";
import { hazardsOf } from "./hazards-of.ts";
import { type LockMode, lockModes, stronger } from "./lock-mode.ts";

let parser: SqlParser;
let before: ReadSql;
beforeAll(async () => {
  parser = await loadParser();
  before = (await sqlReader())(hazardSchema);
});

type Facts = Readonly<Record<"locks" | "rewritten" | "scanned" | "built", readonly string[]>>;
type Outcome = Facts | { readonly sqlstate: string };

const filesQuery = `select oid, relname as name, relfilenode::text as file from pg_class
  where relkind in ('r', 'i', 'm') and relnamespace = 'public'::regnamespace`;
const locksQuery = `select relation as oid, mode from pg_locks where pid = pg_backend_pid() and locktype = 'relation'`;

/** A constraint with partitions has one row for each; those that divide their rows are not read. */
const keysQuery = `select conname as name, conrelid::regclass::text as table from pg_constraint
  join pg_class on pg_class.oid = conrelid where contype = 'f' and relkind = 'r'
  and pg_constraint.xmin = pg_current_xact_id()::xid`;

/** `ShareRowExclusiveLock` → `share row exclusive`. */
const spaced = (mode: string): string =>
  mode
    .replace(/Lock$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();

/** The relations that are there before, by their numbers: a statement may rename or drop them. */
let nameOf: ReadonlyMap<number, string> = new Map();
const exists = (name: string): boolean => [...nameOf.values()].includes(name);

const sorted = (items: Iterable<string>): readonly string[] => [...new Set(items)].sort();

/** The strongest lock on each relation; what a sequence's own use takes is left out. */
function strongest(locks: readonly { readonly oid: number; readonly mode: string }[]): readonly string[] {
  const found = new Map<string, LockMode>();
  for (const { mode, oid } of locks) {
    const name = nameOf.get(oid);
    const written = lockModes.find((known) => known === spaced(mode));
    if (name !== undefined && written && !(sequences.has(name) && written === "row exclusive"))
      found.set(name, stronger(found.get(name) ?? written, written));
  }
  return sorted([...found].map(([name, mode]) => `${name}: ${mode}`));
}

const sequences: ReadonlySet<string> = new Set(["tickets", "serials_id_seq", "shop_id_seq"]);

type File = { readonly oid: number; readonly name: string; readonly file: string };

/** What has another file: by its number, or by its name where ALTER TABLE made the index again. */
function renewed(before: readonly File[], after: readonly File[]): readonly string[] {
  const changed = before.filter(({ file, name, oid }) => {
    const now = after.find((other) => other.oid === oid) ?? after.find((other) => other.name === name);
    return now !== undefined && now.file !== file;
  });
  return sorted(changed.map(({ name }) => name));
}

/** Runs a statement in a transaction that is rolled back, and looks at locks, files and the server's log lines. */
async function measure(client: Client, sql: string): Promise<Outcome> {
  const lines: string[] = [];
  const listen = ({ message = "" }: { readonly message?: string | undefined }): number => lines.push(message);
  await client.query("begin; set local client_min_messages = debug1");
  const files = await client.query<File>(filesQuery);
  client.on("notice", listen);
  try {
    await client.query(sql);
    const locks = await client.query<{ oid: number; mode: string }>(locksQuery);
    const after = await client.query<File>(filesQuery);
    const keys = await client.query<{ name: string; table: string }>(keysQuery);
    const inLog = (pattern: RegExp): readonly string[] =>
      lines.flatMap((line) => pattern.exec(line)?.slice(1).join(" on ") ?? []);
    const validated = new Set(inLog(/^validating foreign key constraint "(.*)"/));
    const checked = keys.rows.filter(({ name }) => validated.has(name)).map(({ table }) => table);
    return {
      locks: strongest(locks.rows),
      rewritten: renewed(files.rows, after.rows),
      scanned: sorted([...inLog(/^verifying table "(.*)"/), ...checked].filter(exists)),
      built: sorted(
        inLog(/^building index "(.*)" on table "(.*)" serially/).filter((line) =>
          exists(line.split(" on ")[1] ?? ""),
        ),
      ),
    };
  } catch (error) {
    if (error instanceof Error && "code" in error) return { sqlstate: String(error.code) };
    throw error;
  } finally {
    client.off("notice", listen);
    await client.query("rollback");
  }
}

const short = (relation: string): string => relation.slice(relation.indexOf(".") + 1);

function predict({
  builds,
  hazards,
  relations,
}: StatementEffect): Facts & { readonly sqlstates: readonly string[] } {
  const old = relations.filter(({ relation }) => exists(short(relation)));
  return {
    locks: sorted(old.map(({ lock, relation }) => `${short(relation)}: ${lock}`)),
    rewritten: sorted(
      old
        .filter(({ kind, storage }) => storage !== "kept" && kind !== "sequence")
        .map(({ relation }) => short(relation)),
    ),
    scanned: sorted(old.filter(({ scanned }) => scanned).map(({ relation }) => short(relation))),
    built: sorted(
      builds.filter(({ on }) => exists(short(on))).map(({ index, on }) => `${index} on ${short(on)}`),
    ),
    sqlstates: hazards.flatMap(({ sqlstate }) => sqlstate ?? []),
  };
}

/** What the server's log does not show of a statement, and why. */
const unseen: readonly (readonly [RegExp, keyof Facts, string])[] = [
  [/^ALTER DOMAIN|^CREATE TABLE fresh PARTITION/, "scanned", "read without a line in the log"],
  [/^TRUNCATE/, "built", "the log tells of builds over no row"],
];

async function disagreement(client: Client, sql: string): Promise<readonly string[]> {
  const parsed = parser.parse(sql);
  if ("error" in parsed) return [`${sql}: ${parsed.error.message}`];
  const effect = hazardsOf(parsed.tree, { before: before.catalog, version: 15, timeZone: "Europe/Berlin" });
  const says = predict(effect);
  const was = await measure(client, sql);
  if ("sqlstate" in was)
    return says.sqlstates.includes(was.sqlstate) ? [] : [`${sql}: fails with ${was.sqlstate}`];
  const refused = effect.hazards.filter(
    ({ kind }) => kind === "refused" || kind === "cannot-run-in-transaction",
  );
  const facts: readonly (keyof Facts)[] = ["locks", "rewritten", "scanned", "built"];
  const other = facts.filter(
    (fact) =>
      says[fact].join() !== was[fact].join() &&
      !unseen.some(([pattern, hidden]) => hidden === fact && pattern.test(sql)),
  );
  return [
    ...refused.map(({ reason }) => `${sql}: is said to be refused: ${reason}`),
    ...other.map((fact) => `${sql}: ${fact}: says ${says[fact].join(", ")} | was ${was[fact].join(", ")}`),
  ];
}

test("what is said of statements beyond the measured ones is what PostgreSQL 15 does", async () => {
  const told = await withScratchDatabase(inject("postgresUrl"), async (client) => {
    await client.query(hazardSchema);
    await client.query("set timezone = 'Europe/Berlin'; analyze");
    const relations = await client.query<{ oid: number; name: string }>(
      "select oid, relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind <> 'c'",
    );
    nameOf = new Map(relations.rows.map(({ name, oid }) => [oid, name]));
    const differences: string[] = [];
    for (const sql of hazardStatements) differences.push(...(await disagreement(client, sql)));
    return differences;
  });
  expect(told).toEqual([]);
});
