import { assertNever } from "../core/base/assert-never.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import { type Document, noRecords } from "../core/document/document.ts";
import { targets } from "../core/export/targets/index.ts";
import { printSchema } from "../core/sql/print/print-schema.ts";
import { scriptOf } from "../core/sql/print/print-script.ts";
import { withNeeds } from "../core/sql/print/with-needs.ts";
import { changedDocument } from "./held-document.ts";
import type { PrintAnswer, PrintJob, PrintMessage, PrintResult } from "./messages.ts";

/** The page's design, kept current by what the page says has changed. */
let document: Document = noRecords;

/** Prints the page's design, one question after another. */
self.onmessage = ({ data: message }: MessageEvent<PrintMessage>) => {
  if (message.kind === "changed") document = changedDocument(document, message);
  else
    self.postMessage(
      message.kind === "print" ? answer(message.number, message.request) : offers(message.number),
    );
};

function answer(number: number, job: PrintJob): PrintAnswer {
  try {
    const result = print(job);
    return isRefusal(result)
      ? { kind: "failed", number, reason: result.refused }
      : { kind: "printed", number, result };
  } catch (error) {
    return { kind: "failed", number, reason: reasonOf(error) };
  }
}

/** What there is to choose from: a page that shows it need not load the targets. */
function offers(number: number): PrintAnswer {
  return { kind: "targets", number, targets: targets.map(({ render: _render, ...offer }) => offer) };
}

function print(job: PrintJob): PrintResult | Refusal {
  switch (job.kind) {
    case "script":
      return printTables(job);
    case "target":
      return printTarget(job);
    default:
      return assertNever(job);
  }
}

function printTables(job: Extract<PrintJob, { readonly kind: "script" }>): PrintResult {
  const catalog = catalogOf(document);
  const { only, needs, comments, ifNotExists } = job;
  const whole = printSchema(catalog, { comments, ifNotExists });
  const chosen = needs ? withNeeds(catalog, only ?? []) : new Set(only);
  const statements = only ? printSchema(catalog, { comments, ifNotExists, only: chosen }) : whole;
  const counted = { statements: statements.length, of: whole.length };
  return { text: scriptOf(statements), files: [], losses: [], ...counted };
}

function printTarget(job: Extract<PrintJob, { readonly kind: "target" }>): PrintResult | Refusal {
  const { id, options, observed } = job;
  const target = targets.find((each) => each.id === id);
  if (!target) return refuse(`There is no export target “${id}”.`);
  const rendering = target.render(catalogOf(document), options, observed);
  if (isRefusal(rendering)) return rendering;
  const { files, losses } = rendering;
  return { text: files.map(({ text }) => text).join("\n"), files, losses, statements: 0, of: 0 };
}
