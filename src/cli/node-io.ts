import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { reasonOf } from "../core/base/reason-of.ts";
import { type Refusal, refuse } from "../core/base/refusal.ts";
import { LONG_FILE } from "../engine/read-long-text.ts";
import type { Io } from "./io.ts";
import { changesOf } from "./watch-files.ts";

/** Files and streams of this process. */
export const nodeIo: Io = {
  async read(path) {
    try {
      return path === "-" ? await standardInput() : await readFile(path);
    } catch (error) {
      return refused(`cannot read ${path}`, error);
    }
  },
  async pieces(path) {
    if (path === "-") return undefined;
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile() || found.size < LONG_FILE) return undefined;
    return createReadStream(path, { highWaterMark: 1 << 20 });
  },
  async list(path) {
    try {
      const found = await stat(path).catch(() => undefined);
      if (!found?.isDirectory()) return undefined;
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          relative(path, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"),
        )
        .filter((name) => !/(?:^|\/)(?:\.|node_modules\/)/.test(name));
    } catch (error) {
      return refused(`cannot read ${path}`, error);
    }
  },
  async write(path, text) {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      return undefined;
    } catch (error) {
      return refused(`cannot write ${path}`, error);
    }
  },
  changes: (paths) => changesOf(paths),
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
};

async function standardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  EACCES: "it is not permitted",
  EPERM: "it is not permitted",
  ENOSPC: "there is no space left",
};

function refused(what: string, error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = reasonOf(error);
  return refuse(`${what}: ${reasons[code] ?? message}`);
}
