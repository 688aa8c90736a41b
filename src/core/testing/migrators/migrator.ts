import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { MigrationFile } from "../../diff/format.ts";

/** A tool that runs migrations, on the files of a folder and the database at an address; it throws what went wrong. */
export interface Migrator {
  /** The format whose files it takes. */
  readonly id: string;
  /** What it calls its own tables and namespaces. */
  readonly own: RegExp;
  /** Puts the files where it looks for them, with what it needs beside them. */
  place(files: readonly MigrationFile[], folder: string): Promise<void>;
  up(folder: string, url: string): Promise<void>;
  /** Absent when it knows no way back. */
  down?(folder: string, url: string): Promise<void>;
}

/** Puts files into a folder. */
export async function placeIn(folder: string, files: readonly MigrationFile[]): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** What a program says when it is run in a folder; throws what it complains of. */
export function ran(program: string, args: readonly string[], folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: folder, maxBuffer: 1e8 }, (error, out, complaint) => {
      if (error) reject(new Error(`${error.message}\n${complaint}\n${out}`));
      else resolve(out);
    });
  });
}
