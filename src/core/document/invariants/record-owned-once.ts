import { designId } from "../id.ts";
import { recordSubject } from "../record-words.ts";
import type { Invariant } from "../violation.ts";

/** Each record but the design has exactly one owner, whose owners lead to the design; and it lies under its own id. */
export const recordOwnedOnce: Invariant = {
  id: "record-owned-once",
  *find(catalog, { ids }) {
    const { schema } = catalog.document;
    for (const id of new Set(catalog.ownedAgain())) {
      const record = schema.get(id);
      if (record)
        yield { at: id, message: `${recordSubject(catalog, record)} belongs to more than one thing.` };
    }
    if (catalog.walk().length < schema.size) {
      for (const [id, record] of schema) {
        if (id === designId || catalog.parentOf(id)) continue;
        yield { at: id, message: `${recordSubject(catalog, record)} belongs to nothing.` };
      }
    }
    for (const id of ids) {
      const record = schema.get(id);
      if (record && record.id !== id) {
        yield { at: id, message: `${recordSubject(catalog, record)} lies under the id of something else.` };
      }
    }
  },
};
