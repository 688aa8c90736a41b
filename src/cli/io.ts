import type { Refusal } from "../core/base/refusal.ts";

/** What a command may touch outside: one input, one output, and the two streams. */
export type Io = {
  /** The bytes of a file, or of the standard input for `-`. */
  read(path: string): Promise<Uint8Array | Refusal>;
  /** The bytes of a long file piece by piece; undefined of one that is read as a whole. */
  pieces?(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Paths of the files in a folder and those below it, relative to it; undefined of what is no folder. */
  list(path: string): Promise<readonly string[] | Refusal | undefined>;
  write(path: string, text: string): Promise<Refusal | undefined>;
  /**
   * Yields after files, or what is in folders, changed; from the moment it is called, until the person stops the
   * program. Absent where nothing changes.
   */
  changes?(paths: readonly string[]): AsyncIterable<undefined>;
  /** Takes what was asked for. */
  out(text: string): void;
  /** Takes what is said about it. */
  err(text: string): void;
};
