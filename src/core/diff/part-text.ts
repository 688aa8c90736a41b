import { type Refusal, refuse } from "../base/refusal.ts";
import { verbatim } from "../sql/print/verbatim.ts";
import type { Step } from "./plan.ts";
import type { Part } from "./rounds.ts";

/** A part as SQL that has no BEGIN and COMMIT of its own, each statement written by `write` with its semicolon. */
export function partText(part: Part, write: (statement: string) => string = (text) => `${text}\n`): string {
  const [before, after] = settings(part, "LOCAL ");
  return textOf(part, { before, after, write });
}

/** The same for tools that send a file as one batch, in which a setting for the transaction may not hold. */
export function batchText(part: Part): string {
  const [before, after] = settings(part, "");
  return textOf(part, { before, after, write: (text) => `${text}\n` });
}

/** What is to be known about a step: what it does, what it loses, whether it is for good; each on one line. */
export function remarksOn({ losses, title, transactional }: Step): readonly string[] {
  return [
    title,
    ...(transactional ? [] : ["Stands by itself: what follows needs it committed."]),
    ...losses.map(({ sentence }) => `Data loss: ${sentence}`),
  ].map(onOneLine);
}

/** The statements of a step, each with its semicolon. */
export function statementsOf({ sql }: Step): readonly string[] {
  return sql.map((text) => `${verbatim(text)};`);
}

/** Lets routines be made before what they use: for the transaction, undone by its end. */
export function localSettings(part: Part): readonly string[] {
  return settings(part, "LOCAL ")[0];
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
  const comment = (text: string): string => `-- ${text}\n`;
  if (part.steps.length === 0) return comment("Nothing to do in this direction.");
  const blocks = [
    part.remarks.map(onOneLine).map(comment).join(""),
    before.map(write).join(""),
    ...part.steps.map((step) => [...remarksOn(step).map(comment), ...statementsOf(step).map(write)].join("")),
    after.map(write).join(""),
  ];
  return blocks.filter((text) => text !== "").join("\n");
}

function settings({ steps }: Part, scope: string): readonly [readonly string[], readonly string[]] {
  const makesRoutines = steps.some(({ sql }) =>
    sql.some((text) => /^CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE)\b/.test(text)),
  );
  if (!makesRoutines) return [[], []];
  const name = "check_function_bodies";
  return [[`SET ${scope}${name} = false;`], scope === "" ? [`RESET ${name};`] : []];
}
