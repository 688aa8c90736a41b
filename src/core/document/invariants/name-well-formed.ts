import { byteLength } from "../../base/byte-length.ts";
import { asksTexts, textsOf } from "../record-texts.ts";
import { recordWords } from "../record-words.ts";
import type { SchemaRecord } from "../records/index.ts";
import type { Invariant } from "../violation.ts";

/** The length of a name in bytes that PostgreSQL keeps (NAMEDATALEN - 1). */
const longest = 63;

const hasProblem = asksTexts((name) => problemOf(name) !== undefined, "name");

/** Names are neither empty nor longer than PostgreSQL keeps them; a label of an enum may be empty. */
export const nameWellFormed: Invariant = {
  id: "name-well-formed",
  *find(catalog, { records }) {
    for (const record of records) {
      if (!hasProblem(record)) continue;
      for (const name of textsOf(record, "name")) {
        const problem = name === "" && mayBeEmpty(record) ? undefined : problemOf(name);
        if (problem) yield { at: record.id, message: `${problem} (in ${recordWords(catalog, record)}).` };
      }
    }
  },
};

/** A cast, a transform and a user mapping have no name of their own. */
function mayBeEmpty(record: SchemaRecord): boolean {
  if (record.kind === "enum-value") return true;
  return record.kind === "object" && ["cast", "transform", "user mapping"].includes(record.type);
}

function problemOf(name: string): string | undefined {
  if (name === "") return "A name is empty";
  if (name.length * 3 <= longest || byteLength(name) <= longest) return undefined;
  return `The name ${name} is longer than the ${longest} bytes that PostgreSQL keeps`;
}
