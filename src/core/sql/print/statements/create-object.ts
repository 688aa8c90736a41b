import type { Catalog } from "../../../document/catalog.ts";
import type { ObjectRecord } from "../../../document/records/index.ts";
import { objectWords } from "../../../expression/addition.ts";
import { clauses } from "../clauses.ts";
import { calledObject } from "../name-of.ts";

/**
 * CREATE of an object that is not drawn. TRUSTED of a language and DEFAULT of a conversion stand first in its
 * definition and before the kind in SQL.
 */
export function createObject(catalog: Catalog, object: ObjectRecord): string {
  const { type } = object;
  const [word, definition] = frontOf(object);
  const signature = isInDefinition.has(type) ? "" : object.signature;
  return clauses(
    "CREATE",
    word,
    objectWords(type),
    `${calledObject(catalog, object)}${signature}`,
    definition,
  );
}

/** What an operator takes, and the access method of a class, its definition says. */
const isInDefinition: ReadonlySet<ObjectRecord["type"]> = new Set<ObjectRecord["type"]>([
  "operator",
  "operator class",
  "operator family",
]);

/** The word that stands before the kind, and the rest of the definition. */
function frontOf({ definition, type }: ObjectRecord): readonly [word: string, rest: string] {
  const word = fronts[type];
  const isWritten = word !== undefined && definition.slice(0, word.length).toUpperCase() === word;
  return isWritten ? [word, definition.slice(word.length).trimStart()] : ["", definition];
}

const fronts: Partial<Record<ObjectRecord["type"], string>> = { language: "TRUSTED", conversion: "DEFAULT" };
