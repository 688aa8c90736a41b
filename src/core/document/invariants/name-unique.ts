import type { Catalog } from "../catalog.ts";
import { type Named, type NameSpace, nameSpacesOf } from "../name-space.ts";
import { aKind } from "../record-words.ts";
import type { Kind, SchemaRecord } from "../records/index.ts";
import type { Finding, Invariant } from "../violation.ts";

/** No two things have the same name in one of PostgreSQL's spaces of names. */
export const nameUnique: Invariant = {
  id: "name-unique",
  *find(catalog, { ids }) {
    for (const space of spacesOf(catalog, ids).values()) yield* clashesIn(space, ids);
  },
};

function spacesOf(catalog: Catalog, ids: ReadonlySet<string>): ReadonlyMap<string, NameSpace> {
  const spaces = new Map<string, NameSpace>();
  for (const id of ids) {
    const record = catalog.record(id);
    if (!record || isCovered(catalog, record, ids)) continue;
    for (const space of nameSpacesOf(catalog, record))
      if (!spaces.has(space.key)) spaces.set(space.key, space);
  }
  return spaces;
}

const ofRelation: readonly Kind[] = [
  "column",
  "primary-key",
  "unique",
  "exclusion",
  "foreign-key",
  "check",
  "index",
  "trigger",
  "policy",
  "rule",
];

/** Kinds of which each record has its name in no other space than those that its owner of this kind has. */
const covered: { readonly [K in Kind]?: readonly Kind[] } = {
  table: ofRelation,
  view: ofRelation,
  enum: ["enum-value"],
  composite: ["attribute"],
};

/** Whether the owner, which is asked too, has all spaces that this has. */
function isCovered(catalog: Catalog, { id, kind }: SchemaRecord, ids: ReadonlySet<string>): boolean {
  const owner = catalog.parentOf(id);
  return owner !== undefined && covered[owner.kind]?.includes(kind) === true && ids.has(owner.id);
}

/** Each clash is reported at the later thing, unless only the earlier one may have changed. */
function* clashesIn({ place, members }: NameSpace, ids: ReadonlySet<string>): Iterable<Finding> {
  const first = new Map<string, Named>();
  for (const member of members()) {
    const other = first.get(member.name);
    if (!other) first.set(member.name, member);
    else if (other.id !== member.id) yield ids.has(member.id) ? clash(member, other) : clash(other, member);
  }

  function clash(at: Named, other: Named): Finding {
    const where = place() === "" ? "" : ` in ${place()}`;
    const what = typeof other.what === "string" ? other.what : aKind(other.what);
    return { at: at.id, message: `There is already ${what} named ${other.name}${where}.` };
  }
}
