import type { Catalog } from "../../document/catalog.ts";
import { textsOf } from "../../document/record-texts.ts";
import type { SchemaRecord } from "../../document/records/index.ts";
import { childIdsOf, referenceIdsOf } from "../../document/references.ts";
import { mentionsIn } from "./mentions.ts";
import { namedObjects } from "./named-objects.ts";

/** What is printed along when something needs it; tables and views stand for themselves. */
const along: ReadonlySet<SchemaRecord["kind"]> = new Set([
  ...(["enum", "domain", "composite", "range", "function", "sequence", "extension"] as const),
]);

/**
 * Ids of tables, views, types and functions with those of the types, functions and namespaces without which they could
 * not be made elsewhere: what to print `only` of to take them there. Other tables they refer to are not among them.
 */
export function withNeeds(catalog: Catalog, ids: readonly string[]): ReadonlySet<string> {
  const objects = namedObjects(catalog);
  const printed = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const record = seen.has(id) ? undefined : catalog.record(id);
    seen.add(id);
    if (!record) continue;
    printed.add(id);
    const namespace = catalog.namespaceOf(id);
    if (namespace) printed.add(namespace.id);
    const named = textsOf(record, "sql").flatMap((sql) => mentionsIn(sql, objects).certain);
    const needed = [...referenceIdsOf(record), ...named].filter((other) => along.has(kindOf(catalog, other)));
    waiting.push(...childIdsOf(record), ...needed);
  }
  return printed;
}

function kindOf(catalog: Catalog, id: string): SchemaRecord["kind"] {
  return catalog.record(id)?.kind ?? "design";
}
