import type { TargetOffer } from "../core/export/target.ts";
import type { Printed, Printer } from "../state/printer.ts";
import type { PrintAnswer, PrintMessage } from "../worker/messages.ts";
import { documentLine, type Settled } from "./document-line.ts";

type Told =
  | { readonly kind: "printed"; readonly printed: Printed }
  | { readonly kind: "targets"; readonly targets: readonly TargetOffer[] };

/** Prints in a worker that holds a copy of the design. */
export function workerPrinter(): Printer {
  const ask = documentLine<PrintMessage, PrintAnswer, Told>({
    doing: "Printing",
    start: () => new Worker(new URL("../worker/print.ts", import.meta.url), { type: "module" }),
    settle,
  });
  return {
    async print(document, request) {
      const told = await ask(document, (number) => ({ kind: "print", number, request }));
      if (told.kind !== "printed") throw new Error(misheard);
      return told.printed;
    },
    async targets() {
      const told = await ask(undefined, (number) => ({ kind: "targets", number }));
      if (told.kind !== "targets") throw new Error(misheard);
      return told.targets;
    },
  };
}

const misheard = "Printing answered another question than it was asked.";

function settle(told: PrintAnswer): Settled<Told> {
  const { number } = told;
  switch (told.kind) {
    case "failed":
      return { number, failed: told.reason };
    case "printed":
      return { number, answer: { kind: "printed", printed: told.result } };
    case "targets":
      return { number, answer: told };
  }
}
