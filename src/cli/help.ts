import type { Flag } from "./arguments.ts";
import type { Command } from "./command.ts";

/** What `crowfoot --help` says. */
export function overview(commands: readonly Command[]): string {
  return `Crowfoot designs PostgreSQL schemas.

Usage: crowfoot COMMAND …

${table(commands.map(({ name, summary }) => [name, summary]))}
${table([
  ["help COMMAND", "What a command takes."],
  ["--version", "The version of this program."],
])}
Results go to the standard output or to -o PATH; everything else to the standard error.
Exit code: 0 done · 1 done and the answer is “no” · 2 could not run.
`;
}

/** What `crowfoot help COMMAND` says. */
export function helpFor(command: Command): string {
  const flags = Object.entries(command.flags).map(
    ([name, flag]) => [spelling(name, flag), flag.help] as const,
  );
  return `${command.summary}

Usage: ${usage(command)}

${table(flags)}
${command.details.trim()}
`;
}

function usage({ name, words, optional = 0, several, flags }: Command): string {
  const required = words.length - optional;
  const last = words.length - 1;
  const given = words.map((word, at) => {
    const written = several && at === last ? `${word} …` : word;
    return at < required ? written : `[${written}]`;
  });
  const flagged = Object.entries(flags).map(([flag, { short, value }]) => {
    const written = short === undefined ? `--${flag}` : `-${short}`;
    return `[${written}${value === undefined ? "" : ` ${value}`}]`;
  });
  return ["crowfoot", name, ...given, ...flagged].join(" ");
}

function spelling(name: string, { short, value }: Flag): string {
  const behind = value === undefined ? "" : ` ${value}`;
  return `${short === undefined ? "" : `-${short}, `}--${name}${behind}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
}
