import { type Refusal, refuse } from "../../base/refusal.ts";

/** The value of a JSON text; of a broken one, the first line that is broken by itself. */
export function parseLines(text: string): { readonly value: unknown } | Refusal {
  const parsed = parse(text);
  if (parsed) return parsed;
  const lines = text.split("\n");
  const broken = lines.findIndex((line, at) => at > 0 && isBroken(line));
  if (broken < 0) return refuse("This is not a design file: it is not valid JSON.");
  const what = /^[<=>|]{7}/.test(lines[broken] ?? "") ? "marks a merge conflict" : "is not valid JSON";
  return refuse(`Line ${broken + 1} of the design file ${what}.`);
}

/** Whether a line of a design file holds neither a record nor the file's end. */
function isBroken(line: string): boolean {
  const record = line.replace(/^[ ,]/, "").trim();
  return record !== "" && !frames.has(record) && parse(record) === undefined;
}

/** Lines between records and versions, and at the end. */
const frames: ReadonlySet<string> = new Set(["]}", '],"versions":[']);

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
