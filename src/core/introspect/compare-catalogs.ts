import type { CatalogFact } from "./catalog-fact.ts";

/** A fact that two catalogs do not share. */
export type CatalogDifference = { readonly object: string; readonly property: string } & (
  | { readonly kind: "only-in-a"; readonly a: string }
  | { readonly kind: "only-in-b"; readonly b: string }
  | { readonly kind: "differs"; readonly a: string; readonly b: string }
);

type Properties = ReadonlyMap<string, CatalogFact>;

function keyed(facts: readonly CatalogFact[]): Properties {
  return new Map(facts.map((fact) => [JSON.stringify([fact.object, fact.property]), fact]));
}

function difference(a: CatalogFact | undefined, b: CatalogFact | undefined): CatalogDifference | undefined {
  if (a === undefined) {
    return b && { object: b.object, property: b.property, kind: "only-in-b", b: b.value };
  }
  const { object, property } = a;
  if (b === undefined) return { object, property, kind: "only-in-a", a: a.value };
  return a.value === b.value ? undefined : { object, property, kind: "differs", a: a.value, b: b.value };
}

/** What two catalogs say differently, by object and property in code unit order; empty if they are equal. */
export function compareCatalogs(
  a: readonly CatalogFact[],
  b: readonly CatalogFact[],
): readonly CatalogDifference[] {
  const inA = keyed(a);
  const inB = keyed(b);
  const keys = [...new Set([...inA.keys(), ...inB.keys()])].sort();
  return keys.flatMap((key) => difference(inA.get(key), inB.get(key)) ?? []);
}
