import type { Proof } from "../../../core/introspect/proof.ts";
import type { Imported } from "../../../state/ports.ts";
import { useApp } from "../../app/app-context.ts";
import { type EngineRunning, useEngineRun } from "./use-engine-run.ts";

/** Proves an import: its text and our print of what was read from it. */
export function useProof({ document, parts, text }: Imported): EngineRunning<Proof> {
  const { printer, prover } = useApp().ports;
  return useEngineRun(async ({ isWanted, report, takeCancel }) => {
    // With owners, because what a grant to an owner changes depends on who that is.
    const request = { kind: "target", id: "sql", options: { owners: "yes" } } as const;
    const printed = await printer.print(document, request);
    if (!isWanted()) return undefined;
    return prover.prove({ original: text, parts, printed: printed.text }, report, takeCancel);
  });
}
