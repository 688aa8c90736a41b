import { isRefusal } from "../../base/refusal.ts";
import { parseRecords } from "./parse-records.ts";

const delimiters = [",", ";", "\t", "|"] as const;

/** How much of a text decides. */
const HEAD = 20_000;

/** The delimiter that cuts the first records into the most fields, the same number in each; a comma where none does. */
export function detectDelimiter(text: string): string {
  const cut = text.length > HEAD ? text.lastIndexOf("\n", HEAD) : text.length;
  const head = text.slice(0, cut > 0 ? cut : HEAD);
  const scores = delimiters.map((delimiter) => evenness(head, delimiter));
  const best = Math.max(...scores);
  return best > 0 ? (delimiters[scores.indexOf(best)] ?? ",") : ",";
}

/** The usual number of fields beyond one, less for each record with another number. */
function evenness(text: string, delimiter: string): number {
  const parsed = parseRecords(text, delimiter);
  if (isRefusal(parsed)) return 0;
  const counts = new Map<number, number>();
  for (const { length } of parsed.records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual = 1, often = 0] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [];
  return (usual - 1) * (often / Math.max(1, parsed.records.length)) ** 4;
}
