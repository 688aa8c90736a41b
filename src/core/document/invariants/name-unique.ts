import type { Catalog } from "../catalog.ts";
import { type Named, type NameSpace, nameSpacesOf } from "../name-space.ts";
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
    if (!record) continue;
    for (const space of nameSpacesOf(catalog, record))
      if (!spaces.has(space.key)) spaces.set(space.key, space);
  }
  return spaces;
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
    return { at: at.id, message: `There is already ${other.what} named ${other.name}${where}.` };
  }
}
