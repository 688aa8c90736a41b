import { type ExitCode, fail } from "./command.ts";
import type { Io } from "./io.ts";

/** Writes a result to a path, or to the standard output without one or for `-`. */
export async function handOver(io: Io, path: string | undefined, text: string): Promise<ExitCode> {
  if (path === undefined || path === "-") {
    io.out(text);
    return 0;
  }
  const refused = await io.write(path, text);
  return refused ? fail(io, refused.refused) : 0;
}
