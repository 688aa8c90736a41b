import type { PrintedStatement } from "../core/sql/print/printed-statement.ts";
import type { ChangedLine } from "./messages.ts";

/** Lines shown; a longer change is cut there and says so. */
const SHOWN = 400;

/**
 * How a script changes: statements that came or went whole, and those of one object that differ line by line. What
 * stayed as it was is left out.
 */
export function sqlChange(
  before: readonly PrintedStatement[],
  after: readonly PrintedStatement[],
): readonly ChangedLine[] {
  const kept = new Set(before.map(({ text }) => text));
  const keeps = new Set(after.map(({ text }) => text));
  const gone = before.filter(({ text }) => !keeps.has(text));
  const came = after.filter(({ text }) => !kept.has(text));
  const lines: ChangedLine[] = [];
  const paired = new Set<PrintedStatement>();
  for (const statement of gone) {
    const next = came.find((one) => !paired.has(one) && sameThing(one, statement));
    if (next) paired.add(next);
    lines.push(...(next ? linesBetween(linesOf(statement), linesOf(next)) : whole(statement, "removed")));
  }
  for (const statement of came) if (!paired.has(statement)) lines.push(...whole(statement, "added"));
  if (lines.length <= SHOWN) return lines;
  return [...lines.slice(0, SHOWN), { kind: "same", text: `… and ${lines.length - SHOWN} more lines` }];
}

function sameThing(a: PrintedStatement, b: PrintedStatement): boolean {
  return a.about === b.about && a.part === b.part;
}

function linesOf({ text }: PrintedStatement): readonly string[] {
  return `${text};`.split("\n");
}

function whole(statement: PrintedStatement, kind: "added" | "removed"): readonly ChangedLine[] {
  return linesOf(statement).map((text) => ({ kind, text }));
}

/** What is the same at the head and at the foot of two texts stays; what is between went and came. */
function linesBetween(before: readonly string[], after: readonly string[]): readonly ChangedLine[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let foot = 0;
  while (foot < most - head && before.at(-1 - foot) === after.at(-1 - foot)) foot += 1;
  const as = (kind: ChangedLine["kind"], texts: readonly string[]): readonly ChangedLine[] =>
    texts.map((text) => ({ kind, text }));
  return [
    ...as("same", before.slice(0, head)),
    ...as("removed", before.slice(head, before.length - foot)),
    ...as("added", after.slice(head, after.length - foot)),
    ...as("same", before.slice(before.length - foot)),
  ];
}
