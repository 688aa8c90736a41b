import { aKind, recordSubject } from "../record-words.ts";
import { mentionsOf } from "../references.ts";
import type { Invariant } from "../violation.ts";

/** Every id that a record mentions is the id of a record of a kind that may stand there. */
export const referenceResolves: Invariant = {
  id: "reference-resolves",
  *find(catalog, { records }) {
    for (const record of records) {
      for (const { id, kinds } of mentionsOf(record)) {
        const mentioned = catalog.record(id);
        if (mentioned && kinds.includes(mentioned.kind)) continue;
        const what = mentioned ? `${aKind(mentioned)} where none may stand` : "something that is not there";
        yield { at: record.id, message: `${recordSubject(catalog, record)} refers to ${what}.` };
      }
    }
  },
};
