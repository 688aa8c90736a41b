import type { Refusal } from "../base/refusal.ts";

/** One thing a catalog says: `{ object: "table public.film", property: "column film_id type", value: "integer" }`. */
export interface CatalogFact {
  readonly object: string;
  readonly property: string;
  readonly value: string;
}

function factOf(row: unknown): CatalogFact | undefined {
  if (!Array.isArray(row)) return undefined;
  const [object, property, value]: readonly unknown[] = row;
  if (typeof object !== "string" || typeof property !== "string" || typeof value !== "string")
    return undefined;
  return { object, property, value };
}

/** The facts in the answer to the catalog query, parsed from JSON; refused if it is anything else. */
export function catalogFactsOf(answer: unknown): readonly CatalogFact[] | Refusal {
  if (!Array.isArray(answer)) return { refused: "The answer to the catalog query must be a JSON array." };
  const facts: CatalogFact[] = [];
  for (const row of answer) {
    const fact = factOf(row);
    if (fact === undefined)
      return { refused: `Entry ${facts.length + 1} of the catalog is not three texts.` };
    facts.push(fact);
  }
  return facts;
}
