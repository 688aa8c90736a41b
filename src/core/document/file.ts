import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { catalogOf } from "./catalog.ts";
import { diagramShapes } from "./diagram-record.ts";
import type { Document } from "./document.ts";
import type { Fields } from "./field.ts";
import { documentOfRecords } from "./file/document-of-records.ts";
import { fileFormat, fileVersion, recordsOfFile } from "./file/header.ts";
import { parseLines } from "./file/parse-lines.ts";
import { designId } from "./id.ts";
import { violationsOf } from "./invariant.ts";
import { recordShapes } from "./records/index.ts";
import { withoutDefaults } from "./sparse.ts";

/**
 * A valid document as the text of a `*.crowfoot.json` file: one record a line in document order, placements last.
 * The commas stand at the beginning of the lines, so that adding a record changes no other record's line.
 */
export function writeDesignFile(document: Document): string {
  const walk = catalogOf(document).walk();
  const placements = walk.flatMap((record) => document.diagram.get(record.id) ?? []);
  const lines = [
    ...walk.map((record) => lineOf(recordShapes[record.kind].fields, record)),
    ...placements.map((record) => lineOf(diagramShapes[record.kind].fields, record)),
  ];
  const head = `{"format":${JSON.stringify(fileFormat)},"version":${fileVersion},"records":[`;
  return `${head}\n ${lines.join("\n,")}\n]}\n`;
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
