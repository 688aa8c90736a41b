import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { inMigrationOrder } from "../core/sql/import/files/migration-order.ts";
import type { ScriptFile } from "../core/sql/import/files/script-file.ts";
import { decodeBytes } from "../engine/decode.ts";
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
    const bytes = await io.read(path);
    if (isRefusal(bytes)) return bytes;
    const decoded = decodeBytes(bytes);
    if (isRefusal(decoded)) return refuse(`${name}: ${decoded.refused}`);
    files.push({ name, text: decoded.text });
  }
  const [first = ""] = paths;
  return { name: paths.length > 1 ? `${paths.length} files` : first === "-" ? "<stdin>" : first, files };
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
