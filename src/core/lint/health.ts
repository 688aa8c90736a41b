import type { Severity } from "./rule.ts";

/** How a design stands, as far as the rules can tell. */
export type Health = {
  /** Findings of each severity, without those that are let stand. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly ignored: number;
  /** Tables that are drawn, and how many of them have neither error nor warning. */
  readonly tables: number;
  readonly clean: number;
  readonly word: "Nothing to check" | "Excellent" | "Good" | "Fair" | "Needs work";
};

/** What of a finding counts. */
type Counted = { readonly severity: Severity; readonly places: readonly string[] };

/** Which share of the tables without error or warning makes a design good, and which a fair one. */
const good = 0.8;
const fair = 0.5;

/** The health of a design with these tables. An error keeps it from being called good. */
export function healthOf(tables: readonly string[], problems: readonly Counted[], ignored: number): Health {
  const counts = { error: 0, warning: 0, info: 0 };
  const troubled = new Set<string>();
  for (const { severity, places } of problems) {
    counts[severity] += 1;
    if (severity !== "info") for (const place of places) troubled.add(place);
  }
  const clean = tables.filter((id) => !troubled.has(id)).length;
  return { counts, ignored, tables: tables.length, clean, word: wordFor(counts, clean, tables.length) };
}

function wordFor(counts: Health["counts"], clean: number, tables: number): Health["word"] {
  if (tables === 0) return "Nothing to check";
  if (counts.error + counts.warning === 0) return "Excellent";
  const share = clean / tables;
  if (counts.error === 0 && share >= good) return "Good";
  return share >= fair ? "Fair" : "Needs work";
}
