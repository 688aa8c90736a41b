import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { compare } from "../core/diff/compare.ts";
import type { Comparison } from "../core/diff/comparison.ts";
import { areOneDesign } from "../core/diff/same-origin.ts";
import { type Document, emptyDocument } from "../core/document/document.ts";
import { readFileVersions } from "../core/document/file.ts";
import type { Arguments, Flag } from "./arguments.ts";
import type { Io } from "./io.ts";
import { type InputKind, readDesign, type Source } from "./read-design.ts";
import { reportLedger } from "./report.ts";

/** What stands for a database without anything in it. */
export const EMPTY = "empty";

/** The flag by which renames between unrelated schemas are stated. */
export const renameFlag: Flag = {
  value: "OLD=NEW",
  repeated: true,
  help: "States a rename, as public.a.b=public.a.c; may be repeated. Renames are never guessed.",
};

/** The flag by which values and rows of what is new are stated. */
export const backfillFlag: Flag = {
  value: "PATH=SQL",
  repeated: true,
  help: "Fills a new column, public.t.c=EXPRESSION, or a new table, public.t=SELECT …; may be repeated.",
};

/** The flag by which sides count of which statements are refused. */
export const lenientFlag: Flag = {
  help: "Goes on although statements of a side are refused: what they make counts as not there.",
};

type Side = { readonly document: Document; readonly kind: InputKind | "empty" };

/** Reads BEFORE and AFTER and compares them: two states of one design by its ids, all else by names. */
export async function readSides(given: Arguments, io: Io): Promise<Comparison | Refusal> {
  const [one = EMPTY, other = EMPTY] = given.words;
  const isLenient = given.flags.has("lenient");
  const before = await readSide(io, one, isLenient);
  if (isRefusal(before)) return before;
  const after = await readSide(io, other, isLenient);
  if (isRefusal(after)) return after;
  const areDesigns = before.kind === "design" && after.kind === "design";
  const isOneFile = versionIn(one).file === versionIn(other).file;
  const areOne = areDesigns && (isOneFile || areOneDesign(before.document, after.document));
  const match = areOne ? "id" : "name";
  return compare(before.document, after.document, { match, renames: given.flags.get("rename") ?? [] });
}

async function readSide(io: Io, path: string, isLenient: boolean): Promise<Side | Refusal> {
  if (path === EMPTY) return { document: emptyDocument(), kind: "empty" };
  const { file, version } = versionIn(path);
  const source = await readDesign(io, file);
  if (isRefusal(source)) return source;
  if (version !== undefined) return readVersion(source, version);
  reportLedger(io, source);
  const refused = source.ledger.filter(({ outcome }) => outcome === "refused").length;
  if (refused === 0 || isLenient) return source;
  const told = refused === 1 ? "1 statement is refused" : `${refused} statements are refused`;
  return refuse(
    `${source.name}: ${told}. What they make would count as not there, and be dropped or left; with --lenient it does.`,
  );
}

/** A design file and the name of a version in it: `shop.crowfoot.json@Release 1`. */
function versionIn(path: string): { readonly file: string; readonly version: string | undefined } {
  const [, file, version] = /^(.+\.json)@(.+)$/.exec(path) ?? [];
  return file === undefined ? { file: path, version: undefined } : { file, version };
}

function readVersion({ kind, name, text }: Source, wanted: string): Side | Refusal {
  const versions = kind === "design" ? readFileVersions(text) : [];
  if (isRefusal(versions)) return refuse(`${name}: ${versions.refused}`);
  const found = versions.find((version) => version.name === wanted);
  if (found) return { document: found.document, kind: "design" };
  const names = versions.map((version) => `“${version.name}”`).join(", ");
  return refuse(
    names === ""
      ? `${name}: no versions travel in this file`
      : `${name}: there is no version “${wanted}” in this file; it has ${names}`,
  );
}
