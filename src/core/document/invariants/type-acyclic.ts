import type { Catalog } from "../catalog.ts";
import type { TypeReference } from "../fields/type-reference.ts";
import { recordSubject } from "../record-words.ts";
import type { SchemaRecord } from "../records/index.ts";
import { recordInvariant } from "../violation.ts";

/** No type is made of itself: a domain over itself, a table with a column of its own row type. */
export const typeAcyclic = recordInvariant({
  id: "type-acyclic",
  kinds: ["domain", "composite", "range", "table"],
  check(start, catalog) {
    const pending = [...partsOf(catalog, start)];
    const seen = new Set<string>();
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      if (id === start.id) return `${recordSubject(catalog, start)} is made of itself.`;
      const part = catalog.record(id);
      if (!part || seen.has(id)) continue;
      seen.add(id);
      pending.push(...partsOf(catalog, part));
    }
    return undefined;
  },
});

/** The records whose types a type consists of. */
function partsOf(catalog: Catalog, record: SchemaRecord): readonly string[] {
  if (record.kind === "domain") return definedIn(record.type);
  if (record.kind === "range") return definedIn(record.subtype);
  if (record.kind === "composite") {
    return record.attributes.flatMap((id) => {
      const attribute = catalog.find("attribute", id);
      return attribute ? definedIn(attribute.type) : [];
    });
  }
  if (record.kind === "table") return catalog.columnsOf(record.id).flatMap(({ type }) => definedIn(type));
  return [];
}

function definedIn({ base }: TypeReference): readonly string[] {
  return base.kind === "defined" || base.kind === "multirange" ? [base.id] : [];
}
