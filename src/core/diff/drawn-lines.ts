import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { type Relation, relationsOf } from "../layout/diagram.ts";
import { cardsOf } from "../layout/drawn-cards.ts";
import type { Comparison } from "./comparison.ts";
import { type Sign, signOf } from "./told-change.ts";

/** A relationship that differs between two designs, as it is drawn in the one that has it. */
export interface DrawnLine {
  readonly relation: Relation;
  readonly sign: Sign;
}

/** The relationships that only one of two designs has, also those of added and removed tables, and the changed ones. */
export function drawnLines({ after, before, changes }: Comparison): readonly DrawnLine[] {
  const changed = new Set(changes.filter((change) => signOf(change) === "changed").map(({ id }) => id));
  const [old, now] = [relationsIn(before), relationsIn(after)];
  const has = (document: Document, { foreignKeyId }: Relation): boolean => document.schema.has(foreignKeyId);
  return [
    ...old
      .filter((relation) => !has(after, relation))
      .map((relation) => ({ relation, sign: "removed" as const })),
    ...now.flatMap((relation): readonly DrawnLine[] => {
      if (!has(before, relation)) return [{ relation, sign: "added" }];
      return changed.has(relation.foreignKeyId) ? [{ relation, sign: "changed" }] : [];
    }),
  ];
}

function relationsIn(document: Document): readonly Relation[] {
  const catalog = catalogOf(document);
  return relationsOf(catalog, cardsOf(catalog));
}
