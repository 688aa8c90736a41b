import type { Catalog } from "../document/catalog.ts";
import { designShape } from "../document/records/design.ts";
import type { DesignRecord } from "../document/records/index.ts";

type ObjectId = DesignRecord["exceptions"][number]["object"];

/** The id as one of which findings can be let stand; undefined where there is no such record. */
export function exceptionObject(catalog: Catalog, id: string): ObjectId | undefined {
  const kinds = designShape.fields.exceptions.of.fields.object.kinds;
  for (const kind of kinds) {
    const record = catalog.find(kind, id);
    if (record) return record.id;
  }
  return undefined;
}

/** Whether a word can be the name of a rule: small letters, digits and hyphens. */
export function isRuleName(word: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(word);
}
