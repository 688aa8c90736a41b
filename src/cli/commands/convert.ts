import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { targets } from "../../core/export/targets/index.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, type ExitCode, fail } from "../command.ts";
import { type Conversion, converted, type MadeFile } from "../conversion.ts";
import { handOver } from "../hand-over.ts";
import type { Io } from "../io.ts";
import { targetsJson, targetsText } from "../list-targets.ts";
import { inputKinds } from "../read-design.ts";
import { staleAmong } from "../stale-files.ts";
import { watchConversion } from "../watch-conversion.ts";

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
    check: {
      help: "Writes nothing: exit with 1 if what lies at -o is not what would be written, and name it.",
    },
    watch: { help: "Converts again whenever IN changes, until Ctrl+C; only files that differ are written." },
    list: { help: "Lists the targets and their options." },
    json: { help: "With --list: as JSON." },
  },
  details: `
IN is a file, or - for the standard input; or SQL in several files that are read one after another. A folder stands for
the SQL files in it, in the order of their numbers, without those that take others back (*.down.sql, U1__*.sql).

  pg_dump --schema-only shop | crowfoot convert - --to typescript --option transport=node-postgres
  crowfoot convert schema.sql --to design -o schema.crowfoot.json
  crowfoot convert migrations/ --to sql -o schema.sql
  crowfoot convert schema.sql --to typescript -o src/types.ts --check
  crowfoot convert schema.crowfoot.json --to markdown --option "files=one a table" -o docs/ --watch

A target of several files writes them into the folder behind -o and removes nothing there.`,
  async run(given, io) {
    const { flags } = given;
    if (flags.has("list")) {
      return handOver(io, flagValue(given, "output"), flags.has("json") ? targetsJson() : targetsText());
    }
    const asked = askedOf(given);
    if (isRefusal(asked)) return fail(io, `convert: ${asked.refused}; see “crowfoot help convert”`);
    if (flags.has("watch")) return watchConversion(io, asked);
    const result = await converted(io, asked);
    if (isRefusal(result)) return fail(io, result.refused);
    const code = flags.has("check")
      ? await tellStale(io, result.files)
      : await handOverEach(io, result.files);
    return code === 0 && flags.has("strict") && result.shortfalls > 0 ? 1 : code;
  },
};

function askedOf(given: Arguments): Conversion | Refusal {
  const { flags, words: paths } = given;
  const output = flagValue(given, "output");
  const odd = misfitOf(given, output);
  if (odd !== undefined) return refuse(odd);
  const id = flagValue(given, "to");
  if (id === undefined) return refuse("--to is missing");
  const target = targets.find((one) => one.id === id);
  if (target === undefined)
    return refuse(`there is no target “${id}”: there are ${targets.map((one) => one.id).join(", ")}`);
  const pairs = (flags.get("option") ?? []).map((text) => text.split(/=(.*)/s));
  const unpaired = pairs.find(([name = "", value]) => name === "" || value === undefined);
  if (unpaired) return refuse(`--option takes NAME=VALUE, not “${unpaired.join("")}”`);
  const options = Object.fromEntries(pairs);
  return { paths, target, options, output, from: flagValue(given, "from"), exact: flags.has("exact") };
}

/** What does not go together. */
function misfitOf({ flags, words }: Arguments, output: string | undefined): string | undefined {
  if (words.length === 0) return "IN is missing";
  if (flags.has("json")) return "--json goes with --list";
  if (flags.has("check") && flags.has("watch")) return "--check writes nothing and --watch does: give one";
  for (const flag of ["check", "watch"]) {
    if (flags.has(flag) && (output === undefined || output === "-")) return `--${flag} needs -o PATH`;
  }
  return flags.has("watch") && words.includes("-") ? "the standard input cannot be watched" : undefined;
}

async function tellStale(io: Io, files: readonly MadeFile[]): Promise<ExitCode> {
  const stale = await staleAmong(io, files);
  for (const { path, missing } of stale) {
    io.err(`${path}: stale: ${missing ? "it is not there" : "it is not what would be written now"}\n`);
  }
  return stale.length === 0 ? 0 : 1;
}

async function handOverEach(io: Io, files: readonly MadeFile[]): Promise<ExitCode> {
  for (const { path, text } of files) {
    const code = await handOver(io, path, text);
    if (code !== 0) return code;
  }
  return 0;
}
