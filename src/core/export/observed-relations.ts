import type { Catalog } from "../document/catalog.ts";
import type { Observed, ObservedRelation } from "../introspect/observed.ts";

/**
 * What a database reported besides the tables of the design: its views, and foreign tables that only statements kept
 * as written make. A foreign table of the design is among its tables, and would be declared twice.
 */
export function observedRelations(
  catalog: Catalog,
  observed: Observed | undefined,
): readonly ObservedRelation[] {
  return (observed?.relations ?? []).filter(({ namespace, name }) => {
    const home = catalog.namespaceNamed(namespace);
    return (home && catalog.relationNamed(home.id, name))?.kind !== "table";
  });
}
