import { join } from "node:path";
import { reasonOf } from "../../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import type { Document } from "../../core/document/document.ts";
import { type ExportedFile, type Rendering, type Target, worthObserving } from "../../core/export/target.ts";
import { targets } from "../../core/export/targets/index.ts";
import type { Observed } from "../../core/introspect/observed.ts";
import { loadParser } from "../../engine/parser/load-in-node.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, type ExitCode, fail } from "../command.ts";
import { handOver } from "../hand-over.ts";
import type { Io } from "../io.ts";
import { placeTables } from "../place-tables.ts";
import { inputKinds, readDesign } from "../read-design.ts";
import { reportLedger, reportLosses } from "../report.ts";

/** A design in another language. */
export const convert: Command = {
  name: "convert",
  summary: "Converts a design: SQL, a design file or a link to any target.",
  words: ["IN"],
  optional: 1,
  several: true,
  flags: {
    to: { value: "TARGET", help: "What to make; --list names the targets and their options." },
    output: { short: "o", value: "PATH", help: "Where the result goes instead of the standard output." },
    option: {
      value: "NAME=VALUE",
      repeated: true,
      help: "Chooses an option of the target; may be repeated.",
    },
    from: { value: "KIND", help: `What IN is: ${inputKinds.join(", ")}. Without it, the content shows.` },
    exact: {
      help: "Runs the SQL in an embedded PostgreSQL and reads what it built: DO blocks, dynamic SQL, queries.",
    },
    strict: { help: "Exit with 1 if a statement was refused or the target could not say something." },
    list: { help: "Lists the targets." },
  },
  details: `
IN is a file, or - for the standard input; or SQL in several files that are read one after another. A folder stands for
the SQL files in it, in the order of their numbers, without those that take others back (*.down.sql, U1__*.sql).

  pg_dump --schema-only shop | crowfoot convert - --to typescript --option transport=node-postgres
  crowfoot convert schema.sql --to design -o schema.crowfoot.json
  crowfoot convert migrations/ --to sql -o schema.sql`,
  async run(given, io) {
    if (given.flags.has("list")) return handOver(io, flagValue(given, "output"), listed());
    const asked = askedOf(given);
    if (isRefusal(asked)) return fail(io, `convert: ${asked.refused}; see “crowfoot help convert”`);
    const source = await readDesign(io, asked.paths, {
      from: flagValue(given, "from"),
      exact: given.flags.has("exact"),
    });
    if (isRefusal(source)) return fail(io, source.refused);
    const document = asked.target.id === "design" ? placeTables(source.document) : source.document;
    const rendering = asked.target.render(
      catalogOf(document),
      asked.options,
      await observed(io, asked.target, document),
    );
    if (isRefusal(rendering)) return fail(io, rendering.refused);
    const shortfalls = reportLedger(io, source) + reportLosses(io, rendering.losses);
    const code = await handOverAll(io, flagValue(given, "output"), rendering);
    return code === 0 && given.flags.has("strict") && shortfalls > 0 ? 1 : code;
  },
};

type Asked = {
  readonly paths: readonly string[];
  readonly target: Target;
  readonly options: Readonly<Record<string, string>>;
};

function askedOf(given: Arguments): Asked | Refusal {
  const paths = given.words;
  if (paths.length === 0) return refuse("IN is missing");
  const id = flagValue(given, "to");
  if (id === undefined) return refuse("--to is missing");
  const target = targets.find((one) => one.id === id);
  if (target === undefined)
    return refuse(`there is no target “${id}”: there are ${targets.map((one) => one.id).join(", ")}`);
  const pairs = (given.flags.get("option") ?? []).map((text) => text.split(/=(.*)/s));
  const odd = pairs.find(([name = "", value]) => name === "" || value === undefined);
  if (odd) return refuse(`--option takes NAME=VALUE, not “${odd.join("")}”`);
  return { paths, target, options: Object.fromEntries(pairs) };
}

/** What PostgreSQL says of the design, where the target wants it; without it the target says what it lacks. */
async function observed(io: Io, { wants }: Target, document: Document): Promise<Observed | undefined> {
  const catalog = catalogOf(document);
  if (wants !== "observed" || !worthObserving(catalog)) return undefined;
  try {
    const { observeDesign } = await import("../../engine/postgres/observe-design.ts");
    const answer = await observeDesign(catalog, await loadParser());
    if (!isRefusal(answer)) return answer;
    io.err(`convert: ${answer.refused}\n`);
  } catch (error) {
    io.err(
      `convert: PostgreSQL cannot run here, so its views and functions are not typed: ${reasonOf(error)}\n`,
    );
  }
  return undefined;
}

async function handOverAll(io: Io, path: string | undefined, { files }: Rendering): Promise<ExitCode> {
  const [only] = files;
  if (only && files.length === 1) return handOver(io, path, only.text);
  if (path === undefined || path === "-")
    return fail(io, "this target makes several files: name a folder with -o");
  return handOverEach(io, path, files);
}

async function handOverEach(io: Io, folder: string, files: readonly ExportedFile[]): Promise<ExitCode> {
  for (const { path, text } of files) {
    const code = await handOver(io, join(folder, path), text);
    if (code !== 0) return code;
  }
  return 0;
}

function listed(): string {
  return targets
    .map(({ id, title, options }) => {
      const lines = Object.entries(options).map(
        ([name, { help, values, open }]) =>
          `    ${name}=${[...values, ...(open === undefined ? [] : [open])].join("|")}  ${help}\n`,
      );
      return `${id}  ${title}\n${lines.join("")}`;
    })
    .join("");
}
