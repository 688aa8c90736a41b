import { groupBy } from "../../base/group-by.ts";
import type { Mint } from "../../base/mint.ts";
import type { IdOf } from "../../document/id.ts";
import type { SchemaRecord, ViewRecord } from "../../document/records/index.ts";
import type { Answer } from "../answer.ts";
import type { RowOf } from "../schema-source.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import { type Places, placesOf } from "./places.ts";
import { usesIn } from "./uses.ts";

type Sources = typeof schemaSources;
export type RelationRow = RowOf<Sources["relations"]>;
export type ColumnRow = RowOf<Sources["columns"]>;
export type ConstraintRow = RowOf<Sources["constraints"]>;
export type IndexRow = RowOf<Sources["indexes"]>;
export type SequenceRow = RowOf<Sources["sequences"]>;

/** A design in the making from an answer, with the answer's rows as builders ask for them. */
export type Building = Places & {
  readonly answer: Answer;
  readonly mint: Mint;
  readonly add: (record: SchemaRecord) => void;
  /** The comment on what lies at an address; asked for, it counts as said. */
  readonly commentAt: (address: string) => string | null;
  /** Comments nobody has asked for, by address. */
  readonly otherComments: () => ReadonlyMap<string, string>;
  readonly relation: (oid: string) => RelationRow | undefined;
  readonly column: (relation: string, number: string) => ColumnRow | undefined;
  readonly index: (oid: string | null) => IndexRow | undefined;
  readonly columnsOf: (relation: string) => readonly ColumnRow[];
  readonly constraintsOf: (relation: string) => readonly ConstraintRow[];
  readonly indexesOf: (relation: string) => readonly IndexRow[];
  /** Of the relations: by the namespace they lie in, in the order of their names. */
  readonly relationsIn: (namespace: string) => readonly RelationRow[];
  /** The sequence of an identity column. */
  readonly identityOf: (relation: string, number: string) => SequenceRow | undefined;
  /** The records of a kind that hang on a relation. */
  readonly hangers: <K extends Hanger>(kind: K, relation: string) => readonly IdOf<K>[];
  /** What the view or function at an address needs. */
  readonly usesOf: (address: string) => ViewRecord["uses"];
  readonly namespaceName: (oid: string) => string;
};

type Hanger = "trigger" | "rule" | "policy" | "statistics";

/** Begins a design. */
export function buildingOf(answer: Answer, mint: Mint, records: Map<string, SchemaRecord>): Building {
  const relations = answer.rows(schemaSources.relations);
  const byOid = new Map(relations.map((row) => [row.oid, row]));
  const inNamespace = groupBy(relations, ({ namespace }) => namespace);
  const columns = answer.rows(schemaSources.columns);
  const columnAt = new Map(columns.map((row) => [address("", row.relation, row.number), row]));
  const columnsOf = groupBy(columns, ({ relation }) => relation);
  const constraintsOf = groupBy(answer.rows(schemaSources.constraints), ({ relation }) => relation);
  const indexes = answer.rows(schemaSources.indexes);
  const indexAt = new Map(indexes.map((row) => [row.oid, row]));
  const indexesOf = groupBy(indexes, ({ relation }) => relation);
  const identities = new Map(
    answer
      .rows(schemaSources.sequences)
      .flatMap((row) =>
        row.identity ? [{ key: address("", row.relation ?? "", row.column ?? ""), row }] : [],
      )
      .map(({ key, row }) => [key, row]),
  );
  const names = new Map(answer.rows(schemaSources.namespaces).map(({ name, oid }) => [oid, name]));
  const places = placesOf(answer, mint);
  return {
    ...places,
    answer,
    mint,
    add: (record) => void records.set(record.id, record),
    ...commentsOf(answer),
    relation: (oid) => byOid.get(oid),
    column: (relation, number) => columnAt.get(address("", relation, number)),
    index: (oid) => (oid === null ? undefined : indexAt.get(oid)),
    columnsOf: (relation) => columnsOf.get(relation) ?? [],
    constraintsOf: (relation) => constraintsOf.get(relation) ?? [],
    indexesOf: (relation) => indexesOf.get(relation) ?? [],
    relationsIn: (namespace) => inNamespace.get(namespace) ?? [],
    identityOf: (relation, number) => identities.get(address("", relation, number)),
    hangers: hangersIn(answer, places),
    usesOf: usesIn(answer, places),
    namespaceName: (oid) => names.get(oid) ?? "",
  };
}

function commentsOf(answer: Answer): Pick<Building, "commentAt" | "otherComments"> {
  const comments = new Map(
    answer
      .rows(schemaSources.comments)
      .map(({ catalog, oid, part, text }) => [address(catalog, oid, part), text]),
  );
  return {
    commentAt: (each) => {
      const text = comments.get(each);
      comments.delete(each);
      return text ?? null;
    },
    otherComments: () => comments,
  };
}

function hangersIn(answer: Answer, places: Places): Building["hangers"] {
  const of = (catalog: string, rows: readonly { readonly oid: string; readonly relation: string }[]) => ({
    catalog,
    byRelation: groupBy(rows, ({ relation }) => relation),
  });
  const kinds = {
    trigger: of("pg_trigger", answer.rows(schemaSources.triggers)),
    rule: of("pg_rewrite", answer.rows(schemaSources.rules)),
    policy: of("pg_policy", answer.rows(schemaSources.policies)),
    statistics: of("pg_statistic_ext", answer.rows(schemaSources.statistics)),
  };
  return (kind, relation) => {
    const { byRelation, catalog } = kinds[kind];
    return (byRelation.get(relation) ?? []).flatMap(
      ({ oid }) => places.idAt(address(catalog, oid), kind) ?? [],
    );
  };
}
