import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { inMigrationOrder } from "../core/sql/import/files/migration-order.ts";
import type { ScriptFile } from "../core/sql/import/files/script-file.ts";
import { decodeBytes } from "../engine/decode.ts";
import { readLongText } from "../engine/read-long-text.ts";
import type { Io } from "./io.ts";

/** The files that paths stand for, in the order they are read in, and what they are called together. */
export type ReadFiles = { readonly name: string; readonly files: readonly ScriptFile[] };

/**
 * Reads files in the order given; a folder stands for its `.sql` files, those in folders below it included, in the
 * order in which migration tools run them. `-` is the standard input.
 */
export async function readFiles(io: Io, paths: readonly string[]): Promise<ReadFiles | Refusal> {
  const found: string[] = [];
  for (const path of paths) {
    const inside = await pathsIn(io, path);
    if (isRefusal(inside)) return inside;
    found.push(...inside);
  }
  const files: ScriptFile[] = [];
  for (const path of found) {
    const name = path === "-" ? "<stdin>" : path;
    const text = await textOf(io, path, name);
    if (isRefusal(text)) return text;
    files.push({ name, text: text.text });
  }
  const [first = ""] = paths;
  return { name: paths.length > 1 ? `${paths.length} files` : first === "-" ? "<stdin>" : first, files };
}

async function textOf(io: Io, path: string, name: string): Promise<{ readonly text: string } | Refusal> {
  const long = await longTextOf(io, path, name);
  if (long !== undefined) return long;
  const bytes = await io.read(path);
  if (isRefusal(bytes)) return bytes;
  const decoded = decodeBytes(bytes);
  return isRefusal(decoded) ? refuse(`${name}: ${decoded.refused}`) : decoded;
}

/** Bytes between two lines about the progress. */
const STRIDE = 50_000_000;

/** A long SQL file without its rows; undefined of any other. */
async function longTextOf(
  io: Io,
  path: string,
  name: string,
): Promise<{ readonly text: string } | Refusal | undefined> {
  let told = 0;
  try {
    const pieces = await io.pieces?.(path);
    if (pieces === undefined) return undefined;
    return await readLongText(pieces, (bytes) => {
      if (bytes - told < STRIDE) return;
      told = bytes;
      io.err(`${name}: ${Math.round(bytes / 1_000_000)} MB read\n`);
    });
  } catch (error) {
    return refuse(`cannot read ${name}: ${reasonOf(error)}`);
  }
}

async function pathsIn(io: Io, path: string): Promise<readonly string[] | Refusal> {
  const names = path === "-" ? undefined : await io.list(path);
  if (names === undefined) return [path];
  if (isRefusal(names)) return names;
  if (names.includes("toc.dat")) {
    return refuse(
      `${path} is a pg_dump directory-format archive: make SQL of it with pg_restore --schema-only -f schema.sql ${path}`,
    );
  }
  const scripts = names.filter((name) => /\.(?:sql|ddl|pgsql)$/i.test(name)).sort(inMigrationOrder);
  if (scripts.length === 0) return refuse(`${path} is a folder without SQL files`);
  return scripts.map((name) => `${path.replace(/[\\/]+$/, "")}/${name}`);
}
