import { verbatim } from "../../sql/print/verbatim.ts";
import { type Given, type MigrationFile, stampText } from "../format.ts";
import { onOneLine } from "../part-text.ts";
import { batchLoop } from "./batch.ts";
import { type OnlinePlan, type OnlineStep, onlinePhases } from "./online-plan.ts";
import { advice, LOCK_TIMEOUT, marker, purposes, ways } from "./online-words.ts";

/** An online migration as one script that psql runs in autocommit, phase by phase; it stops for nobody at the marker. */
export function onlineScript({ notes, steps }: OnlinePlan): string {
  if (steps.length === 0) return "-- Nothing to do: the designs do not differ in what a database holds.\n";
  const phases = onlinePhases.flatMap((phase): readonly string[] => {
    const own = steps.filter((step) => step.phase === phase);
    const opening = [`Phase: ${phase}. ${purposes[phase]}`];
    return [
      ...(phase === "contract" && own.length > 0 ? [comments(marker)] : []),
      ...(own.length > 0 ? [comments(opening)] : []),
      ...own.map(onlineStepText),
    ];
  });
  return [comments([...notes, ...advice]), ...phases].join("\n");
}

/** The same as files in the order in which they run, each one transaction, one statement alone, or one backfill. */
export function onlineFiles({ notes, steps }: OnlinePlan, { name, stamp }: Given): readonly MigrationFile[] {
  const at = steps.findIndex(({ phase }) => phase === "contract");
  const texts = steps.map((step) => ({
    suffix: step.run === "alone" ? `${step.phase}_alone` : step.phase,
    text: `${comments([ways[step.run], ...(step === steps[0] ? [...notes, ...advice] : [])])}\n${onlineStepText(step)}`,
  }));
  const stop = { suffix: "deploy", text: comments(marker) };
  const all = at < 0 ? texts : [...texts.slice(0, at), stop, ...texts.slice(at)];
  return all.map(({ suffix, text }, index) => ({
    path: `${stampText(stamp(index), 3)}_${name}_${suffix}.sql`,
    text,
  }));
}

/** One step with what it does, its transaction and its lock timeout. */
export function onlineStepText(step: OnlineStep): string {
  const lost = step.losses.map(({ sentence }) => `Data loss: ${sentence}`);
  return `${comments([...step.title.split("; "), ...lost])}${textOf(step)}`;
}

function textOf({ run, sql }: OnlineStep): string {
  const written = sql.map((text) => `${verbatim(text)};\n`).join("");
  if (run === "alone") return written;
  if (run === "batches") return sql.map((text) => `${batchLoop(text)};\n`).join("");
  const makesRoutines = sql.some((text) => /^CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE)\b/.test(text));
  const settings = [
    `SET LOCAL lock_timeout = '${LOCK_TIMEOUT}';\n`,
    ...(makesRoutines ? ["SET LOCAL check_function_bodies = false;\n"] : []),
  ];
  return `BEGIN;\n${settings.join("")}${written}COMMIT;\n`;
}

function comments(sentences: readonly string[]): string {
  return sentences.map((sentence) => `-- ${onOneLine(sentence)}\n`).join("");
}
