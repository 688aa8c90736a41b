import { join } from "node:path";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import type { Format, Stamp } from "../core/diff/format.ts";
import { formats } from "../core/diff/formats/index.ts";
import type { OnlinePlan } from "../core/diff/online/online-plan.ts";
import type { Plan } from "../core/diff/plan.ts";
import { type Arguments, flagValue } from "./arguments.ts";
import { type ExitCode, fail } from "./command.ts";
import { handOver } from "./hand-over.ts";
import type { Io } from "./io.ts";

/** A format with the stamps asked for, and the migration to come after where the tool asks for it. */
export interface Style {
  readonly format: Format;
  readonly stamp: (at: number) => Stamp;
  readonly previous?: string;
}

/** What --style, --number, --timestamp and --after ask for; undefined without --style. */
export function styleOf(given: Arguments, now: Date): Style | Refusal | undefined {
  const number = flagValue(given, "number");
  const timestamp = flagValue(given, "timestamp");
  const previous = flagValue(given, "after");
  const id = flagValue(given, "style");
  if (id === undefined) {
    return (number ?? timestamp ?? previous)
      ? refuse("--number, --timestamp and --after need --style")
      : undefined;
  }
  const format = formats.find((one) => one.id === id);
  if (format === undefined) {
    return refuse(`there is no style “${id}”: there are ${formats.map((one) => one.id).join(", ")}`);
  }
  const wrong = wrongly(previous, format);
  if (wrong) return wrong;
  const stamp = stampsOf(given, now, { number, timestamp, format });
  if (isRefusal(stamp)) return stamp;
  return { format, stamp, ...(previous === undefined ? {} : { previous }) };
}

/** What is not right about the migration to come after. */
function wrongly(previous: string | undefined, format: Format): Refusal | undefined {
  if (previous === undefined) return undefined;
  if (!format.chained) return refuse(`--after is not for ${format.title}, which orders migrations by itself`);
  return /^[\w.-]+$/.test(previous)
    ? undefined
    : refuse(`--after is the name of a migration, not “${previous}”`);
}

interface Asked {
  readonly number: string | undefined;
  readonly timestamp: string | undefined;
  readonly format: Format;
}

function stampsOf(
  given: Arguments,
  now: Date,
  { format, number, timestamp }: Asked,
): Style["stamp"] | Refusal {
  if (given.flags.has("down")) return refuse("--down is without --style, whose files hold both ways");
  if (number !== undefined && timestamp !== undefined) return refuse("--number or --timestamp, not both");
  if (number !== undefined && !/^\d{1,15}$/.test(number))
    return refuse(`--number is digits, not “${number}”`);
  const byTime = number === undefined && (timestamp !== undefined || format.stamp === "timestamp");
  if (!byTime) return (at) => ({ number: Number(number ?? "1") + at });
  const start = timestamp === undefined ? now.getTime() : timeOf(timestamp);
  if (start === undefined) return refuse(`--timestamp is YYYYMMDDHHMMSS, not “${timestamp}”`);
  return (at) => ({ timestamp: digitsOf(start + at * 1000) });
}

/** Writes the files of a style to a folder, or one file to the standard output. */
export async function writeMigrations(
  io: Io,
  plan: Plan | OnlinePlan,
  asked: Style & Named,
): Promise<ExitCode> {
  const shared = await sharedFiles(io, asked);
  const files = asked.format.files(plan, { ...asked, shared: (path) => shared.get(path) });
  if (isRefusal(files)) return fail(io, `migrate: ${files.refused}`);
  if (files.length === 0)
    io.err("crowfoot: nothing to do: the designs do not differ in what a database holds\n");
  const { folder } = asked;
  if (folder === undefined && files.length > 1) {
    return fail(io, "migrate: this style makes several files: name a folder with --out");
  }
  for (const { path, text } of files) {
    const code = await handOver(io, folder === undefined ? undefined : join(folder, path), text);
    if (code !== 0) return code;
  }
  if (files.length > 0) for (const sentence of leftToDo(asked)) io.err(`crowfoot: ${sentence}\n`);
  return 0;
}

function leftToDo({ format, previous }: Style): readonly string[] {
  const isUnjoined = format.chained === true && previous === undefined;
  return [format.afterwards, isUnjoined ? format.joining : undefined].flatMap((sentence) => sentence ?? []);
}

interface Named {
  readonly name: string;
  readonly folder: string | undefined;
}

/** Those of the files that all migrations share which are in the folder already, and can be read. */
async function sharedFiles(io: Io, { folder, format }: Style & Named): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (folder === undefined) return texts;
  for (const path of format.shares ?? []) {
    const bytes = await io.read(join(folder, path));
    if (!isRefusal(bytes)) texts.set(path, new TextDecoder().decode(bytes));
  }
  return texts;
}

function timeOf(digits: string): number | undefined {
  const written = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits);
  if (!written) return undefined;
  const [, year, month, day, hour, minute, second] = written;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) || digitsOf(time) !== digits ? undefined : time;
}

function digitsOf(time: number): string {
  return new Date(time).toISOString().replaceAll(/\D/g, "").slice(0, 14);
}
