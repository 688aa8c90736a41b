import type { ForeignKeyRecord } from "../../document/records/index.ts";
import type { ObservedRelation } from "../../introspect/observed.ts";
import { compareNames } from "./collate.ts";
import { isOneToOne } from "./key-columns.ts";
import { block, quotedText, type Shape } from "./layout.ts";
import type { SupabaseScope } from "./type-text.ts";

/** One end of a relationship: a table or a view, and its columns there. */
type End = { readonly relation: string; readonly columns: readonly string[] };

type Relationship = {
  readonly name: string;
  readonly isOneToOne: boolean;
  readonly from: End;
  readonly to: End;
};

/** The relationships of a namespace by the name of the relation that has them. */
export type Relationships = ReadonlyMap<string, Shape>;

/**
 * What PostgREST can embed: each foreign key between two tables of the namespace, and the same between the views that
 * pass its columns on, in every combination (PostgREST, "Resource embedding", foreign key joins on views).
 */
export function relationshipsIn(scope: SupabaseScope, namespace: string): Relationships {
  const { catalog, observed, strict } = scope;
  const sources = viewSources(observed?.relations ?? []);
  const all = catalog.all("foreign-key").flatMap((foreignKey): readonly Relationship[] => {
    const ends = endsOf(scope, foreignKey);
    if (!ends || ends.some((end) => end.namespace !== namespace)) return [];
    const [from, to] = ends;
    const shared = { name: foreignKey.name, isOneToOne: isOneToOne(catalog, foreignKey, strict) };
    const froms = [from, ...viewEnds(sources, namespace, from)];
    const tos = [to, ...viewEnds(sources, namespace, to)];
    return froms.flatMap((each) => tos.map((other) => ({ ...shared, from: each, to: other })));
  });
  const grouped = new Map<string, Relationship[]>();
  for (const one of all) grouped.set(one.from.relation, [...(grouped.get(one.from.relation) ?? []), one]);
  return new Map([...grouped].map(([relation, some]) => [relation, relationshipsShape(some)]));
}

/** A table without any. */
export const noRelationships: Shape = { kind: "tuple", members: [] };

function relationshipsShape(some: readonly Relationship[]): Shape {
  const sorted = some.toSorted(
    (a, b) =>
      compareNames(a.name, b.name) ||
      compareNames(a.to.relation, b.to.relation) ||
      compareNames(JSON.stringify(a.to.columns), JSON.stringify(b.to.columns)) ||
      compareNames(JSON.stringify(a.from.columns), JSON.stringify(b.from.columns)),
  );
  return {
    kind: "tuple",
    broken: true,
    members: sorted.map((one) =>
      block([
        ["foreignKeyName", quotedText(one.name)],
        ["columns", texts(one.from.columns)],
        ["isOneToOne", String(one.isOneToOne)],
        ["referencedRelation", quotedText(one.to.relation)],
        ["referencedColumns", texts(one.to.columns)],
      ]),
    ),
  };
}

function texts(names: readonly string[]): Shape {
  return { kind: "tuple", members: names.map(quotedText) };
}

type PlacedEnd = End & { readonly namespace: string };

function endsOf(
  { catalog }: SupabaseScope,
  foreignKey: ForeignKeyRecord,
): readonly [PlacedEnd, PlacedEnd] | undefined {
  const from = catalog.tableOf(foreignKey.id);
  const to = catalog.find("table", foreignKey.references);
  if (!from || !to) return undefined;
  const end = (table: typeof from, ids: readonly string[]): PlacedEnd => ({
    namespace: catalog.namespaceOf(table.id)?.name ?? "",
    relation: table.name,
    columns: ids.map((id) => catalog.find("column", id)?.name ?? ""),
  });
  return [
    end(
      from,
      foreignKey.pairs.map(({ column }) => column),
    ),
    end(
      to,
      foreignKey.pairs.map(({ references }) => references),
    ),
  ];
}

/** For each view of a namespace, which of its columns pass which column of which table on. */
type Sources = readonly {
  readonly namespace: string;
  readonly view: string;
  /** `["public","orders","id"]` as JSON → names of the view's columns. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}[];

function viewSources(relations: readonly ObservedRelation[]): Sources {
  const direct = new Map(
    relations.flatMap(({ namespace, name, columns }) =>
      columns.map(({ name: column, origin }) => [keyFor(namespace, name, column), origin] as const),
    ),
  );
  const source = (key: string): string => {
    const origin = direct.get(key);
    return origin ? source(keyFor(origin.namespace, origin.relation, origin.column)) : key;
  };
  return relations.map(({ namespace, name, columns }) => {
    const passed = new Map<string, readonly string[]>();
    for (const { name: column, origin } of columns) {
      if (!origin) continue;
      const key = source(keyFor(origin.namespace, origin.relation, origin.column));
      passed.set(key, [...(passed.get(key) ?? []), column]);
    }
    return { namespace, view: name, columns: passed };
  });
}

function keyFor(namespace: string, relation: string, column: string): string {
  return JSON.stringify([namespace, relation, column]);
}

/** The same end seen through each view of its namespace that passes all its columns on, in every way it does. */
function viewEnds(sources: Sources, namespace: string, { relation, columns }: End): readonly End[] {
  return sources.flatMap((source) => {
    if (source.namespace !== namespace) return [];
    const choices = columns.map((column) => source.columns.get(keyFor(namespace, relation, column)) ?? []);
    return product(choices).map((chosen) => ({ relation: source.view, columns: chosen }));
  });
}

function product(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (some, choice) => some.flatMap((chosen) => choice.map((one) => [...chosen, one])),
    [[]],
  );
}
