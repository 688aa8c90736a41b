import { join } from "node:path";
import { isRefusal } from "../../core/base/refusal.ts";
import type { Comparison } from "../../core/diff/comparison.ts";
import type { DataStep } from "../../core/diff/data-step.ts";
import { formats } from "../../core/diff/formats/index.ts";
import { plainFormat } from "../../core/diff/formats/plain.ts";
import { migrationScript } from "../../core/diff/migration-script.ts";
import { missingBackfills } from "../../core/diff/missing-backfills.ts";
import { onlineHazards } from "../../core/diff/online/online-hazards.ts";
import type { OnlinePlan } from "../../core/diff/online/online-plan.ts";
import { onlinePlanOf } from "../../core/diff/online/online-plan-of.ts";
import { onlineScript } from "../../core/diff/online/online-script.ts";
import type { Plan } from "../../core/diff/plan.ts";
import { planHazards } from "../../core/diff/plan-hazards.ts";
import { planWithData } from "../../core/diff/plan-with-data.ts";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { loadParser } from "../../engine/parser/load-in-node.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, type ExitCode, fail } from "../command.ts";
import { handOver } from "../hand-over.ts";
import type { Io } from "../io.ts";
import { type OnlineAsked, onlineAsked, saferFlag } from "../online-asked.ts";
import { readMigration } from "../read-migration.ts";
import { backfillFlag, lenientFlag, renameFlag } from "../read-sides.ts";
import { type Style, styleOf, writeMigrations } from "../write-migrations.ts";

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
    after: {
      value: "ID",
      help: "The migration that comes before, where a style names it: a revision of Alembic, APP.NAME of Django.",
    },
    timestamp: {
      value: "T",
      help: "Its time in UTC as YYYYMMDDHHMMSS; now without it, where the style goes by time.",
    },
    name: { value: "NAME", help: "What the files are called; migration without it." },
    down: { help: "Prints the way back instead." },
    rename: renameFlag,
    lenient: lenientFlag,
    online: { help: "Plans for a database in use: expand, backfill, validate, deploy, contract." },
    safer: saferFlag,
    backfill: backfillFlag,
    hazards: { help: "Prints what each statement locks, rewrites and risks, as JSON." },
  },
  details: `
BEFORE and AFTER are anything that convert reads, a version in a design file as FILE@VERSION, or the word empty.
Without --out, one script for psql goes to the standard output. A style may make several migrations: what cannot share
a transaction, as new values of an enum, has one to itself. Only a style that makes one file does without --out. What
is lost on the way, and what the way back does not bring back, stands in the scripts.

With --online, no statement holds a lock while it reads, writes or builds much, as far as there is a way; --out gets a
file for each transaction, in order, and the way back as NAME.down.sql, or with --style a migration for each transaction,
the last of which takes them all back. A backfill reads old and new columns alike.

  crowfoot migrate before.sql after.sql > up.sql
  crowfoot migrate before.sql after.sql --online --out migrations --name add_total
  crowfoot migrate before.sql after.sql --safer public.orders.total
  crowfoot migrate before.sql after.sql --backfill "public.people.full_name=first_name || ' ' || last_name"
  crowfoot migrate before.sql after.sql --out migrations --name rename_total --rename public.orders.total=public.orders.amount
  crowfoot migrate before.sql after.sql --style goose --out migrations --name add_notes --number 7`,
  async run(given, io) {
    const name = flagValue(given, "name") ?? "migration";
    if (!/^[\w.-]+$/.test(name))
      return fail(io, `migrate: --name is letters, digits, _, - and points, not “${name}”`);
    const style = styleOf(given, new Date());
    if (style !== undefined && isRefusal(style)) return fail(io, `migrate: ${style.refused}`);
    const read = await readMigration(given, io);
    if (isRefusal(read)) return fail(io, read.refused);
    const { comparison, data } = read;
    const asked = onlineAsked(given, comparison);
    if (asked !== undefined && isRefusal(asked)) return fail(io, `migrate: ${asked.refused}`);
    if (asked) return migrateOnline(given, io, { comparison, data, name, style, asked });
    const plan = planWithData(comparison, data);
    const direction = given.flags.has("down") ? "down" : "up";
    if (given.flags.has("hazards")) return handOver(io, undefined, await hazardText(plan.steps, comparison));
    for (const sentence of missingBackfills(comparison, data)) io.err(`crowfoot: ${sentence}\n`);
    const folder = flagValue(given, "out");
    if (style !== undefined) return writeMigrations(io, plan, { ...style, name, folder });
    if (folder === undefined) return handOver(io, undefined, migrationScript(plan, direction));
    const code = await handOver(io, join(folder, `${name}.up.sql`), migrationScript(plan, "up"));
    return code === 0 ? handOver(io, join(folder, `${name}.down.sql`), migrationScript(plan, "down")) : code;
  },
};

interface OnlineQuestion {
  readonly asked: OnlineAsked;
  readonly style: Style | undefined;
  readonly comparison: Comparison;
  readonly data: readonly DataStep[];
  readonly name: string;
}

/** The same for a database in use: a script, its files, or its steps with their hazards. */
async function migrateOnline(given: Arguments, io: Io, question: OnlineQuestion): Promise<ExitCode> {
  if (given.flags.has("down"))
    return fail(io, "migrate: --online and --safer are without --down: the way back is the plain one");
  const { asked, comparison, data, name, style } = question;
  const parser = await loadParser();
  const plan = onlinePlanOf(comparison, { parser, data, ...asked });
  for (const sentence of missingBackfills(comparison, data)) io.err(`crowfoot: ${sentence}\n`);
  if (given.flags.has("hazards")) return handOver(io, undefined, onlineHazardText(plan, comparison, parser));
  const folder = flagValue(given, "out");
  if (style !== undefined) return writeMigrations(io, plan, { ...style, name, folder });
  if (folder === undefined) return handOver(io, undefined, onlineScript(plan));
  const stamp = (at: number) => ({ number: at + 1 });
  return writeMigrations(io, plan, { format: plainFormat, stamp, name, folder });
}

async function hazardText(steps: Plan["steps"], comparison: Comparison): Promise<string> {
  const hazards = planHazards(steps, comparison, { parser: await loadParser() });
  return `${JSON.stringify(hazards, undefined, 2)}\n`;
}

function onlineHazardText(plan: OnlinePlan, comparison: Comparison, parser: SqlParser): string {
  return `${JSON.stringify(onlineHazards(plan, comparison, parser), undefined, 2)}\n`;
}
