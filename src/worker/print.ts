import { catalogOf } from "../core/document/catalog.ts";
import type { DiagramRecord } from "../core/document/diagram-record.ts";
import type { Document } from "../core/document/document.ts";
import type { SchemaRecord } from "../core/document/records/index.ts";
import { printSchema } from "../core/sql/print/print-schema.ts";
import { scriptOf } from "../core/sql/print/print-script.ts";
import type { PrintAnswer, PrintJob, PrintMessage } from "./messages.ts";

/** The page's design, kept current by what the page says has changed. */
let document: Document = { schema: new Map(), diagram: new Map() };

/** Prints the page's design, one question after another. */
self.onmessage = ({ data: message }: MessageEvent<PrintMessage>) => {
  if (message.kind === "changed") document = changed(document, message);
  else self.postMessage(answer(message.number, message.request));
};

function changed(
  { schema, diagram }: Document,
  change: Extract<PrintMessage, { readonly kind: "changed" }>,
): Document {
  return {
    schema: replaced<SchemaRecord>(schema, change.records, change.removedRecords),
    diagram: replaced<DiagramRecord>(diagram, change.placements, change.removedPlacements),
  };
}

function replaced<R extends { readonly id: string }>(
  before: ReadonlyMap<string, R>,
  written: readonly R[],
  removed: readonly string[],
): ReadonlyMap<string, R> {
  if (written.length + removed.length === 0) return before;
  const after = new Map(before);
  for (const id of removed) after.delete(id);
  for (const record of written) after.set(record.id, record);
  return after;
}

type Printed = { readonly text: string; readonly statements: number; readonly of: number };

function answer(number: number, job: PrintJob): PrintAnswer {
  try {
    return { kind: "printed", number, ...print(job) };
  } catch (error) {
    return { kind: "failed", number, reason: error instanceof Error ? error.message : String(error) };
  }
}

function print(job: PrintJob): Printed {
  switch (job.kind) {
    case "sql":
      return printSql(job);
    default:
      throw new Error("not there yet");
  }
}

function printSql({ only, comments }: Extract<PrintJob, { readonly kind: "sql" }>): Printed {
  const catalog = catalogOf(document);
  const whole = printSchema(catalog, { comments });
  const statements = only ? printSchema(catalog, { comments, only: new Set(only) }) : whole;
  return { text: scriptOf(statements), statements: statements.length, of: whole.length };
}
