import { countingMint } from "../core/base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import type { Document } from "../core/document/document.ts";
import { readDesignFile } from "../core/document/file.ts";
import { documentInText } from "../core/introspect/document-in-text.ts";
import { isCatalogText } from "../core/introspect/is-catalog-text.ts";
import { decodeLink } from "../core/share/decode-link.ts";
import { joinFiles, type ScriptPart } from "../core/sql/import/files/script.ts";
import type { ScriptFile } from "../core/sql/import/files/script-file.ts";
import { importFiles } from "../core/sql/import/import-sql.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import { looksLike } from "../core/sql/import/scan/looks-like.ts";
import { loadParser } from "../engine/parser/load-in-node.ts";
import type { Io } from "./io.ts";
import { readFiles } from "./read-files.ts";

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

/**
 * Reads a design from a file or `-`, of the kind that is given or that the content shows; or from several SQL files,
 * such as a folder of migrations.
 */
export async function readDesign(
  io: Io,
  paths: string | readonly string[],
  from?: string,
): Promise<Source | Refusal> {
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
  const read = kind === "sql" ? await readSql(files, name) : notFromSql(readers[kind](text));
  return isRefusal(read) ? refuse(`${name}: ${read.refused}`) : { ...read, kind, name, text, parts };
}

type Read = Pick<Source, "document" | "ledger">;

function notFromSql(document: Document | Refusal): Read | Refusal {
  return isRefusal(document) ? document : { document, ledger: [] };
}

const readers = { link: decodeLink, design: readDesignFile, catalog: (text: string) => documentInText(text) };

function kindOf(text: string): InputKind {
  if (isCatalogText(text)) return "catalog";
  if (/^\s*\S*#?[a-z]\d+\.[\w-]+\s*$/.test(text)) return "link";
  const { kind } = looksLike(text);
  return kind === "design-file" || kind === "json" ? "design" : "sql";
}

async function readSql(files: readonly ScriptFile[], name: string): Promise<Read | Refusal> {
  const parser = await loadParser();
  const names = name.startsWith("<") ? {} : { fileName: name };
  const { document, ledger } = importFiles(files, { parser, mint: countingMint(), ...names });
  if (ledger.length === 0) return refuse("There is no statement in this text.");
  if (ledger.some(({ outcome }) => outcome !== "refused")) return { document, ledger };
  // Nothing of it is PostgreSQL; what else it seems to be says more than a syntax error.
  const { kind, sentence } = looksLike(files.map(({ text }) => text).join("\n"));
  return kind === "postgresql" ? { document, ledger } : refuse(sentence);
}
