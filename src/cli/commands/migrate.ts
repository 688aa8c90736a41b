import { join } from "node:path";
import { isRefusal } from "../../core/base/refusal.ts";
import type { Comparison } from "../../core/diff/comparison.ts";
import { formats } from "../../core/diff/formats/index.ts";
import { migrationScript } from "../../core/diff/migration-script.ts";
import type { Plan } from "../../core/diff/plan.ts";
import { planHazards } from "../../core/diff/plan-hazards.ts";
import { planOf } from "../../core/diff/plan-of.ts";
import { loadParser } from "../../engine/parser/load-in-node.ts";
import { flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { handOver } from "../hand-over.ts";
import { readSides, renameFlag } from "../read-sides.ts";
import { styleOf, writeMigrations } from "../write-migrations.ts";

/** The SQL that leads from one design to the other. */
export const migrate: Command = {
  name: "migrate",
  summary: "Writes the migration from one design to another.",
  words: ["BEFORE", "AFTER"],
  flags: {
    out: {
      value: "DIR",
      help: "Writes NAME.up.sql and NAME.down.sql, or the files of the style, to this folder.",
    },
    style: {
      value: "ID",
      help: `For the tool that runs migrations: ${formats.map(({ id }) => id).join(", ")}.`,
    },
    number: { value: "N", help: "The number of the first file of a style; 1 without it, where it counts." },
    timestamp: {
      value: "T",
      help: "Its time in UTC as YYYYMMDDHHMMSS; now without it, where the style goes by time.",
    },
    name: { value: "NAME", help: "What the files are called; migration without it." },
    down: { help: "Prints the way back instead." },
    rename: renameFlag,
    hazards: { help: "Prints what each statement locks, rewrites and risks, as JSON." },
  },
  details: `
BEFORE and AFTER are anything that convert reads, or the word empty. Without --out, one script for psql goes to the
standard output. A style may make several migrations: what cannot share a transaction, as new values of an enum, has one
to itself. Only a style that makes one file does without --out. What is lost on the way, and what the way back does not bring back, stands in the scripts.

  crowfoot migrate before.sql after.sql > up.sql
  crowfoot migrate before.sql after.sql --out migrations --name rename_total --rename public.orders.total=public.orders.amount
  crowfoot migrate before.sql after.sql --style goose --out migrations --name add_notes --number 7`,
  async run(given, io) {
    const name = flagValue(given, "name") ?? "migration";
    if (!/^[\w.-]+$/.test(name))
      return fail(io, `migrate: --name is letters, digits, _, - and points, not “${name}”`);
    const style = styleOf(given, new Date());
    if (style !== undefined && isRefusal(style)) return fail(io, `migrate: ${style.refused}`);
    const comparison = await readSides(given, io);
    if (isRefusal(comparison)) return fail(io, comparison.refused);
    const plan = planOf(comparison);
    for (const { reason, rename } of comparison.questions) {
      io.err(`crowfoot: dropped and added: ${reason} If it is a rename, say so: --rename ${rename}\n`);
    }
    const direction = given.flags.has("down") ? "down" : "up";
    if (given.flags.has("hazards")) return handOver(io, undefined, await hazardText(plan, comparison));
    const folder = flagValue(given, "out");
    if (style !== undefined) return writeMigrations(io, plan, { ...style, name, folder });
    if (folder === undefined) return handOver(io, undefined, migrationScript(plan, direction));
    const code = await handOver(io, join(folder, `${name}.up.sql`), migrationScript(plan, "up"));
    return code === 0 ? handOver(io, join(folder, `${name}.down.sql`), migrationScript(plan, "down")) : code;
  },
};

async function hazardText(plan: Plan, comparison: Comparison): Promise<string> {
  const hazards = planHazards(plan.steps, comparison, { parser: await loadParser() });
  return `${JSON.stringify(hazards, undefined, 2)}\n`;
}
