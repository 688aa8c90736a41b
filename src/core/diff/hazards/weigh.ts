import { worksLong } from "./blocking.ts";
import type { Hazard, HazardKind, Severity } from "./effect.ts";
import type { Gathered } from "./gather.ts";
import type { Warning } from "./part.ts";
import { type RowWork, rowAdvice, secondsFor } from "./row-advice.ts";
import type { Relation, Scene } from "./scene.ts";

/** How much each kind worries where nothing more is known. */
const severities: Readonly<Record<HazardKind, Severity>> = {
  "blocks-reads": "danger",
  "blocks-writes": "caution",
  rewrite: "danger",
  "scan-under-lock": "caution",
  "index-build-under-lock": "caution",
  "data-loss": "danger",
  "drops-dependents": "danger",
  "breaks-running-code": "caution",
  "loosens-integrity": "caution",
  "changes-access": "caution",
  "fails-if-rows-violate": "caution",
  refused: "danger",
  "cannot-run-in-transaction": "caution",
  "commit-first": "caution",
  irreversible: "caution",
  "left-unvalidated": "note",
  "slows-queries": "note",
  "heavy-load": "note",
  "not-analysed": "caution",
};

type Whole = { readonly scene: Scene; readonly gathered: Gathered };

/** A warning with what the whole statement and the expected rows make of it. */
export function hazardFrom(warning: Warning, whole: Whole): Hazard {
  const work = workOf(warning, whole);
  const rows = work && rowsBehind(warning, whole);
  const brief = blocks(warning.kind) && !worksLong(whole.gathered);
  const quick = work !== undefined && rows !== undefined && secondsFor(work, rows) < 0.2;
  return {
    kind: warning.kind,
    severity: brief || quick ? "note" : severities[warning.kind],
    relation: warning.on?.path ?? null,
    reason: warning.reason,
    version: warning.version ?? null,
    safer: warning.safer ?? null,
    sqlstate: warning.sqlstate ?? null,
    rows: work === undefined || rows === undefined ? null : rowAdvice(work, rows),
  };
}

function blocks(kind: HazardKind): boolean {
  return kind === "blocks-reads" || kind === "blocks-writes";
}

/** The work with rows that a warning is about; for a lock, the heaviest work done while it is held. */
function workOf({ kind, on }: Warning, { gathered }: Whole): RowWork | undefined {
  switch (kind) {
    case "rewrite":
      return "rewrite";
    case "index-build-under-lock":
      return "build";
    case "scan-under-lock":
      return "scan";
    case "heavy-load":
      return gathered.builds.some((build) => build.on === on?.path) ? "build" : "scan";
    case "blocks-reads":
    case "blocks-writes":
      return heaviest(gathered);
    default:
      return undefined;
  }
}

function heaviest({ builds, relations }: Gathered): RowWork | undefined {
  if (relations.some(({ storage, kind }) => storage === "rewritten" && kind !== "index")) return "rewrite";
  if (builds.some(({ concurrently }) => !concurrently)) return "build";
  return relations.some(({ scanned }) => scanned) ? "scan" : undefined;
}

/** The rows a warning is about: of its table, or for a lock of the largest table that is worked on. */
function rowsBehind({ kind, on }: Warning, { gathered, scene }: Whole): number | undefined {
  if (!blocks(kind)) return on ? scene.rowsOf(on) : undefined;
  const known = workedOn(gathered).map((relation) => scene.rowsOf(relation));
  const numbers = known.flatMap((rows) => rows ?? []);
  return numbers.length === known.length && numbers.length > 0 ? Math.max(...numbers) : undefined;
}

function workedOn({ builds, relations, touched }: Gathered): readonly Relation[] {
  const built = new Set(builds.filter(({ concurrently }) => !concurrently).map(({ on }) => on));
  return relations
    .filter(({ kind, relation, scanned, storage }) =>
      kind === "index" || kind === "sequence"
        ? false
        : scanned || storage === "rewritten" || built.has(relation),
    )
    .flatMap(({ relation }) => touched.get(relation) ?? []);
}
