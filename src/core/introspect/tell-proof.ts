import { isProved, type Proof, type Provision } from "./proof.ts";

/** The answer of a proof in one sentence. */
export function headlineOf(proof: Proof): string {
  const { differences, equal, refusals } = proof;
  if (isProved(proof)) return "The original and our print build the same catalog.";
  const refused = `PostgreSQL refused ${counted(refusals.length, "statement")}`;
  if (equal) return `${refused}; all others build the same catalog in the original and our print.`;
  const differ = `The original and our print differ in ${counted(differences.length, "place")}`;
  return refusals.length === 0 ? `${differ}.` : `${differ}, and ${refused}.`;
}

/** On what and how long it ran: "PostgreSQL 18.6, 1,204 facts compared, 3.1 s". */
export function circumstancesOf({ version, facts, seconds }: Proof): string {
  return `PostgreSQL ${version}, ${counted(facts, "fact")} compared, ${seconds.toFixed(1)} s`;
}

const headings: Readonly<Record<Provision["kind"], string>> = {
  role: "Roles",
  namespace: "Namespaces",
  extension: "Extensions",
  "missing extension": "Extensions that are not available here",
  type: "Stand-ins for types",
  table: "Tables",
  function: "Functions",
  publication: "Publications",
};

/** What was provided, kind by kind, as people read it; `of` names the platform that it is usual on. */
export interface ProvidedKind {
  readonly heading: string;
  readonly names: readonly string[];
}

/** Groups what was provided: what belongs to a platform under its name, the rest by its kind. */
export function providedKinds(provided: readonly Provision[]): readonly ProvidedKind[] {
  const groups = new Map<string, Set<string>>();
  for (const { kind, name, preset } of provided) {
    const heading = preset === undefined ? headings[kind] : `Usual on ${preset}`;
    const shown = preset === undefined ? name : `${kind} ${name}`;
    groups.set(heading, (groups.get(heading) ?? new Set()).add(shown));
  }
  return [...groups].map(([heading, names]) => ({ heading, names: [...names] }));
}

function counted(count: number, noun: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${noun}${count === 1 ? "" : "s"}`;
}
