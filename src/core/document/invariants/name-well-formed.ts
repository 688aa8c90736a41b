import { byteLength } from "../../base/byte-length.ts";
import { textsOf } from "../record-texts.ts";
import { recordWords } from "../record-words.ts";
import type { Invariant } from "../violation.ts";

/** The length of a name in bytes that PostgreSQL keeps (NAMEDATALEN - 1). */
const longest = 63;

/** Names are neither empty nor longer than PostgreSQL keeps them. */
export const nameWellFormed: Invariant = {
  id: "name-well-formed",
  *find(catalog, { records }) {
    for (const record of records) {
      for (const name of textsOf(record, "name")) {
        const problem = problemOf(name);
        if (problem) yield { at: record.id, message: `${problem} (in ${recordWords(catalog, record)}).` };
      }
    }
  },
};

function problemOf(name: string): string | undefined {
  if (name === "") return "A name is empty";
  if (name.length * 3 <= longest || byteLength(name) <= longest) return undefined;
  return `The name ${name} is longer than the ${longest} bytes that PostgreSQL keeps`;
}
