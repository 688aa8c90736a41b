import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { NamespaceRecord } from "../document/records/index.ts";

/** The namespace something new goes to: the one given, or `public`, or the first there is. */
export function namespaceFor(catalog: Catalog, namespaceId: string | undefined): NamespaceRecord | Refusal {
  const given = namespaceId === undefined ? undefined : catalog.find("namespace", namespaceId);
  if (given) return given;
  if (namespaceId !== undefined) return missing("namespace");
  return catalog.namespaceNamed("public") ?? catalog.all("namespace")[0] ?? missing("namespace");
}

/** The refusal for an id that names nothing. */
export function missing(what: string): Refusal {
  return refuse(`That ${what} is not in the design any more.`);
}
