import { countingMint } from "../core/base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import type { Document } from "../core/document/document.ts";
import { readDesignFile } from "../core/document/file.ts";
import { documentInText } from "../core/introspect/document-in-text.ts";
import { isCatalogText } from "../core/introspect/is-catalog-text.ts";
import { decodeLink } from "../core/share/decode-link.ts";
import { importSql } from "../core/sql/import/import-sql.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import { looksLike } from "../core/sql/import/scan/looks-like.ts";
import { decodeBytes } from "../engine/decode.ts";
import { loadParser } from "../engine/parser/load-in-node.ts";
import type { Io } from "./io.ts";

/** What an input can be. */
export const inputKinds = ["sql", "design", "link", "catalog"] as const;

export type InputKind = (typeof inputKinds)[number];

/** A design that was read; the ledger is empty unless it came from SQL. */
export type Source = {
  readonly document: Document;
  readonly kind: InputKind;
  readonly name: string;
  /** The text it was read from. */
  readonly text: string;
  readonly ledger: readonly LedgerLine[];
};

/** Reads a design from a file or `-`, of the kind that is given or that the content shows. */
export async function readDesign(io: Io, path: string, from?: string): Promise<Source | Refusal> {
  const bytes = await io.read(path);
  if (isRefusal(bytes)) return bytes;
  const name = path === "-" ? "<stdin>" : path;
  const decoded = decodeBytes(bytes);
  if (isRefusal(decoded)) return refuse(`${name}: ${decoded.refused}`);
  const { text } = decoded;
  const kind = from === undefined ? kindOf(text) : inputKinds.find((known) => known === from);
  if (kind === undefined) return refuse(`--from is ${inputKinds.join(", ")}, not “${from}”`);
  const read = kind === "sql" ? await readSql(text, path) : notFromSql(readers[kind](text));
  return isRefusal(read) ? refuse(`${name}: ${read.refused}`) : { ...read, kind, name, text };
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

async function readSql(text: string, path: string): Promise<Read | Refusal> {
  const parser = await loadParser();
  const names = path === "-" ? {} : { fileName: path };
  const { document, ledger } = importSql(text, { parser, mint: countingMint(), ...names });
  if (ledger.length === 0) return refuse("There is no statement in this text.");
  if (ledger.some(({ outcome }) => outcome !== "refused")) return { document, ledger };
  // Nothing of it is PostgreSQL; what else it seems to be says more than a syntax error.
  const { kind, sentence } = looksLike(text);
  return kind === "postgresql" ? { document, ledger } : refuse(sentence);
}
