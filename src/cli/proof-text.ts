import type { Proof, ProofProgress, ProofStatement } from "../core/introspect/proof.ts";
import { circumstancesOf, headlineOf, providedKinds } from "../core/introspect/tell-proof.ts";

/** A proof for people; `name` is that of the file. */
export function proofText(proof: Proof, name: string): string {
  const place = ({ side, file = name, line }: ProofStatement): string =>
    side === "original" ? `${file}:${line}` : `our print:${line}`;
  const sections = [
    listed(
      "Refused by PostgreSQL",
      proof.refusals.map((one) => `${place(one)}: ${one.message}\n    ${one.head}`),
    ),
    listed(
      "Differences",
      proof.differences.map(({ sentence }) => sentence),
    ),
    listed(
      "Left out in both",
      proof.leftOut.map((one) => `${place(one)}: ${one.reason}\n    ${one.head}`),
    ),
    listed(
      "Provided, since the file takes it for granted",
      providedKinds(proof.provided).map(({ heading, names }) => `${heading}: ${names.join(", ")}`),
    ),
  ];
  return `${headlineOf(proof)}\n${circumstancesOf(proof)}\n${sections.join("")}`;
}

/** A heading with a line for each entry; empty without any. */
export function listed(heading: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `${heading}\n${entries.map((entry) => `  ${entry}\n`).join("")}`;
}

/** What a proof does now; undefined when it still does what it did before. */
export function stepOf(progress: ProofProgress): string | undefined {
  switch (progress.doing) {
    case "starting":
      return "starting PostgreSQL";
    case "comparing":
      return "comparing the catalogs";
    case "migrating":
      return `running the migration: ${progress.stage}`;
    case "original":
      return progress.done === 0 ? `running the original: ${statements(progress.of)}` : undefined;
    case "printed":
      return progress.done === 0 ? `running our print: ${statements(progress.of)}` : undefined;
  }
}

function statements(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "statement" : "statements"}`;
}
