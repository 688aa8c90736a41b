import type { Catalog } from "../document/catalog.ts";

/** What is only before and goes last: columns and functions may be of these types, and lie in these namespaces, until then. */
export function leftOver(before: Catalog, after: Catalog): ReadonlySet<string> {
  const kinds = ["enum", "domain", "composite", "namespace", "extension"] as const;
  const hurried = madeOfRanges(before, after);
  return new Set(
    kinds
      .flatMap((kind) => before.all(kind))
      .flatMap(({ id }) => (after.record(id) || hurried.has(id) ? [] : [String(id)])),
  );
}

/** Types that go and are made of a range that goes. A range cannot wait: its constructors keep its name, so nor can they. */
function madeOfRanges(before: Catalog, after: Catalog): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = before.all("range").flatMap(({ id }) => (after.record(id) ? [] : [String(id)]));
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const user of before.referencesTo(id)) {
      const type = user.kind === "attribute" ? before.parentOf(user.id) : user;
      if (type?.kind !== "composite" && type?.kind !== "domain") continue;
      if (after.record(type.id) || found.has(type.id)) continue;
      found.add(type.id);
      pending.push(type.id);
    }
  }
  return found;
}
