import { use } from "react";
import type { TargetOffer } from "../../../core/export/target.ts";
import type { Printer } from "../../../state/printer.ts";
import { useApp } from "../../app/app-context.ts";

const asked = new WeakMap<Printer, Promise<readonly TargetOffer[]>>();

/** What can be exported to; waits for it in a `Suspense`. None when the printer could not say. */
export function useTargets(): readonly TargetOffer[] {
  const app = useApp();
  return use(offersOf(app.ports.printer));
}

function offersOf(printer: Printer): Promise<readonly TargetOffer[]> {
  const known = asked.get(printer);
  if (known) return known;
  const offers = printer.targets().catch(() => {
    asked.delete(printer);
    return [];
  });
  asked.set(printer, offers);
  return offers;
}
