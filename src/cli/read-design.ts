import { countingMint } from "../core/base/mint.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import type { Document } from "../core/document/document.ts";
import { readDesignFile } from "../core/document/file.ts";
import { documentInText } from "../core/introspect/document-in-text.ts";
import { isCatalogText } from "../core/introspect/is-catalog-text.ts";
import { providedKinds } from "../core/introspect/tell-proof.ts";
import { decodeLink } from "../core/share/decode-link.ts";
import { importForeign } from "../core/sql/foreign/import-foreign.ts";
import { foreignLanguages } from "../core/sql/foreign/languages/index.ts";
import { foreignLanguageOf } from "../core/sql/foreign/recognize.ts";
import { joinFiles, type ScriptPart } from "../core/sql/import/files/script.ts";
import { importFiles } from "../core/sql/import/import-sql.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import { looksLike } from "../core/sql/import/scan/looks-like.ts";
import { loadParser } from "../engine/parser/load-in-node.ts";
import type { Io } from "./io.ts";
import { stepOf } from "./proof-text.ts";
import { type ReadFiles, readFiles } from "./read-files.ts";

/** What an input can be. */
export const inputKinds: readonly string[] = [
  ...["sql", "design", "link", "catalog"],
  ...foreignLanguages.map(({ id }) => id),
];

/** What an input is; `foreign` is any language that is read by way of SQL. */
export type InputKind = "sql" | "design" | "link" | "catalog" | "foreign";

/** A design that was read; the ledger is empty unless it came from SQL or by way of it. */
export type Source = {
  readonly document: Document;
  readonly kind: InputKind;
  readonly name: string;
  /** The text it was read from; of several files, all of them joined. */
  readonly text: string;
  readonly parts: readonly ScriptPart[];
  readonly ledger: readonly LedgerLine[];
};

/** What kind the input is, if it is not to be seen from it; `exact` runs SQL and reads what it built. */
export type Reading = { readonly from?: string | undefined; readonly exact?: boolean };

/**
 * Reads a design from a file or `-`, of the kind that is given or that the content shows; or from several SQL files,
 * such as a folder of migrations.
 */
export async function readDesign(
  io: Io,
  paths: string | readonly string[],
  how: string | Reading = {},
): Promise<Source | Refusal> {
  const { exact = false, from } = typeof how === "string" ? { from: how } : how;
  const found = await readFiles(io, typeof paths === "string" ? [paths] : paths);
  if (isRefusal(found)) return found;
  const { files, name } = found;
  const kinds = files.map(({ text }) => (from === undefined ? kindOf(text) : kindNamed(from)));
  const [kind] = kinds;
  if (kind === undefined) return refuse(`--from is ${inputKinds.join(", ")}, not “${from}”`);
  const other = kinds.findIndex((one) => one !== "sql");
  if (files.length > 1 && other >= 0) {
    return refuse(`${files[other]?.name}: several files are read together when all of them are SQL`);
  }
  const { parts, text } = joinFiles(files);
  if (exact && kind !== "sql") return refuse(`${name}: --exact runs SQL, and this is none`);
  const read = await readAs(kind, { io, files, name, exact, from });
  return isRefusal(read) ? refuse(`${name}: ${read.refused}`) : { ...read, kind, name, text, parts };
}

type Wanted = ReadFiles & { readonly io: Io; readonly exact: boolean; readonly from: string | undefined };

async function readAs(kind: InputKind, { io, exact, from, ...read }: Wanted): Promise<Read | Refusal> {
  const { files, name } = read;
  if (kind === "sql") return exact ? readExactly(io, read) : readSql(io, read);
  const { text } = joinFiles(files);
  if (kind !== "foreign") return notFromSql(readers[kind](text));
  const language = foreignLanguages.find(({ id, recognizes }) =>
    from === undefined ? recognizes(text) : id === from,
  );
  if (language === undefined) return refuse("This is in no language that is known here.");
  return importForeign(text, language, {
    parser: await loadParser(),
    mint: countingMint(),
    ...titleOf(name),
  });
}

type Read = Pick<Source, "document" | "ledger">;

function notFromSql(document: Document | Refusal): Read | Refusal {
  return isRefusal(document) ? document : { document, ledger: [] };
}

const readers = { link: decodeLink, design: readDesignFile, catalog: (text: string) => documentInText(text) };

function kindNamed(from: string): InputKind | undefined {
  if (from === "sql" || from === "design" || from === "link" || from === "catalog") return from;
  return inputKinds.includes(from) ? "foreign" : undefined;
}

function kindOf(text: string): InputKind {
  if (isCatalogText(text)) return "catalog";
  if (/^\s*\S*#?[a-z]\d+\.[\w.-]+\s*$/.test(text)) return "link";
  if (foreignLanguageOf(text) !== undefined) return "foreign";
  const { kind } = looksLike(text);
  return kind === "design-file" || kind === "json" ? "design" : "sql";
}

/** Runs the files, and reads what they built. */
async function readExactly(io: Io, { files, name }: ReadFiles): Promise<Read | Refusal> {
  const { importExactly } = await import("../engine/postgres/import-exactly.ts");
  const { embeddedDatabases } = await import("../engine/postgres/embedded-databases.ts");
  try {
    const built = await importExactly(
      { ...joinFiles(files), ...titleOf(name) },
      {
        ...{ databases: embeddedDatabases(), parser: await loadParser(), mint: countingMint() },
        report: (progress) => {
          const step = stepOf(progress);
          if (step !== undefined) io.err(`${name}: ${step}\n`);
        },
      },
    );
    if (isRefusal(built)) return built;
    for (const { heading, names } of providedKinds(built.provided)) {
      io.err(`${name}: provided, since the file takes it for granted: ${heading}: ${names.join(", ")}\n`);
    }
    return built;
  } catch (error) {
    return refuse(`PostgreSQL could not run it: ${reasonOf(error)}`);
  }
}

function titleOf(name: string): { readonly fileName?: string } {
  return name.startsWith("<") ? {} : { fileName: name };
}

async function readSql(_io: Io, { files, name }: ReadFiles): Promise<Read | Refusal> {
  const parser = await loadParser();
  const { document, ledger } = importFiles(files, { parser, mint: countingMint(), ...titleOf(name) });
  if (ledger.length === 0) return refuse("There is no statement in this text.");
  if (ledger.some(({ outcome }) => outcome !== "refused")) return { document, ledger };
  // Nothing of it is PostgreSQL; what else it seems to be says more than a syntax error.
  const { kind, sentence } = looksLike(files.map(({ text }) => text).join("\n"));
  return kind === "postgresql" ? { document, ledger } : refuse(sentence);
}
