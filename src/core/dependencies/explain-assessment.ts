import type { Catalog } from "../document/catalog.ts";
import { membersOf } from "../normalize/attribute-set.ts";
import { explainFourthViolation, explainViolation, namesOf } from "../normalize/explain-violation.ts";
import { coverage, type TableAssessment } from "./assess-table.ts";
import { dependencyText } from "./dependency-line.ts";
import { dependenciesOf } from "./table-relation.ts";

/** The normal form of a table in words: the form, its proof in plain sentences, and what was left aside. */
export type ExplainedAssessment = {
  /** "Not assessed" where nothing but keys is known. */
  readonly headline: TableAssessment["form"] | "Not assessed";
  readonly proof: readonly { readonly breaks: string | undefined; readonly sentence: string }[];
  readonly asides: readonly string[];
  /** "7 of 9 columns confirmed". */
  readonly coverage: string;
};

/** Says what is known of a table's normal form, and why. */
export function explainAssessment(catalog: Catalog, assessment: TableAssessment): ExplainedAssessment {
  const { confirmed, of: total } = coverage(assessment);
  return {
    headline: assessment.of.isKnown ? assessment.form : "Not assessed",
    proof: proofOf(assessment),
    asides: asidesOf(catalog, assessment),
    coverage: `${confirmed} of ${total} ${total === 1 ? "column" : "columns"} confirmed`,
  };
}

function proofOf(assessment: TableAssessment): ExplainedAssessment["proof"] {
  const { of, keys, violations, multivalued } = assessment;
  const names = of.columns.map(({ name }) => name);
  const plain = (sentence: string) => ({ breaks: undefined, sentence });
  if (of.columns.length === 0) return [plain("The table has no columns.")];
  if (!of.isKnown)
    return [plain("Only keys are known, and they break nothing. Say what else decides a column.")];
  const broken = [
    ...violations.map((one) => ({ breaks: one.breaks, sentence: explainViolation(one, names) })),
    ...multivalued.map((one) => ({ breaks: "4NF", sentence: explainFourthViolation(one, names) })),
  ];
  if (broken.length > 0) return broken;
  const key = namesOf(keys[0] ?? [], names).join(", ");
  return [
    plain(
      keys.length === 1
        ? `Whatever decides a column holds the key (${key}), by what is stated.`
        : `Whatever decides a column holds one of the ${keys.length} keys, by what is stated.`,
    ),
  ];
}

function asidesOf(catalog: Catalog, { keysComplete, of }: TableAssessment): readonly string[] {
  const derived = membersOf(of.derived).flatMap((at) => of.columns[at]?.name ?? []);
  const accepted = dependenciesOf(catalog, of.tableId).filter(
    ({ reason, standing }) => standing === "stated" && reason !== null,
  );
  return [
    ...(keysComplete ? [] : ["There are more keys than were looked for: the form may be higher."]),
    ...derived.map((name) => `${name} is computed by the database, so it cannot disagree.`),
    ...accepted.map((one) => `${dependencyText(catalog, one)} stays as it is: ${one.reason}.`),
  ];
}
