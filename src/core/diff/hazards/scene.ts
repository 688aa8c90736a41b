import type { RangeVar } from "@pgsql/types";
import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord } from "../../document/records/index.ts";
import { relationName, type WrittenName } from "../../sql/import/tree.ts";
import type { RelationKind } from "./effect.ts";

/** What the effect of a statement depends on besides its text. */
export type Given = {
  /** The schema before the statement. */
  readonly before: Catalog;
  /** Expected rows by table (`public.orders`); else what the design says of the table. */
  readonly rows?: ReadonlyMap<string, number>;
  /** Relations that the same script made before this statement (`public.orders`). */
  readonly createdHere?: ReadonlySet<string>;
  /** Ids of records that the same script dropped or changed before this statement: they do not stand in a drop's way. */
  readonly settledHere?: ReadonlySet<string>;
  /** Major version of the server, 12 to 18; 15 unless given. */
  readonly version?: number;
  /** The session's TimeZone; between timestamp types it decides about a rewrite. Taken for unlike UTC unless given. */
  readonly timeZone?: string;
};

/** The given facts, ready to be asked. */
export type Scene = {
  readonly catalog: Catalog;
  readonly version: number;
  readonly isUtc: boolean;
  readonly rowsOf: (relation: Relation) => number | undefined;
  readonly isNew: (path: string) => boolean;
  readonly isSettled: (id: string) => boolean;
};

/** A relation that a statement names or touches. */
export type Relation = {
  /** Namespace and name for people: `public.orders`. */
  readonly path: string;
  readonly name: string;
  readonly kind: RelationKind;
  /** Undefined when the catalog has none of this name. */
  readonly record: SchemaRecord | undefined;
  readonly isNew: boolean;
  /** ONLY: what is done with its rows leaves its children out. */
  readonly alone?: boolean;
};

/** The scene of a statement. */
export function sceneOf(given: Given): Scene {
  const { before, createdHere, rows, settledHere, timeZone, version = 15 } = given;
  return {
    catalog: before,
    version,
    isUtc: /^(utc|etc\/utc|gmt|zulu|0)$/i.test(timeZone ?? ""),
    rowsOf: ({ path, record }) =>
      rows?.get(path) ?? (record?.kind === "table" ? (record.expectedRows ?? undefined) : undefined),
    isNew: (path) => createdHere?.has(path) ?? false,
    isSettled: (id) => settledHere?.has(id) ?? false,
  };
}

/** The relation of a record. */
export function relationOf(scene: Scene, record: SchemaRecord): Relation {
  const name = "name" in record ? record.name : record.id;
  const path = `${scene.catalog.namespaceOf(record.id)?.name ?? "public"}.${name}`;
  return { path, name, kind: kindOf(record), record, isNew: scene.isNew(path) };
}

/** A relation without a record of its own, such as the sequence of an identity column. */
export function relationBeside(
  scene: Scene,
  owner: Relation,
  named: Pick<Relation, "name" | "kind">,
): Relation {
  const namespace = owner.path.slice(0, owner.path.length - owner.name.length - 1);
  const path = `${namespace}.${named.name}`;
  return { ...named, path, record: undefined, isNew: owner.isNew || scene.isNew(path) };
}

function kindOf(record: SchemaRecord): RelationKind {
  switch (record.kind) {
    case "table":
    case "sequence":
      return record.kind;
    case "view":
      return record.materialized ? "materialized view" : "view";
    case "index":
    case "primary-key":
    case "unique":
    case "exclusion":
      return "index";
    default:
      return "relation";
  }
}

/** The relation that a statement names. A name without namespace is looked for in `public` first. */
export function relationAt(scene: Scene, range: RangeVar | undefined): Relation {
  return relationCalled(scene, relationName(range));
}

/** The relation of a written name. */
export function relationCalled(scene: Scene, { name, namespace }: WrittenName): Relation {
  const record = recordCalled(scene.catalog, { name, namespace });
  if (record) return relationOf(scene, record);
  const path = `${namespace ?? "public"}.${name}`;
  return { path, name, kind: "relation", record: undefined, isNew: scene.isNew(path) };
}

function recordCalled(catalog: Catalog, { name, namespace }: WrittenName): SchemaRecord | undefined {
  const spaces = [...catalog.all("namespace")]
    .filter((space) => namespace === undefined || space.name === namespace)
    .sort((one, other) => Number(other.name === "public") - Number(one.name === "public"));
  for (const space of spaces) {
    const found = catalog.relationNamed(space.id, name) ?? exclusionNamed(catalog, space.id, name);
    if (found) return found;
  }
  return undefined;
}

/** The index of an exclusion constraint has the constraint's name. */
function exclusionNamed(catalog: Catalog, namespaceId: string, name: string): SchemaRecord | undefined {
  return catalog
    .all("exclusion")
    .find((record) => record.name === name && catalog.namespaceOf(record.id)?.id === namespaceId);
}
