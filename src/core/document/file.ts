import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { catalogOf } from "./catalog.ts";
import { diagramShapes } from "./diagram-record.ts";
import type { Document } from "./document.ts";
import type { Fields } from "./field.ts";
import { documentOfRecords } from "./file/document-of-records.ts";
import { fileFormat, fileVersion, recordsOfFile } from "./file/header.ts";
import { parseLines } from "./file/parse-lines.ts";
import { type FileVersion, versionsOfFile } from "./file/versions.ts";
import { designId } from "./id.ts";
import { violationsOf } from "./invariant.ts";
import { recordShapes } from "./records/index.ts";
import { withoutDefaults } from "./sparse.ts";

/**
 * A valid document as the text of a `*.crowfoot.json` file: one record a line in document order, placements last.
 * The commas stand at the beginning of the lines, so that adding a record changes no other record's line. Versions that
 * travel with it come after, one a line.
 */
export function writeDesignFile(document: Document, versions: readonly FileVersion[] = []): string {
  const head = `{"format":${JSON.stringify(fileFormat)},"version":${fileVersion},"records":[`;
  const kept = versions.map(
    ({ at, document: then, name, note }) =>
      `${JSON.stringify({ name, note, at }).slice(0, -1)},"records":[${linesOf(then).join(",")}]}`,
  );
  const rest = kept.length === 0 ? "" : `],"versions":[\n ${kept.join("\n,")}\n`;
  return `${head}\n ${linesOf(document).join("\n,")}\n${rest}]}\n`;
}

function linesOf(document: Document): readonly string[] {
  const walk = catalogOf(document).walk();
  const placements = walk.flatMap((record) => document.diagram.get(record.id) ?? []);
  return [
    ...walk.map((record) => lineOf(recordShapes[record.kind].fields, record)),
    ...placements.map((record) => lineOf(diagramShapes[record.kind].fields, record)),
  ];
}

function lineOf(fields: Fields, record: { readonly kind: string; readonly id: string }): string {
  return JSON.stringify({ kind: record.kind, id: record.id, ...withoutDefaults(fields, { ...record }) });
}

/**
 * The document in the text of a design file, of this version or an older one. Everything is checked: shapes, ids,
 * invariants. What is wrong first is refused with its place.
 */
export function readDesignFile(text: string): Document | Refusal {
  const parsed = parseLines(text);
  if (isRefusal(parsed)) return parsed;
  const file = recordsOfFile(parsed.value);
  if (isRefusal(file)) return file;
  const document = documentOfRecords(file.records);
  if (isRefusal(document)) return document;
  if (document.schema.get(designId)?.kind !== "design") return refuse("There is no design in this file.");
  const [violation] = violationsOf(catalogOf(document));
  return violation ? refuse(`The design in this file is not whole. ${violation.message}`) : document;
}

/** The versions that travel in a design file, the newest first; none where it has none. */
export function readFileVersions(text: string): readonly FileVersion[] | Refusal {
  const parsed = parseLines(text);
  return isRefusal(parsed) ? parsed : versionsOfFile(parsed.value);
}
