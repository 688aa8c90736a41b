import { countingMint } from "../core/base/mint.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import type { Document } from "../core/document/document.ts";
import { readDesignFile } from "../core/document/file.ts";
import { documentInText } from "../core/introspect/document-in-text.ts";
import { isCatalogText } from "../core/introspect/is-catalog-text.ts";
import { providedKinds } from "../core/introspect/tell-proof.ts";
import { decodeLink } from "../core/share/decode-link.ts";
import { joinFiles, type ScriptPart } from "../core/sql/import/files/script.ts";
import { importFiles } from "../core/sql/import/import-sql.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import { looksLike } from "../core/sql/import/scan/looks-like.ts";
import { loadParser } from "../engine/parser/load-in-node.ts";
import type { Io } from "./io.ts";
import { stepOf } from "./proof-text.ts";
import { type ReadFiles, readFiles } from "./read-files.ts";

/** What an input can be. */
export const inputKinds = ["sql", "design", "link", "catalog"] as const;

export type InputKind = (typeof inputKinds)[number];

/** A design that was read; the ledger is empty unless it came from SQL. */
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
  const kinds = files.map(({ text }) =>
    from === undefined ? kindOf(text) : inputKinds.find((known) => known === from),
  );
  const [kind] = kinds;
  if (kind === undefined) return refuse(`--from is ${inputKinds.join(", ")}, not “${from}”`);
  const other = kinds.findIndex((one) => one !== "sql");
  if (files.length > 1 && other >= 0) {
    return refuse(`${files[other]?.name}: several files are read together when all of them are SQL`);
  }
  const { parts, text } = joinFiles(files);
  if (exact && kind !== "sql") return refuse(`${name}: --exact runs SQL, and this is none`);
  const reading = exact ? readExactly : readSql;
  const read = kind === "sql" ? await reading(io, { files, name }) : notFromSql(readers[kind](text));
  return isRefusal(read) ? refuse(`${name}: ${read.refused}`) : { ...read, kind, name, text, parts };
}

type Read = Pick<Source, "document" | "ledger">;

function notFromSql(document: Document | Refusal): Read | Refusal {
  return isRefusal(document) ? document : { document, ledger: [] };
}

const readers = { link: decodeLink, design: readDesignFile, catalog: (text: string) => documentInText(text) };

function kindOf(text: string): InputKind {
  if (isCatalogText(text)) return "catalog";
  if (/^\s*\S*#?[a-z]\d+\.[\w.-]+\s*$/.test(text)) return "link";
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
