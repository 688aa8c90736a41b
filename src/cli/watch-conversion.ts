import { isRefusal } from "../core/base/refusal.ts";
import { type ExitCode, fail } from "./command.ts";
import { type Conversion, converted } from "./conversion.ts";
import type { Io } from "./io.ts";
import { staleAmong } from "./stale-files.ts";

/**
 * Converts now and after every change of the input, until the person stops it. Only files that differ are written, so
 * that what watches them is not woken for nothing. An input that cannot be read is said and waited over.
 */
export async function watchConversion(io: Io, asked: Conversion): Promise<ExitCode> {
  if (io.changes === undefined) return fail(io, "convert: nothing can be watched here");
  const changes = io.changes(asked.paths);
  await convertOnce(io, asked);
  io.err(`convert: watching ${asked.paths.join(", ")}; Ctrl+C ends it\n`);
  for await (const _change of changes) await convertOnce(io, asked);
  io.err("convert: no longer watching\n");
  return 0;
}

async function convertOnce(io: Io, asked: Conversion): Promise<void> {
  const result = await converted(io, asked);
  if (isRefusal(result)) {
    fail(io, result.refused);
    return;
  }
  const stale = await staleAmong(io, result.files);
  for (const { path, text } of stale) {
    const refused = await io.write(path, text);
    if (refused) fail(io, refused.refused);
    else io.err(`convert: wrote ${path}\n`);
  }
  if (stale.length === 0) io.err("convert: nothing to write, all is as it was\n");
}
