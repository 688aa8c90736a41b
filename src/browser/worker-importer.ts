import type { Refusal } from "../core/base/refusal.ts";
import type { DiagramRecord } from "../core/document/diagram-record.ts";
import type { SchemaRecord } from "../core/document/records/index.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import type { Imported, Importer } from "../state/ports.ts";
import type { ImportAnswer, ImportRequest } from "../worker/messages.ts";

/** Reads SQL in a worker of its own, which ends with the import or when it is given up. */
export function workerImporter(mintPrefix: () => string): Importer {
  return {
    read: (sources, report, cancelled) =>
      new Promise<Imported | Refusal>((resolve, reject) => {
        const worker = new Worker(new URL("../worker/import.ts", import.meta.url), { type: "module" });
        const end = (result: Imported | Refusal): void => {
          worker.terminate();
          resolve(result);
        };
        cancelled(() => end({ refused: "The import was cancelled." }));
        worker.onerror = (event) => {
          worker.terminate();
          reject(new Error(`The import stopped: ${event.message}`));
        };
        const gather = gatherer(end, report);
        worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => gather(data);
        const request: ImportRequest = {
          sources: sources.map(({ content, name }) => ({ content, name })),
          mintPrefix: mintPrefix(),
        };
        worker.postMessage(request);
      }),
  };
}

/** Puts the pieces of an answer together. */
function gatherer(
  end: (result: Imported | Refusal) => void,
  report: (progress: { readonly done: number; readonly doing: string }) => void,
): (answer: ImportAnswer) => void {
  const schema = new Map<string, SchemaRecord>();
  const diagram = new Map<string, DiagramRecord>();
  const ledger: LedgerLine[] = [];
  let text = "";
  return (answer) => {
    switch (answer.kind) {
      case "progress":
        report(answer);
        return;
      case "records":
        for (const record of answer.records) schema.set(record.id, record);
        return;
      case "placements":
        for (const placement of answer.placements) diagram.set(placement.id, placement);
        return;
      case "ledger":
        ledger.push(...answer.lines);
        return;
      case "text":
        text += answer.stretch;
        return;
      case "refused":
        end({ refused: answer.reason });
        return;
      case "done": {
        const { kind: _kind, ...facts } = answer;
        end({ document: { schema, diagram }, ledger, text, ...facts });
        return;
      }
    }
  };
}
