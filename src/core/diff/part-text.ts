import { type Refusal, refuse } from "../base/refusal.ts";
import { verbatim } from "../sql/print/verbatim.ts";
import type { Part, PartStep } from "./rounds.ts";

/** A part as SQL that has no BEGIN and COMMIT of its own, each statement written by `write` with its semicolon. */
export function partText(part: Part, write: (statement: string) => string = (text) => `${text}\n`): string {
  return textOf(part, { before: localSettings(part), after: [], write });
}

/** The same for tools that send a file as one batch, in which a setting for the transaction may not hold. */
export function batchText(part: Part): string {
  const before = part.settings.map(([parameter, value]) => `SET ${parameter} = ${value};`);
  const after = part.settings.map(([parameter]) => `RESET ${parameter};`);
  return textOf(part, { before, after, write: (text) => `${text}\n` });
}

/** The statements of a step, each with its semicolon. */
function statementsOf({ sql }: PartStep): readonly string[] {
  return sql.map((text) => `${verbatim(text)};`);
}

/** What the transaction sets first, undone by its end. */
function localSettings({ settings }: Part): readonly string[] {
  return settings.map(([parameter, value]) => `SET LOCAL ${parameter} = ${value};`);
}

/** All that a part says and runs, in order: remarks on one line each, and statements with their semicolons. */
export function linesOf(part: Part): readonly ({ readonly remark: string } | { readonly sql: string })[] {
  const remark = (text: string) => ({ remark: onOneLine(text) });
  const run = (sql: string) => ({ sql });
  return [
    ...part.remarks.map(remark),
    ...localSettings(part).map(run),
    ...part.steps.flatMap((step) => [...step.remarks.map(remark), ...statementsOf(step).map(run)]),
  ];
}

/** A sentence without line breaks, so that a line comment holds it. */
export function onOneLine(sentence: string): string {
  return sentence.replaceAll(/\s+/g, " ");
}

/** Says that a line inside a statement would be read as a direction to the tool; undefined when none would. */
export function misread(parts: readonly Part[], line: RegExp, tool: string): Refusal | undefined {
  for (const { steps } of parts) {
    const found = steps.flatMap(({ sql }) => sql).find((text) => line.test(text));
    const [direction = ""] = found === undefined ? [] : (line.exec(found) ?? []);
    if (found !== undefined) return refuse(`${tool} would misread “${direction.trim()}” inside a statement`);
  }
  return undefined;
}

interface Writing {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly write: (statement: string) => string;
}

function textOf(part: Part, { before, after, write }: Writing): string {
  const comment = (text: string): string => `-- ${onOneLine(text)}\n`;
  const blocks = [
    part.remarks.map(comment).join(""),
    before.map(write).join(""),
    ...part.steps.map((step) => [...step.remarks.map(comment), ...statementsOf(step).map(write)].join("")),
    after.map(write).join(""),
  ];
  const text = blocks.filter((block) => block !== "").join("\n");
  return text === "" ? comment("Nothing to do in this direction.") : text;
}
