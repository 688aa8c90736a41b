import { asksTexts } from "../record-texts.ts";
import { recordSubject } from "../record-words.ts";
import type { Invariant } from "../violation.ts";

/** The character 0, or half of a surrogate pair: PostgreSQL's UTF-8 has neither. */
const unstorable = /\0|\p{Surrogate}/u;

/** What most texts have nothing of; quickly looked for. */
const suspicious = /[\0\ud800-\udfff]/;

function isUnstorable(text: string): boolean {
  return suspicious.test(text) && unstorable.test(text);
}

const hasUnstorable = asksTexts(isUnstorable);

/** No text has a character that PostgreSQL cannot store. */
export const textStorable: Invariant = {
  id: "text-storable",
  *find(catalog, { records }) {
    for (const record of records) {
      if (!hasUnstorable(record)) continue;
      const message = `${recordSubject(catalog, record)} has a character that PostgreSQL cannot store.`;
      yield { at: record.id, message };
    }
  },
};
