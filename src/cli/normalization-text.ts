import type { Normalization } from "./normalization.ts";

/** What is said about a table: its name, and how many dependencies were stated rather than read off its keys. */
export type NormalizationSubject = { readonly name: string; readonly stated: number };

/** A normalization for people. */
export function normalizationText(
  normalization: Normalization,
  { name, stated }: NormalizationSubject,
): string {
  const { candidateKeys, keysComplete, normalForm, violations, lost } = normalization;
  const keys = candidateKeys.map(columnList).map(indented).join("");
  const bounded = keysComplete ? "" : "  There are more; the search stopped here.\n";
  return [
    `${name}\n`,
    `Candidate keys\n${keys}${bounded}`,
    stated === 0
      ? "Normal form: not assessed\n  Only keys are known, and they break nothing. State what else holds with --fd.\n"
      : `Normal form: ${normalForm}${keysComplete ? "" : " at least, as far as keys were looked for"}\n`,
    ...violations.map(({ breaks, reason }) => indented(`Not ${breaks}: ${reason}`)),
    ...(violations.length > 0 ? decompositions(normalization) : []),
    ...lost.map(({ left, right }) => indented(`BCNF loses ${columnList(left)} -> ${columnList(right)}`)),
    lost.length > 0 ? indented("Where a lost dependency matters, stay with the tables in 3NF.") : "",
  ].join("");
}

function decompositions(normalization: Normalization): readonly string[] {
  const { synthesis3nf, bcnf, fourth, alternatives = [] } = normalization;
  const others = alternatives.map(({ form, keeps: [kept], tables }) => {
    const how = kept ? `, keeping ${columnList(kept.left)} -> ${columnList(kept.right)} in one` : "";
    return [`Or in ${form}${how}`, tables] as const;
  });
  const forms = [
    ["Tables in 3NF", synthesis3nf],
    ["Tables in BCNF", bcnf],
    ["Tables in 4NF", fourth ?? []],
    ...others,
  ] as const;
  return forms
    .filter(([, parts]) => parts.length > 0)
    .map(([title, parts]) => {
      const lines = parts.map(({ columns, keys }) =>
        indented(`${columns.join(", ")}  (key ${keys.map(columnList).join(" or ")})`),
      );
      return `${title}\n${lines.join("")}`;
    });
}

function columnList(columns: readonly string[]): string {
  return columns.length === 0 ? "nothing: there is one row" : columns.join(", ");
}

function indented(line: string): string {
  return `  ${line}\n`;
}
