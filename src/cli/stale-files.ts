import { isRefusal } from "../core/base/refusal.ts";
import type { MadeFile } from "./conversion.ts";
import type { Io } from "./io.ts";

/** A file that is not on disk, or holds something else. */
export type StaleFile = { readonly path: string; readonly text: string; readonly missing: boolean };

/** The files that are not on disk as they were made. Line ends do not count: version control may change them. */
export async function staleAmong(io: Io, files: readonly MadeFile[]): Promise<readonly StaleFile[]> {
  const stale: StaleFile[] = [];
  for (const { path, text } of files) {
    if (path === undefined) continue;
    const bytes = await io.read(path);
    const held = isRefusal(bytes) ? undefined : new TextDecoder().decode(bytes);
    if (held === undefined || withUnixEnds(held) !== withUnixEnds(text)) {
      stale.push({ path, text, missing: held === undefined });
    }
  }
  return stale;
}

function withUnixEnds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
