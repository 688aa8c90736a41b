import { verbatim } from "../sql/print/verbatim.ts";
import { arranged } from "./arranged.ts";
import type { Plan, Step } from "./plan.ts";

/** The way there, or the way back, as one script that psql runs; without steps it only says so. */
export function migrationScript(plan: Plan, direction: "up" | "down" = "up"): string {
  const steps = direction === "up" ? plan.steps : plan.down;
  if (steps.length === 0) return "-- Nothing to do: the designs do not differ in what a database holds.\n";
  const remarks =
    direction === "up" ? plan.notes : plan.beyondRecall.map((sentence) => `Not brought back: ${sentence}`);
  const { ahead, behind, together } = arranged(steps);
  const parts = [
    ...(remarks.length > 0 ? [remarks.map(commentLine).join("")] : []),
    ...ahead.map((step) => stepText(step, "Cannot be taken back, and runs before the transaction.")),
    ...(together.length > 0 ? [inTransaction(together)] : []),
    ...behind.map((step) =>
      stepText(step, "Runs when the transaction is committed: if it fails, that stands."),
    ),
  ];
  return parts.join("\n");
}

function inTransaction(steps: readonly Step[]): string {
  const makesRoutines = steps.some(({ sql }) =>
    sql.some((text) => /^CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE)\b/.test(text)),
  );
  const setting = makesRoutines ? "SET LOCAL check_function_bodies = false;\n" : "";
  return `BEGIN;\n${setting}\n${steps.map((step) => stepText(step)).join("\n")}\nCOMMIT;\n`;
}

/** A comment that names the change and what is lost, then the statements. */
function stepText({ losses, sql, title }: Step, ...remarks: readonly string[]): string {
  const alone = remarks.map(commentLine).join("");
  const lost = losses.map(({ sentence }) => commentLine(`Data loss: ${sentence}`)).join("");
  return `${commentLine(title)}${alone}${lost}${sql.map((text) => `${verbatim(text)};\n`).join("")}`;
}

function commentLine(text: string): string {
  return `-- ${text.replaceAll(/\s+/g, " ")}\n`;
}
