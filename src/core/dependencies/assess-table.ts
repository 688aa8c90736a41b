import type { Catalog } from "../document/catalog.ts";
import {
  type AttributeSet,
  attributeSet,
  difference,
  intersection,
  isEmpty,
  membersOf,
  noAttributes,
  sizeOf,
  union,
} from "../normalize/attribute-set.ts";
import { implies } from "../normalize/closure.ts";
import type { Dependency } from "../normalize/dependency.ts";
import { fourthFormViolations } from "../normalize/fourth-normal-form.ts";
import { type Assessment, assess, type NormalForm, type Violation } from "../normalize/normal-form.ts";
import { type TableRelation, tableRelation } from "./table-relation.ts";

/** What is known of a table's normal form. */
export type TableAssessment = {
  readonly of: TableRelation;
  readonly keys: Assessment["keys"];
  readonly keysComplete: boolean;
  /** The highest form the table is in by what is known; "4NF" only where multivalued dependencies are stated. */
  readonly form: NormalForm | "4NF";
  /** What keeps it out of the next ones; what is computed by the database is none. */
  readonly violations: readonly Violation[];
  readonly multivalued: readonly Dependency[];
  /** The columns outside all keys, and those of them of which somebody said what decides them. */
  readonly columns: AttributeSet;
  readonly confirmed: AttributeSet;
};

/** Judges a table by its keys, by what the design proves and by what a person stated. */
export function assessTable(catalog: Catalog, tableId: string): TableAssessment {
  const of = tableRelation(catalog, tableId);
  const { relation } = of;
  const { keys, keysComplete, prime, form, violations } = assess(relation);
  const computed = attributeSet(of.columns.flatMap(({ generated }, at) => (generated ? [at] : [])));
  const real = violations.flatMap((violation) => {
    const right = difference(violation.right, computed);
    return isEmpty(right) ? [] : [{ ...violation, right }];
  });
  const multivalued = fourthFormViolations(relation);
  const reached = real.length === violations.length ? form : formOf(real);
  const isFourth = reached === "BCNF" && multivalued.length === 0 && (relation.multivalued?.length ?? 0) > 0;
  const columns = difference(relation.columns, prime);
  const said = [
    ...of.stated,
    ...of.model.filter(({ by }) => by.kind === "foreign-key" || by.kind === "check"),
  ].reduce((all, { right }) => union(all, right), noAttributes);
  return {
    of,
    keys,
    keysComplete,
    form: isFourth ? "4NF" : reached,
    violations: real,
    multivalued,
    columns,
    confirmed: intersection(columns, said),
  };
}

function formOf(violations: readonly Violation[]): NormalForm {
  const lowest = (["2NF", "3NF", "BCNF"] as const).findIndex((form) =>
    violations.some(({ breaks }) => breaks === form),
  );
  return (["1NF", "2NF", "3NF"] as const)[lowest] ?? "BCNF";
}

/** Whether the design proves a dependency by itself, so that the database keeps it. */
export function isProved({ model }: TableRelation, dependency: Dependency): boolean {
  return implies(model, dependency);
}

/** The columns decided together with others that a person has not said anything of: how many there are, and of how many. */
export function coverage({ columns, confirmed }: TableAssessment): {
  readonly confirmed: number;
  readonly of: number;
} {
  return { confirmed: sizeOf(confirmed), of: sizeOf(columns) };
}

/** The columns of a set, in the order of the table. */
export function columnsAt({ columns }: TableRelation, set: AttributeSet): TableRelation["columns"] {
  return membersOf(set).flatMap((at) => columns[at] ?? []);
}
