import { join } from "node:path";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import type { Format, Stamp } from "../core/diff/format.ts";
import { formats } from "../core/diff/formats/index.ts";
import type { Plan } from "../core/diff/plan.ts";
import { type Arguments, flagValue } from "./arguments.ts";
import { type ExitCode, fail } from "./command.ts";
import { handOver } from "./hand-over.ts";
import type { Io } from "./io.ts";

/** A format with the stamps asked for; a refusal says what was asked wrongly. */
interface Style {
  readonly format: Format;
  readonly stamp: (at: number) => Stamp;
}

/** What --style, --number and --timestamp ask for; undefined without --style. */
export function styleOf(given: Arguments, now: Date): Style | Refusal | undefined {
  const number = flagValue(given, "number");
  const timestamp = flagValue(given, "timestamp");
  const id = flagValue(given, "style");
  if (id === undefined) {
    return (number ?? timestamp) ? refuse("--number and --timestamp need --style") : undefined;
  }
  const format = formats.find((one) => one.id === id);
  if (format === undefined) {
    return refuse(`there is no style “${id}”: there are ${formats.map((one) => one.id).join(", ")}`);
  }
  if (given.flags.has("down")) return refuse("--down is without --style, whose files hold both ways");
  if (number !== undefined && timestamp !== undefined) return refuse("--number or --timestamp, not both");
  if (number !== undefined && !/^\d{1,15}$/.test(number))
    return refuse(`--number is digits, not “${number}”`);
  const byTime = number === undefined && (timestamp !== undefined || format.stamp === "timestamp");
  if (!byTime) return { format, stamp: (at) => ({ number: Number(number ?? "1") + at }) };
  const start = timestamp === undefined ? now.getTime() : timeOf(timestamp);
  if (start === undefined) return refuse(`--timestamp is YYYYMMDDHHMMSS, not “${timestamp}”`);
  return { format, stamp: (at) => ({ timestamp: digitsOf(start + at * 1000) }) };
}

/** Writes the files of a style to a folder, or one file to the standard output. */
export async function writeMigrations(io: Io, plan: Plan, asked: Style & Named): Promise<ExitCode> {
  const files = asked.format.files(plan, asked);
  if (isRefusal(files)) return fail(io, files.refused);
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
  return 0;
}

interface Named {
  readonly name: string;
  readonly folder: string | undefined;
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
