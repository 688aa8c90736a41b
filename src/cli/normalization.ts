import { alternativeDesigns } from "../core/normalize/alternative-designs.ts";
import type { AttributeSet } from "../core/normalize/attribute-set.ts";
import { candidateKeys } from "../core/normalize/candidate-keys.ts";
import { decomposeBcnf } from "../core/normalize/decompose-bcnf.ts";
import type { Dependency, Relation } from "../core/normalize/dependency.ts";
import { explainFourthViolation, explainViolation, namesOf } from "../core/normalize/explain-violation.ts";
import { decomposeFourth, fourthFormViolations } from "../core/normalize/fourth-normal-form.ts";
import { assess, type NormalForm } from "../core/normalize/normal-form.ts";
import { projectDependencies } from "../core/normalize/projection.ts";
import { synthesise } from "../core/normalize/synthesis.ts";

type NamedDependency = { readonly left: readonly string[]; readonly right: readonly string[] };
type NamedPart = { readonly columns: readonly string[]; readonly keys: readonly (readonly string[])[] };
type NamedDesign = {
  readonly form: "3NF" | "BCNF";
  readonly tables: readonly NamedPart[];
  /** What it keeps in one table and not all designs of its form do. */
  readonly keeps: readonly NamedDependency[];
};
type NamedViolation = NamedDependency & { readonly breaks: string; readonly reason: string };

/** What `crowfoot normalize --json` prints (DESIGN §5): all by names of columns. */
export type Normalization = {
  readonly candidateKeys: readonly (readonly string[])[];
  /** False when there are more keys than are looked for; the normal form may then be higher. */
  readonly keysComplete: boolean;
  readonly normalForm: NormalForm;
  readonly violations: readonly NamedViolation[];
  /** With equal left sides joined. */
  readonly minimalCover: readonly NamedDependency[];
  readonly synthesis3nf: readonly NamedPart[];
  readonly bcnf: readonly NamedPart[];
  /** What the tables in BCNF cannot check any more. */
  readonly lost: readonly NamedDependency[];
  /** Further designs that lose no more, only where there are any. */
  readonly alternatives?: readonly NamedDesign[];
  /** Only where a stated multivalued dependency breaks 4NF. */
  readonly fourth?: readonly NamedPart[];
};

/** The keys, the normal form and the decompositions of a table. */
export function normalizationOf(relation: Relation, columns: readonly string[]): Normalization {
  const { keys, keysComplete, form, violations, cover } = assess(relation);
  const named = ({ left, right }: Dependency): NamedDependency => ({
    left: namesOf(left, columns),
    right: namesOf(right, columns),
  });
  const part = (set: AttributeSet): NamedPart => {
    const dependencies = projectDependencies(relation.dependencies, set).found;
    const { found } = candidateKeys({ columns: set, dependencies });
    return { columns: namesOf(set, columns), keys: found.map((key) => namesOf(key, columns)) };
  };
  const bcnf = decomposeBcnf(relation);
  const multivalued = fourthFormViolations(relation);
  const alternatives = (["3NF", "BCNF"] as const).flatMap((aim) =>
    alternativeDesigns(relation, aim)
      .slice(1)
      .map(({ parts, keeps }) => ({ form: aim, tables: parts.map(part), keeps: keeps.map(named) })),
  );
  return {
    candidateKeys: keys.map((key) => namesOf(key, columns)),
    keysComplete,
    normalForm: form,
    violations: [
      ...violations.map((one) => ({
        breaks: one.breaks,
        ...named(one),
        reason: explainViolation(one, columns),
      })),
      ...multivalued.map((one) => ({
        breaks: "4NF",
        ...named(one),
        reason: explainFourthViolation(one, columns),
      })),
    ],
    minimalCover: cover.map(named),
    synthesis3nf: synthesise(relation).map(part),
    bcnf: bcnf.parts.map(part),
    lost: bcnf.lost.map(named),
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(multivalued.length > 0 ? { fourth: decomposeFourth(relation).map(part) } : {}),
  };
}
