import { reasonOf } from "../../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { missingBackfills } from "../../core/diff/missing-backfills.ts";
import { onlinePlanOf } from "../../core/diff/online/online-plan-of.ts";
import { planWithData } from "../../core/diff/plan-with-data.ts";
import { isMigrationProved, type MigrationProof } from "../../core/introspect/migration-proof.ts";
import { isProved } from "../../core/introspect/proof.ts";
import { loadParser } from "../../engine/parser/load-in-node.ts";
import type { Databases } from "../../engine/postgres/databases.ts";
import { embeddedDatabases } from "../../engine/postgres/embedded-databases.ts";
import { proveMigration } from "../../engine/postgres/prove-migration.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, type ExitCode, fail } from "../command.ts";
import { isServerAddress } from "../connect-server.ts";
import { handOver } from "../hand-over.ts";
import type { Io } from "../io.ts";
import { migrationProofText } from "../migration-proof-text.ts";
import { onlineAsked, saferFlag } from "../online-asked.ts";
import { proofText } from "../proof-text.ts";
import { proveFile } from "../prove-file.ts";
import { inputKinds, readDesign } from "../read-design.ts";
import { readMigration } from "../read-migration.ts";
import { backfillFlag, EMPTY, lenientFlag, renameFlag } from "../read-sides.ts";
import { reportLedger } from "../report.ts";
import { serverDatabases } from "../server-databases.ts";

/** Runs what we print on a PostgreSQL and compares catalogs: that of one file, or a migration between two. */
export const prove: Command = {
  name: "prove",
  summary: "Runs what we print of a file, or a migration, on PostgreSQL, and compares what it builds.",
  words: ["BEFORE", "AFTER"],
  flags: {
    url: { value: "URL", help: "A server, postgres://…, instead of the built-in PostgreSQL." },
    json: { help: "Prints JSON." },
    from: { value: "KIND", help: `What AFTER is: ${inputKinds.join(", ")}. Without it, the content shows.` },
    rename: renameFlag,
    lenient: lenientFlag,
    online: { help: "Proves the migration for a database in use, as migrate --online writes it." },
    safer: saferFlag,
    backfill: backfillFlag,
    output: { short: "o", value: "PATH", help: "Where the result goes instead of the standard output." },
  },
  details: `
BEFORE is the word empty, AFTER a file, or - for the standard input: the file and our print of it shall build the same.
Rows are left out. --from is for this alone.

With two designs, the migration that migrate prints between them runs up, down and up again on tables filled with rows
that BEFORE allows, and each time ends at what our print of that design builds from scratch; positions of columns aside.
Rows that should survive are counted and compared. Nulls stand wherever BEFORE allows them, so NOT NULL on such a column
fails here as it does on data: --backfill says what it holds. AFTER may be the word empty.

With --url, all runs in scratch databases that are made for it and dropped; roles they lack are made and dropped, all
else is left alone. Exit code 1: a statement was refused by PostgreSQL, or the catalogs differ. 2: it could not run.

  pg_dump --schema-only shop | crowfoot prove empty -
  crowfoot prove empty schema.sql --url postgres://localhost/postgres --json
  crowfoot prove before.sql after.sql --rename public.orders.total=public.orders.amount`,
  async run(given, io) {
    const databases = databasesOf(given, io);
    if (isRefusal(databases)) return fail(io, `prove: ${databases.refused}`);
    const [before = "", after = ""] = given.words;
    if (before !== EMPTY) return proveBetween(given, io, databases);
    if (after === EMPTY)
      return fail(io, "prove: AFTER is a file: there is nothing to prove of an empty database");
    const odd = ["rename", "online", "safer", "backfill"].find((flag) => given.flags.has(flag));
    if (odd !== undefined) return fail(io, `prove: --${odd} is for two designs`);
    const source = await readDesign(io, after, flagValue(given, "from"));
    if (isRefusal(source)) return fail(io, source.refused);
    reportLedger(io, source);
    const proof = await proveFile(source, databases, io);
    if (isRefusal(proof)) return fail(io, proof.refused);
    const text = given.flags.has("json")
      ? `${JSON.stringify({ proved: isProved(proof), ...proof }, undefined, 2)}\n`
      : proofText(proof, source.name);
    const code = await handOver(io, flagValue(given, "output"), text);
    return code === 0 && !isProved(proof) ? 1 : code;
  },
};

/** The migration from one design to the other, there and back. */
async function proveBetween(given: Arguments, io: Io, databases: Databases): Promise<ExitCode> {
  if (given.flags.has("from")) return fail(io, "prove: --from is for a BEFORE that is the word “empty”");
  const read = await readMigration(given, io);
  if (isRefusal(read)) return fail(io, read.refused);
  const { comparison, data } = read;
  for (const sentence of missingBackfills(comparison, data)) io.err(`crowfoot: ${sentence}\n`);
  const asked = onlineAsked(given, comparison);
  if (asked !== undefined && isRefusal(asked)) return fail(io, `prove: ${asked.refused}`);
  const { after, before } = comparison;
  const parser = await loadParser();
  let proof: MigrationProof | Refusal;
  try {
    const online = asked ? { online: onlinePlanOf(comparison, { parser, data, ...asked }) } : {};
    const question = { before, after, plan: planWithData(comparison, data), comparison, data, ...online };
    proof = await proveMigration(question, { databases, parser, now: () => performance.now() });
  } catch (error) {
    return fail(io, reasonOf(error));
  }
  if (isRefusal(proof)) return fail(io, proof.refused);
  const proved = isMigrationProved(proof);
  const text = given.flags.has("json")
    ? `${JSON.stringify({ proved, ...proof }, undefined, 2)}\n`
    : migrationProofText(proof);
  const code = await handOver(io, flagValue(given, "output"), text);
  return code === 0 && !proved ? 1 : code;
}

function databasesOf(given: Arguments, io: Io): Databases | Refusal {
  const url = flagValue(given, "url");
  if (url === undefined) return embeddedDatabases();
  if (!isServerAddress(url)) {
    return refuse("--url is the address of a server, such as postgres://localhost/postgres");
  }
  return serverDatabases(url, (sentence) => io.err(`crowfoot: ${sentence}\n`));
}
