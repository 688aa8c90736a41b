import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord } from "../document/records/index.ts";
import { columnsInExpression } from "../expression/rename-column-in-expression.ts";
import { alternativeDesigns, type Design } from "../normalize/alternative-designs.ts";
import {
  type AttributeSet,
  attributeSet,
  has,
  intersection,
  isEmpty,
  isSubset,
  sameSet,
  union,
} from "../normalize/attribute-set.ts";
import { candidateKeys, isSuperkey } from "../normalize/candidate-keys.ts";
import { type JoinVerdict, joinVerdict } from "../normalize/chase.ts";
import { minimalCover } from "../normalize/cover.ts";
import type { Dependency } from "../normalize/dependency.ts";
import { decomposeFourth } from "../normalize/fourth-normal-form.ts";
import { lostDependencies } from "../normalize/preservation.ts";
import { projectDependencies } from "../normalize/projection.ts";
import { type ExistingPart, existingPart } from "./existing-part.ts";
import { namePart } from "./name-part.ts";
import { type TableRelation, tableRelation } from "./table-relation.ts";

/** The forms that a table can be brought to. */
export const decompositionForms = ["3NF", "BCNF", "4NF"] as const;

export type DecompositionForm = (typeof decompositionForms)[number];

/** One of the tables that a table becomes; ids are those of the columns as they are now. */
export type PlannedPart = {
  /** Free in the namespace; of the table that stays, its own. */
  readonly name: string;
  readonly columns: readonly string[];
  /** In the order of the table; the primary key of the new table. */
  readonly key: readonly string[];
  /** The other candidate keys, which become unique. */
  readonly otherKeys: readonly (readonly string[])[];
  /** Places in the plan of the parts whose key this one holds and refers to. */
  readonly refersTo: readonly number[];
  /** The table of the design that holds this already, so that it need not be made. */
  readonly existing: ExistingPart | undefined;
  /** Whether its rows go to that table. */
  readonly merged: boolean;
};

/** What is to be reached, and how where there are several ways. */
export type DecompositionWanted = {
  readonly form: DecompositionForm;
  /** The place of the design among the alternatives; the recommended one, 0, unless given. */
  readonly alternative?: number | undefined;
  /** Places of the parts that become rows of the table that exists. */
  readonly merge?: readonly number[] | undefined;
};

/** How a table can be split, and what that keeps. */
export type DecompositionPlan = {
  readonly form: DecompositionForm;
  /** The designs that can be chosen from, this one among them. */
  readonly alternatives: readonly Design[];
  readonly parts: readonly PlannedPart[];
  /** The place of the part that stays under the table's name with its rows; without it each part is new. */
  readonly stays: number | undefined;
  readonly join: JoinVerdict;
  /** What no table can check any more. */
  readonly lost: readonly Dependency[];
  /** False when a table was too large to see all of its dependencies. */
  readonly complete: boolean;
};

/** The tables that a table becomes in a normal form; a single one where it is in that form already. */
export function planDecomposition(
  catalog: Catalog,
  tableId: string,
  { form, alternative = 0, merge = [] }: DecompositionWanted,
): DecompositionPlan | Refusal {
  const of = tableRelation(catalog, tableId);
  const cover = minimalCover(of.relation.dependencies);
  const alternatives = designsOf(of, form);
  const design = alternatives[alternative];
  if (!design) return refuse(`There is no such way to ${form}.`);
  const { parts: sets, complete } = design;
  const stays = stayingPart(catalog, of, sets);
  const whole = withDerived(of, sets, stays);
  if ("refused" in whole) return whole;
  const keys = sets.map((set) => keysOf(of, set));
  const chosen = sets.map((_, at) => chosenKey(sets, keys[at] ?? [], { at, stays }));
  const refers = references(sets, chosen, stays);
  const taken: string[] = [];
  const parts = whole.map((set, at): PlannedPart => {
    const key = chosen[at] ?? [];
    const own = idsAt(of, isEmpty(key) ? set : key);
    const leaving = { key: own, columns: idsAt(of, set) };
    const isAlone = at !== stays && (refers[at] ?? []).length === 0;
    const existing = isAlone ? existingPart(catalog, tableId, leaving) : undefined;
    const merged = existing !== undefined && merge.includes(at);
    const name =
      at === stays ? catalog.get("table", tableId).name : namePart(catalog, tableId, { key: own, taken });
    taken.push(name);
    return {
      ...leaving,
      name: merged ? existing.name : name,
      existing,
      merged,
      otherKeys: (keys[at] ?? []).filter((one) => !sameSet(one, key)).map((one) => idsAt(of, one)),
      refersTo: refers[at] ?? [],
    };
  });
  return {
    form,
    alternatives,
    parts,
    stays,
    join: joinVerdict(sets, of.relation),
    lost: lostDependencies(sets, cover),
    complete,
  };
}

function designsOf({ relation }: TableRelation, form: DecompositionForm): readonly Design[] {
  if (form !== "4NF") return alternativeDesigns(relation, form);
  return [{ parts: decomposeFourth(relation), complete: true, keeps: [] }];
}

/** The part that holds the primary key, or else some key: its rows are those of the table. */
function stayingPart(
  catalog: Catalog,
  { columns, relation, tableId }: TableRelation,
  sets: readonly AttributeSet[],
): number | undefined {
  const primary = catalog.primaryKeyOf(tableId);
  const key = attributeSet(
    (primary?.columns ?? []).map((id) => columns.findIndex((column) => column.id === id)),
  );
  const holding = primary ? sets.findIndex((set) => isSubset(key, set)) : -1;
  const some = sets.findIndex((set) => isSuperkey(set, relation.columns, relation.dependencies));
  const at = holding === -1 ? some : holding;
  return at === -1 ? undefined : at;
}

/** What the database computes goes where all that it is computed from is, the table that stays before others. */
function withDerived(
  { columns, derived }: TableRelation,
  sets: readonly AttributeSet[],
  stays: number | undefined,
): readonly AttributeSet[] | Refusal {
  let parts = sets;
  for (const [place, column] of columns.entries()) {
    if (!has(derived, place)) continue;
    const inputs = inputsOf(column, columns);
    const order = [...(stays === undefined ? [] : [stays]), ...parts.keys()];
    const home = order.find((at) => isSubset(inputs, parts[at] ?? []));
    if (home === undefined)
      return refuse(
        `${column.name} is computed from columns that would stand in different tables. Remove it first, or compute it in a view.`,
      );
    parts = parts.map((set, at) => (at === home ? union(set, attributeSet([place])) : set));
  }
  return parts;
}

function inputsOf({ generated }: ColumnRecord, columns: readonly ColumnRecord[]): AttributeSet {
  const names = new Set(columnsInExpression(generated?.expression ?? ""));
  return attributeSet(columns.flatMap(({ name }, at) => (names.has(name) ? [at] : [])));
}

function keysOf({ relation }: TableRelation, set: AttributeSet): readonly AttributeSet[] {
  const { found } = projectDependencies(relation.dependencies, set);
  return candidateKeys({ columns: set, dependencies: found }).found;
}

type Place = { readonly at: number; readonly stays: number | undefined };

/** The key of a part by which others know it: one that the staying table holds, else any that another one holds. */
function chosenKey(
  sets: readonly AttributeSet[],
  keys: readonly AttributeSet[],
  { at, stays }: Place,
): AttributeSet {
  const others = sets.filter((_, other) => other !== at);
  const staying = stays === undefined || stays === at ? undefined : sets[stays];
  return (
    (staying && keys.find((key) => isSubset(key, staying))) ??
    keys.find((key) => others.some((other) => isSubset(key, other))) ??
    keys[0] ??
    []
  );
}

/** Which parts refer to which: those that hold the key of another, unless that one leads back to them. */
function references(
  sets: readonly AttributeSet[],
  keys: readonly AttributeSet[],
  stays: number | undefined,
): readonly (readonly number[])[] {
  const found: number[][] = sets.map(() => []);
  const reaches = (from: number, to: number): boolean =>
    from === to || (found[from] ?? []).some((next) => reaches(next, to));
  const order = [...(stays === undefined ? [] : [stays]), ...[...sets.keys()].filter((at) => at !== stays)];
  for (const from of order) {
    for (const to of order) {
      const key = keys[to] ?? [];
      const holds = from !== to && !isEmpty(key) && sameSet(intersection(key, sets[from] ?? []), key);
      if (holds && !reaches(to, from)) found[from]?.push(to);
    }
  }
  return found;
}

function idsAt({ columns }: TableRelation, set: AttributeSet): readonly string[] {
  return columns.flatMap(({ id }, at) => (has(set, at) ? [id] : []));
}
