import { join } from "node:path";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import { type ExportedFile, type Target, worthObserving } from "../core/export/target.ts";
import type { Observed } from "../core/introspect/observed.ts";
import { loadParser } from "../engine/parser/load-in-node.ts";
import type { Io } from "./io.ts";
import { placeTables } from "./place-tables.ts";
import { readDesign } from "./read-design.ts";
import { reportLedger, reportLosses } from "./report.ts";

/** What is converted to what, and where it goes. */
export type Conversion = {
  readonly paths: readonly string[];
  readonly from: string | undefined;
  readonly exact: boolean;
  readonly target: Target;
  readonly options: Readonly<Record<string, string>>;
  readonly output: string | undefined;
};

/** A file that was made; without a path it goes to the standard output. */
export type MadeFile = { readonly path: string | undefined; readonly text: string };

/** What was made, and how many statements were refused or things could not be said. */
export type Converted = { readonly files: readonly MadeFile[]; readonly shortfalls: number };

/** Reads, renders and tells what was lost on the way; nothing is written. */
export async function converted(io: Io, asked: Conversion): Promise<Converted | Refusal> {
  const { paths, from, exact, target, options } = asked;
  const source = await readDesign(io, paths, { from, exact });
  if (isRefusal(source)) return source;
  const document = target.id === "design" ? placeTables(source.document) : source.document;
  const rendering = target.render(catalogOf(document), options, await observed(io, target, document));
  if (isRefusal(rendering)) return rendering;
  const files = await placed(io, asked.output, rendering.files);
  if (isRefusal(files)) return files;
  return { files, shortfalls: reportLedger(io, source) + reportLosses(io, rendering.losses) };
}

/** What PostgreSQL says of the design, where the target wants it; without it the target says what it lacks. */
async function observed(io: Io, { wants }: Target, document: Document): Promise<Observed | undefined> {
  const catalog = catalogOf(document);
  if (wants !== "observed" || !worthObserving(catalog)) return undefined;
  try {
    const { observeDesign } = await import("../engine/postgres/observe-design.ts");
    const answer = await observeDesign(catalog, await loadParser());
    if (!isRefusal(answer)) return answer;
    io.err(`convert: ${answer.refused}\n`);
  } catch (error) {
    io.err(
      `convert: PostgreSQL cannot run here, so its views and functions are not typed: ${reasonOf(error)}\n`,
    );
  }
  return undefined;
}

/** Where each file goes: several into the folder that is named, one to the path itself or into a folder that is there. */
async function placed(
  io: Io,
  output: string | undefined,
  files: readonly ExportedFile[],
): Promise<readonly MadeFile[] | Refusal> {
  const streamed = output === undefined || output === "-";
  const [only] = files;
  if (only && files.length === 1) {
    if (streamed) return [{ path: undefined, text: only.text }];
    return [{ path: (await isFolder(io, output)) ? join(output, only.path) : output, text: only.text }];
  }
  if (streamed) return refuse("this target makes several files: name a folder with -o");
  return files.map(({ path, text }) => ({ path: join(output, path), text }));
}

async function isFolder(io: Io, path: string): Promise<boolean> {
  return /[\\/]$/.test(path) || Array.isArray(await io.list(path));
}
