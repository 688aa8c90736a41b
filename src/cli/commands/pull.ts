import { reasonOf } from "../../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import type { Document } from "../../core/document/document.ts";
import { writeDesignFile } from "../../core/document/file.ts";
import { documentFrom } from "../../core/introspect/document-from.ts";
import { onlyNamespaces } from "../../core/introspect/only-namespaces.ts";
import { schemaQuery } from "../../core/introspect/schema-query.ts";
import { unreadIn } from "../../core/introspect/unread-in.ts";
import { flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { connectServer, isServerAddress } from "../connect-server.ts";
import { handOver } from "../hand-over.ts";
import type { Io } from "../io.ts";
import { placeTables } from "../place-tables.ts";

/** A live database as a design file. */
export const pull: Command = {
  name: "pull",
  summary: "Reads the schema of a live database into a design file.",
  words: ["URL"],
  optional: 1,
  flags: {
    output: { short: "o", value: "PATH", help: "Where the design file goes instead of the standard output." },
    namespace: {
      value: "NAME",
      repeated: true,
      help: "Only this namespace and what it refers to; may be repeated.",
    },
    query: { help: "Prints the query instead of running it." },
  },
  details: `
URL is the address of a database, postgres://user@host/database. One query is run, in a transaction that may only read.
Rows of tables are not read, nor what extensions bring with them.

  crowfoot pull postgres://localhost/shop -o shop.crowfoot.json

Where no connection is possible, the answer of the query can be carried over: it is one cell of JSON, which convert
and the import dialog take.

  crowfoot pull --query | psql --no-align --tuples-only shop > shop.json
  crowfoot convert shop.json --to design -o shop.crowfoot.json`,
  async run(given, io) {
    if (given.flags.has("query")) return handOver(io, flagValue(given, "output"), `${schemaQuery};\n`);
    const [url] = given.words;
    if (url === undefined || !isServerAddress(url)) {
      return fail(io, "pull: URL is the address of a database, such as postgres://localhost/shop");
    }
    const answer = await ask(url);
    if (isRefusal(answer)) return fail(io, `pull: ${answer.refused}`);
    const document = chosen(answer.json, given.flags.get("namespace") ?? []);
    if (isRefusal(document)) return fail(io, `pull: ${document.refused}`);
    report(io, document, unreadIn(answer.json));
    return handOver(io, flagValue(given, "output"), writeDesignFile(placeTables(document)));
  },
};

async function ask(url: string): Promise<{ readonly json: unknown } | Refusal> {
  try {
    const client = await connectServer(url, "pull");
    try {
      await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      // Compiling the query's many small parts takes seconds, and running them 20 ms.
      await client.query("SET LOCAL jit = off");
      const { rows } = await client.query<{ readonly schema: unknown }>(schemaQuery);
      await client.query("ROLLBACK");
      return { json: rows[0]?.schema };
    } finally {
      await client.end();
    }
  } catch (error) {
    return refuse(reasonOf(error));
  }
}

function chosen(json: unknown, namespaces: readonly string[]): Document | Refusal {
  const document = documentFrom(json);
  if (isRefusal(document) || namespaces.length === 0) return document;
  return onlyNamespaces(document, namespaces);
}

const counted = [
  ["table", "tables"],
  ["view", "views"],
  ["function", "functions"],
  ["kept", "kept statements"],
] as const;

function report(io: Io, document: Document, unread: readonly string[]): void {
  const catalog = catalogOf(document);
  const counts = counted.map(([kind, words]) => `${catalog.all(kind).length} ${words}`);
  io.err(`${catalog.design.name}: ${counts.join(", ")}\n`);
  for (const what of ["rows of tables", ...unread]) io.err(`${catalog.design.name}: not read: ${what}\n`);
}
