import { useMemo } from "react";
import type { TargetOffer } from "../../../core/export/target.ts";
import { worthObserving } from "../../../core/export/target.ts";
import type { Observed } from "../../../core/introspect/observed.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { PrintRequest } from "../../../state/printer.ts";
import type { Exporting, Observation } from "../../../state/session.ts";
import { useApp, useAppState, useCatalog } from "../../app/app-context.ts";
import { exportingIn } from "./exporting.ts";
import { useTargets } from "./use-targets.ts";

/** What the dock exports to: the target, the options chosen for it, and the text to ask for. */
export interface ChosenExport {
  readonly offer: TargetOffer;
  readonly options: Readonly<Record<string, string>>;
  /** Which of several files is looked at, if it is still there. */
  readonly file: string | undefined;
  readonly request: PrintRequest;
}

/** The choice as it stands; undefined when nothing can be exported to. A target that is gone gives way to the first. */
export function useChosenExport(): ChosenExport | undefined {
  const app = useApp();
  const offers = useTargets();
  // A change of the session is what may change the answer; its first value lies on the device.
  const { target, options: all, file } = useAppState(exportingState) ?? exportingIn(app);
  const observation = useAppState(observationIn);
  const wanted = useCatalogWorthObserving();
  const offer = offers.find(({ id }) => id === target) ?? offers[0];
  const kept = offer && all[offer.id];
  const observed = offer?.wants === "observed" && wanted ? observation?.observed : undefined;
  const asked = useMemo(() => offer && requestFor(offer, kept ?? {}, observed), [offer, kept, observed]);
  return offer && asked && { offer, file, ...asked };
}

/** Whether a database built from the open design could say more than the design. */
export function useCatalogWorthObserving(): boolean {
  const catalog = useCatalog();
  return useMemo(() => worthObserving(catalog), [catalog]);
}

function requestFor(
  offer: TargetOffer,
  kept: Readonly<Record<string, string>>,
  observed: Observed | undefined,
): Pick<ChosenExport, "options" | "request"> {
  const options = known(offer, kept);
  const request: PrintRequest = { kind: "target", id: offer.id, options, ...(observed ? { observed } : {}) };
  return { options, request };
}

/** Without options and values that the target no longer has. */
function known({ options }: TargetOffer, kept: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(kept).filter(([name, value]) => {
      const option = options[name];
      return option !== undefined && (option.open !== undefined || option.values.includes(value));
    }),
  );
}

function exportingState(state: AppState): Exporting | undefined {
  return state.session.exporting;
}

/** What PostgreSQL said of the open design's views and functions, perhaps before the last edits. */
export function observationIn(state: AppState): Observation | undefined {
  const { observation } = state.session;
  return observation?.designKey === state.designKey ? observation : undefined;
}
