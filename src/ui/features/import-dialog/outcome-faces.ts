import type { Outcome } from "../../../core/sql/import/ledger.ts";
import type { IconTone } from "../../parts/Icon.tsx";
import type { IconName } from "../../parts/icons.ts";
import type { Tone } from "../../parts/tone.ts";

/** How an outcome looks and is called, in the counts and on a row. */
export interface OutcomeFace {
  readonly heading: string;
  readonly word: string;
  readonly icon: IconName;
  readonly iconTone: IconTone;
  readonly tone: Tone;
}

/** The face of each outcome. */
export const outcomeFaces: Readonly<Record<Outcome, OutcomeFace>> = {
  modelled: { heading: "Modelled", word: "Modelled", icon: "tick", iconTone: "success", tone: "success" },
  kept: { heading: "Kept as written", word: "Kept", icon: "lock", iconTone: "accent", tone: "accent" },
  data: { heading: "Data, skipped", word: "Data", icon: "database", iconTone: "muted", tone: "neutral" },
  refused: { heading: "Refused", word: "Refused", icon: "octagon", iconTone: "error", tone: "error" },
};
