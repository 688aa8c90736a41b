import type { Mint } from "../core/base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import { violationsOf } from "../core/document/invariant.ts";
import { documentInText } from "../core/introspect/document-in-text.ts";
import { isCatalogText } from "../core/introspect/is-catalog-text.ts";
import { arrange } from "../core/layout/arrange.ts";
import { layoutGraphOf, withPlaces } from "../core/layout/placed-document.ts";
import { importForeign } from "../core/sql/foreign/import-foreign.ts";
import type { ForeignLanguage } from "../core/sql/foreign/language.ts";
import { foreignLanguages } from "../core/sql/foreign/languages/index.ts";
import { joinFiles, type ScriptPart } from "../core/sql/import/files/script.ts";
import type { ScriptFile } from "../core/sql/import/files/script-file.ts";
import { importSteps } from "../core/sql/import/import-sql.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import { looksLike } from "../core/sql/import/scan/looks-like.ts";
import { decodeBytes } from "../engine/decode.ts";
import { loadParser } from "../engine/parser/load-in-browser.ts";

/** What came of a source: the document with every drawn table in its place, the ledger, and the text it is about. */
export type Imported = {
  readonly document: Document;
  readonly ledger: readonly LedgerLine[];
  readonly text: string;
  /** Where each file lies in that text. */
  readonly parts: readonly ScriptPart[];
  /** The language of a text that is not SQL, as people call it. */
  readonly language?: string;
};

type Surroundings = {
  readonly mint: Mint;
  /** Hears how much is done, 0 to 1, and what is being done. */
  readonly report: (done: number, doing: string) => void;
};

/** Share of the work that reading is; arranging is the rest. */
const READING = 0.7;

/** A text or the bytes of a file, and what it is called. */
export type KnownSource = { readonly name: string; readonly content: string | Uint8Array };

/**
 * Reads SQL from texts or bytes, one after another, and lays it out. Refused as a whole only when there is nothing of
 * PostgreSQL in it.
 */
export async function readSource(
  sources: readonly KnownSource[],
  { mint, report }: Surroundings,
): Promise<Imported | Refusal> {
  const files = decodedFiles(sources);
  if (isRefusal(files)) return files;
  report(0, "Reading");
  const [only] = files;
  if (only && isCatalogText(only.text)) return databaseIn(only.text, { mint, report });
  const language =
    files.length === 1 && foreignLanguages.find(({ recognizes }) => recognizes(only?.text ?? ""));
  if (only && language) return foreignIn(only, language, { mint, report });
  const named = only && files.length === 1 ? { fileName: only.name } : {};
  const steps = importSteps(files, { parser: await loadParser(), mint, ...named });
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    report(
      (READING * step.value.done) / step.value.of,
      `Reading statement ${step.value.done} of ${step.value.of}`,
    );
  }
  const { document, ledger } = step.value;
  const { parts, text } = joinFiles(files);
  if (ledger.length === 0) return refuse("There is no statement in this text.");
  const foreign = foreignness(text, ledger);
  if (foreign !== undefined) return refuse(foreign);
  const whole = arranged(document, report);
  return isRefusal(whole) ? whole : { document: whole, ledger, text, parts };
}

function decodedFiles(sources: readonly KnownSource[]): readonly ScriptFile[] | Refusal {
  const files: ScriptFile[] = [];
  for (const { content, name } of sources) {
    const decoded = typeof content === "string" ? { text: content } : decodeBytes(content);
    if (isRefusal(decoded)) return sources.length > 1 ? refuse(`${name}: ${decoded.refused}`) : decoded;
    files.push({ name, text: decoded.text });
  }
  return files;
}

/** A schema in another language than SQL; its ledger says what of it was read. */
async function foreignIn(
  { name, text }: ScriptFile,
  language: ForeignLanguage,
  { mint, report }: Surroundings,
): Promise<Imported | Refusal> {
  const parser = await loadParser();
  const { document, ledger } = importForeign(text, language, { parser, mint, fileName: name });
  const whole = arranged(document, report);
  if (isRefusal(whole)) return whole;
  return {
    document: whole,
    ledger,
    text,
    parts: joinFiles([{ name, text }]).parts,
    language: language.title,
  };
}

/** A database by the answer to the query of its catalog; there are no statements to give account of. */
function databaseIn(text: string, { mint, report }: Surroundings): Imported | Refusal {
  const document = documentInText(text, mint);
  const whole = isRefusal(document) ? document : arranged(document, report);
  return isRefusal(whole) ? whole : { document: whole, ledger: [], text: "", parts: [] };
}

function arranged(document: Document, report: Surroundings["report"]): Document | Refusal {
  const [broken] = violationsOf(catalogOf(document));
  if (broken) return refuse(`What was read does not fit together: ${broken.message}`);
  report(READING, "Arranging the tables");
  return placed(document, (done) => report(READING + (1 - READING) * done, "Arranging the tables"));
}

/** Why nothing of a text is a schema for PostgreSQL; undefined when something is. */
function foreignness(text: string, ledger: readonly LedgerLine[]): string | undefined {
  const understood = ledger.some(({ outcome }) => outcome !== "refused");
  const refused = ledger.find(({ outcome }) => outcome === "refused");
  if (understood || !refused) return undefined;
  const likeness = looksLike(text);
  if (likeness.kind !== "postgresql") return likeness.sentence;
  return ledger.length > 1 ? undefined : `Line ${refused.line}, column ${refused.column}: ${refused.reason}`;
}

function placed(document: Document, report: (done: number) => void): Document {
  const { boxes, links } = layoutGraphOf(document);
  const onProgress = (done: number): boolean => {
    report(done);
    return true;
  };
  return withPlaces(document, arrange(boxes, links, { onProgress }).positions);
}
