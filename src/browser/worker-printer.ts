import type { Printed, Printer } from "../state/printer.ts";
import type { PrintAnswer, PrintMessage } from "../worker/messages.ts";
import { documentLine } from "./document-line.ts";

/** Prints in a worker that holds a copy of the design. */
export function workerPrinter(): Printer {
  const ask = documentLine<PrintMessage, PrintAnswer, Printed>({
    doing: "Printing",
    start: () => new Worker(new URL("../worker/print.ts", import.meta.url), { type: "module" }),
    settle: (told) =>
      told.kind === "failed"
        ? { number: told.number, failed: told.reason }
        : { number: told.number, answer: told.result },
  });
  return {
    print: (document, request) => ask(document, (number) => ({ kind: "print", number, request })),
  };
}
