import { isRefusal } from "../core/base/refusal.ts";
import { parseArguments } from "./arguments.ts";
import { type Command, type ExitCode, fail } from "./command.ts";
import { commands } from "./commands/index.ts";
import { helpFor, overview } from "./help.ts";
import type { Io } from "./io.ts";
import { version } from "./version.ts";

/** Runs the program with the arguments behind its name. */
export async function runProgram(given: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...rest] = given;
  if (first === undefined) return fail(io, "no command is given; “crowfoot --help” lists them");
  if (first === "--version") return say(io, `${version}\n`);
  if (first === "--help" || first === "-h" || first === "help") return help(io, rest[0]);
  const command = commandNamed(first);
  if (command === undefined) return fail(io, `there is no command “${first}”; “crowfoot --help” lists them`);
  if (rest.includes("--help") || rest.includes("-h")) return help(io, first);
  const parsed = parseArguments(rest, command);
  if (isRefusal(parsed)) return fail(io, `${first}: ${parsed.refused}; see “crowfoot help ${first}”`);
  return command.run(parsed, io);
}

function commandNamed(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}

function help(io: Io, name: string | undefined): ExitCode {
  if (name === undefined) return say(io, overview(commands));
  const command = commandNamed(name);
  return command
    ? say(io, helpFor(command))
    : fail(io, `there is no command “${name}”; “crowfoot --help” lists them`);
}

function say(io: Io, text: string): 0 {
  io.out(text);
  return 0;
}
