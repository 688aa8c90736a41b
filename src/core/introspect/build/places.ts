import type { Mint } from "../../base/mint.ts";
import type { IdOf } from "../../document/id.ts";
import type { Kind } from "../../document/records/index.ts";
import type { Answer } from "../answer.ts";
import type { RowOf } from "../schema-source.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";

/** `rank` counts the places in the order of the answer, which is that of names. */
type Place = { readonly kind: Kind; readonly id: string; readonly rank: number };

/** Which record stands for what a database has at an address. */
export type Places = {
  readonly at: (address: string) => Place | undefined;
  /** Where a record's place is among all. */
  readonly rankOf: (id: string) => number;
  /** The id of the record at an address, if it is of one of the kinds. */
  readonly idAt: <K extends Kind>(address: string, ...kinds: readonly K[]) => IdOf<K> | undefined;
  /** The same for what must have a record of the kind: none there is a bug and throws. */
  readonly get: <K extends Kind>(address: string, kind: K) => IdOf<K>;
};

const relationKinds = {
  r: "table",
  p: "table",
  f: "table",
  v: "view",
  m: "view",
  c: "composite",
  S: "sequence",
} as const;
const constraintKinds = {
  p: "primary-key",
  u: "unique",
  x: "exclusion",
  f: "foreign-key",
  c: "check",
} as const;

/** Gives everything that becomes a record its id, so that records can be made in any order. */
export function placesOf(answer: Answer, mint: Mint): Places {
  const places = new Map<string, Place>();
  const put = (kind: Kind, ...addresses: readonly string[]): void => {
    const place = { kind, id: mint(), rank: places.size };
    for (const each of addresses) places.set(each, place);
  };
  const all = (kind: Kind, catalog: string, rows: readonly { readonly oid: string }[]): void => {
    for (const { oid } of rows) put(kind, address(catalog, oid));
  };
  all("namespace", "pg_namespace", answer.rows(schemaSources.namespaces));
  all("extension", "pg_extension", answer.rows(schemaSources.extensions));
  all("enum", "pg_type", answer.rows(schemaSources.enums));
  all("domain", "pg_type", answer.rows(schemaSources.domains));
  all("range", "pg_type", answer.rows(schemaSources.ranges));
  all("function", "pg_proc", answer.rows(schemaSources.routines));
  all("trigger", "pg_trigger", answer.rows(schemaSources.triggers));
  all("rule", "pg_rewrite", answer.rows(schemaSources.rules));
  all("policy", "pg_policy", answer.rows(schemaSources.policies));
  all("statistics", "pg_statistic_ext", answer.rows(schemaSources.statistics));
  all("publication", "pg_publication", answer.rows(schemaSources.publications));
  for (const { catalog, oid } of answer.rows(schemaSources.objects)) put("object", address(catalog, oid));
  placeRelations(answer, put);
  const ranks = new Map([...places.values()].map(({ id, rank }) => [id, rank]));
  return {
    at: (each) => places.get(each),
    rankOf: (id) => ranks.get(id) ?? 0,
    idAt: (each, ...kinds) => among(places.get(each), kinds),
    get: (each, kind) => {
      const id = among(places.get(each), [kind]);
      if (id !== undefined) return id;
      throw new Error(`There is no ${kind} at ${each}`);
    },
  };
}

type Put = (kind: Kind, ...addresses: readonly string[]) => void;

function placeRelations(answer: Answer, put: Put): void {
  const composites = new Set<string>();
  const identities = identitySequences(answer);
  for (const { kind, oid, rowType } of answer.rows(schemaSources.relations)) {
    if (identities.has(oid)) continue;
    if (kind === "c") composites.add(oid);
    const row = kind === "S" ? [] : [address("pg_type", rowType)];
    put(relationKinds[kind], address("pg_class", oid), ...row);
  }
  for (const { number, relation } of answer.rows(schemaSources.columns)) {
    put(composites.has(relation) ? "attribute" : "column", address("pg_class", relation, number));
  }
  const taken = placeConstraints(answer, put);
  for (const { oid } of answer.rows(schemaSources.indexes)) {
    if (!taken.has(oid)) put("index", address("pg_class", oid));
  }
}

/** They belong to their columns and are no records. */
function identitySequences(answer: Answer): ReadonlySet<string> {
  const rows = answer.rows(schemaSources.sequences);
  return new Set(rows.flatMap(({ oid, identity }) => (identity ? [oid] : [])));
}

/** The index of a constraint is the constraint; returned are those indexes. */
function placeConstraints(answer: Answer, put: Put): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const constraint of answer.rows(schemaSources.constraints)) {
    const { index, oid, type } = constraint;
    const indexed = index !== null && (type === "p" || type === "u" || type === "x") ? [index] : [];
    for (const each of indexed) taken.add(each);
    if (type === "n" || !isOwn(constraint)) continue;
    const indexPlaces = indexed.map((each) => address("pg_class", each));
    put(constraintKinds[type], address("pg_constraint", oid), ...indexPlaces);
  }
  return taken;
}

/** Checks and foreign keys that come from a parent are the parent's; a partition's keys are records of their own. */
export function isOwn({ local, parent, type }: RowOf<typeof schemaSources.constraints>): boolean {
  if (type === "c") return local;
  return type !== "f" || parent === null;
}

function among<K extends Kind>(place: Place | undefined, kinds: readonly K[]): IdOf<K> | undefined {
  return place !== undefined && isOneOf(place.id, place, kinds) ? place.id : undefined;
}

function isOneOf<K extends Kind>(id: string, place: Place, kinds: readonly K[]): id is IdOf<K> {
  return id === place.id && kinds.some((kind) => kind === place.kind);
}
