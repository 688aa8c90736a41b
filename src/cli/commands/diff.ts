import { isRefusal } from "../../core/base/refusal.ts";
import type { Comparison } from "../../core/diff/comparison.ts";
import { describeChange } from "../../core/diff/describe-change.ts";
import { flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { handOver } from "../hand-over.ts";
import { lenientFlag, readSides, renameFlag } from "../read-sides.ts";

/** What differs between two designs. */
export const diff: Command = {
  name: "diff",
  summary: "Lists what differs between two designs.",
  words: ["BEFORE", "AFTER"],
  flags: {
    format: { value: "FORMAT", help: "text or json; text without it." },
    "exit-code": { help: "Exit with 1 if there are differences." },
    rename: renameFlag,
    lenient: lenientFlag,
    output: { short: "o", value: "PATH", help: "Where the result goes instead of the standard output." },
  },
  details: `
BEFORE and AFTER are anything that convert reads, a version in a design file as FILE@VERSION, or the word empty. Likely
renames are asked about on the standard error; state those that are with --rename.

  crowfoot diff before.sql after.sql
  crowfoot diff shop.crowfoot.json@v1 shop.crowfoot.json
  crowfoot diff empty schema.crowfoot.json --format json`,
  async run(given, io) {
    const format = flagValue(given, "format") ?? "text";
    if (format !== "text" && format !== "json")
      return fail(io, `diff: --format is text or json, not “${format}”`);
    const comparison = await readSides(given, io);
    if (isRefusal(comparison)) return fail(io, comparison.refused);
    const code = await handOver(
      io,
      flagValue(given, "output"),
      format === "json" ? json(comparison) : text(comparison),
    );
    for (const { reason, rename } of comparison.questions) {
      io.err(`crowfoot: a rename? ${reason} If it is one, say so: --rename ${rename}\n`);
    }
    return code === 0 && given.flags.has("exit-code") && comparison.changes.length > 0 ? 1 : code;
  },
};

function text(comparison: Comparison): string {
  return comparison.changes.map((change) => `${describeChange(comparison, change)}\n`).join("");
}

function json(comparison: Comparison): string {
  const changes = comparison.changes.map((change) => ({
    type: change.type,
    sentence: describeChange(comparison, change),
    before: change.before ?? null,
    after: change.after ?? null,
  }));
  return `${JSON.stringify({ changes, questions: comparison.questions }, undefined, 2)}\n`;
}
