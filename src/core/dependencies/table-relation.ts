import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, DependencyRecord } from "../document/records/index.ts";
import { type AttributeSet, attributeSet, membersOf } from "../normalize/attribute-set.ts";
import type { Dependency, Relation } from "../normalize/dependency.ts";
import { type ModelDependency, modelDependencies } from "./model-dependencies.ts";

/** A table as the theory sees it: columns by their places, and where each dependency is from. */
export type TableRelation = {
  readonly tableId: string;
  readonly columns: readonly ColumnRecord[];
  /** What the database computes and nothing else depends on is left out: it cannot disagree. */
  readonly relation: Relation;
  readonly derived: AttributeSet;
  readonly model: readonly (Dependency & { readonly by: ModelDependency["by"] })[];
  /** What a person stated and did not accept as it is. */
  readonly stated: readonly (Dependency & { readonly by: DependencyRecord })[];
  /** Whether more is known than keys and how columns are computed, so that a normal form says something. */
  readonly isKnown: boolean;
};

/** What is known of a table. Stated dependencies with a reason are left out: the table is meant to stay as it is. */
export function tableRelation(catalog: Catalog, tableId: string): TableRelation {
  return relations(catalog).get(tableId);
}

const relations = memoizeByIdentity((catalog: Catalog) => {
  const known = new Map<string, TableRelation>();
  return {
    get(tableId: string): TableRelation {
      const relation = known.get(tableId) ?? buildRelation(catalog, tableId);
      known.set(tableId, relation);
      return relation;
    },
  };
});

/** The dependencies of a table that are stated to hold and that it should follow. */
export function statedOf(catalog: Catalog, tableId: string): readonly DependencyRecord[] {
  return dependenciesOf(catalog, tableId).filter(
    ({ standing, reason }) => standing === "stated" && reason === null,
  );
}

/** All that is said of a table's rows. */
export function dependenciesOf(catalog: Catalog, tableId: string): readonly DependencyRecord[] {
  return (catalog.find("table", tableId)?.dependencies ?? []).flatMap(
    (id) => catalog.find("dependency", id) ?? [],
  );
}

function buildRelation(catalog: Catalog, tableId: string): TableRelation {
  const columns = catalog.columnsOf(tableId);
  const place = new Map(columns.map(({ id }, at): [string, number] => [id, at]));
  const setOf = (ids: readonly string[]): AttributeSet =>
    attributeSet(ids.flatMap((id) => place.get(id) ?? []));
  const model = modelDependencies(catalog, tableId).map((one) => ({
    left: setOf(one.determinant),
    right: setOf(one.dependent),
    by: one.by,
  }));
  const said = statedOf(catalog, tableId).map((by) => ({
    left: setOf(by.determinant),
    right: setOf(by.dependent),
    by,
  }));
  const used = new Set(
    [...said, ...model].flatMap(({ left, by }) => (by.kind === "column" ? [] : membersOf(left))),
  );
  const derived = columns.flatMap(({ generated }, at) => (generated && !used.has(at) ? [at] : []));
  const all = attributeSet(columns.keys());
  const within = ({ left, right }: Dependency): Dependency => ({ left, right: withoutAll(right, derived) });
  const functional = said.filter(({ by }) => !by.multivalued);
  return {
    tableId,
    columns,
    derived: attributeSet(derived),
    model,
    stated: said,
    relation: {
      columns: withoutAll(all, derived),
      dependencies: [...model, ...functional].map(within),
      multivalued: said.filter(({ by }) => by.multivalued).map(within),
    },
    isKnown: said.length > 0 || model.some(({ by }) => by.kind === "foreign-key" || by.kind === "check"),
  };
}

function withoutAll(set: AttributeSet, members: readonly number[]): AttributeSet {
  const gone = new Set(members);
  return attributeSet(membersOf(set).filter((member) => !gone.has(member)));
}
