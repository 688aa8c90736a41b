import { isMovable } from "../command/moving.ts";
import { blank } from "../document/blank.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";

/** The namespaces that only the design after has and that something moves into: they must be there before it moves. */
export function namespacesMovedInto(before: Catalog, after: Catalog): ReadonlySet<string> {
  const found = new Set<string>();
  for (const record of before.walk()) {
    const goal = isMovable(record) ? after.namespaceOf(record.id)?.id : undefined;
    if (goal !== undefined && !before.record(goal)) found.add(goal);
  }
  return found;
}

/** The design before with those namespaces, still empty. */
export function withNewNamespaces(before: Document, after: Document): Document {
  const [now, goal] = [catalogOf(before), catalogOf(after)];
  const added = goal
    .all("namespace")
    .filter(({ id }) => namespacesMovedInto(now, goal).has(id))
    .map(({ external, id, name }) => blank("namespace", id, { name, external }));
  if (added.length === 0) return before;
  const { design } = now;
  const namespaces = [...design.namespaces, ...added.map(({ id }) => id)];
  const schema = new Map(before.schema).set(design.id, { ...design, namespaces });
  for (const namespace of added) schema.set(namespace.id, namespace);
  return { ...before, schema };
}
