import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { isProved } from "../../core/introspect/proof.ts";
import type { Databases } from "../../engine/postgres/databases.ts";
import { embeddedDatabases } from "../../engine/postgres/embedded-databases.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { isServerAddress } from "../connect-server.ts";
import { handOver } from "../hand-over.ts";
import type { Io } from "../io.ts";
import { proofText } from "../proof-text.ts";
import { proveFile } from "../prove-file.ts";
import { inputKinds, readDesign } from "../read-design.ts";
import { reportLedger } from "../report.ts";
import { serverDatabases } from "../server-databases.ts";

/** What stands for a database without anything in it. */
const EMPTY = "empty";

/** Runs what we print on a PostgreSQL and compares catalogs. */
export const prove: Command = {
  name: "prove",
  summary: "Runs a file and our print of it on PostgreSQL, and compares what they build.",
  words: ["BEFORE", "AFTER"],
  flags: {
    url: { value: "URL", help: "A server, postgres://…, instead of the built-in PostgreSQL." },
    json: { help: "Prints JSON." },
    from: { value: "KIND", help: `What AFTER is: ${inputKinds.join(", ")}. Without it, the content shows.` },
    output: { short: "o", value: "PATH", help: "Where the result goes instead of the standard output." },
  },
  details: `
BEFORE is the word empty, AFTER a file, or - for the standard input. Rows are left out. With --url, both scripts run
in a scratch database that is made for them and dropped; roles they lack are made and dropped, all else is left alone.
Exit code 1: a statement was refused by PostgreSQL, or the catalogs differ.

  pg_dump --schema-only shop | crowfoot prove empty -
  crowfoot prove empty schema.sql --url postgres://localhost/postgres --json`,
  async run(given, io) {
    const databases = databasesOf(given, io);
    if (isRefusal(databases)) return fail(io, `prove: ${databases.refused}`);
    const [before = "", after = ""] = given.words;
    if (before !== EMPTY) {
      return fail(
        io,
        "prove: BEFORE is the word “empty”: a migration from one design to another cannot be proved yet",
      );
    }
    if (after === EMPTY)
      return fail(io, "prove: AFTER is a file: there is nothing to prove of an empty database");
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

function databasesOf(given: Arguments, io: Io): Databases | Refusal {
  const url = flagValue(given, "url");
  if (url === undefined) return embeddedDatabases();
  if (!isServerAddress(url)) {
    return refuse("--url is the address of a server, such as postgres://localhost/postgres");
  }
  return serverDatabases(url, (sentence) => io.err(`crowfoot: ${sentence}\n`));
}
