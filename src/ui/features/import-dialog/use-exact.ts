import { isRefusal } from "../../../core/base/refusal.ts";
import { arrangedDocument } from "../../../state/arranged-document.ts";
import type { Imported } from "../../../state/ports.ts";
import { useApp } from "../../app/app-context.ts";
import { type EngineRunning, useEngineRun } from "./use-engine-run.ts";

/** What is run, and who hears of the import that comes of it. */
export interface ExactWish {
  readonly imported: Imported;
  readonly fileName: string;
  readonly onRead: (imported: Imported) => void;
}

/** Runs the source of an import on PostgreSQL and reads what it built. */
export function useExact({ fileName, imported, onRead }: ExactWish): EngineRunning<never> {
  const { layout, prover } = useApp().ports;
  return useEngineRun<never>(async ({ isWanted, report, takeCancel }) => {
    const { parts, text } = imported;
    const built = await prover.build({ text, parts, fileName }, report, takeCancel);
    if (isRefusal(built)) return built;
    const { ledger, provided, version } = built;
    const document = await arrangedDocument(built.document, layout);
    if (isWanted()) onRead({ ...imported, document, ledger, ran: { version, provided } });
    return undefined;
  });
}
