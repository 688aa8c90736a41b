import { type Refusal, refuse } from "../../base/refusal.ts";
import { defineFormat, type MigrationFile, type Titled } from "../format.ts";
import { partText } from "../part-text.ts";
import type { Part } from "../rounds.ts";

const PLAN = "sqitch.plan";

/** A script for each direction, with a transaction of its own where there is one, and a line of the plan. */
export const sqitchFormat = defineFormat({
  id: "sqitch",
  title: "sqitch",
  stamp: "timestamp",
  mixed: true,
  shares: [PLAN],
  joining: "Where there is a sqitch.plan already, add the new lines to it.",
  render(round) {
    const name = nameOf(round);
    return [script("deploy", name, round.up), script("revert", name, round.down)];
  },
  share(rounds, { shared }) {
    const given = shared?.(PLAN) ?? "%syntax-version=1.0.0\n%project=schema\n\n";
    const lines: string[] = [];
    for (const [at, round] of rounds.entries()) {
      const line = lineOf(round, rounds[at - 1], given);
      if (typeof line !== "string") return line;
      lines.push(line);
    }
    return [{ path: PLAN, text: `${given.replace(/(?<!\n)$/, "\n")}${lines.join("")}` }];
  },
});

/** What names may hold and begin with is narrower in a plan than elsewhere. */
function nameOf({ name }: Titled): string {
  return name.replaceAll(/[^\w-]/g, "_").replace(/^-/, "_");
}

function script(way: "deploy" | "revert", name: string, part: Part): MigrationFile {
  const head = `-- ${way === "deploy" ? `Deploy ${name} to` : `Revert ${name} from`} pg\n\n`;
  const text = partText(part);
  return {
    path: `${way}/${name}.sql`,
    text: part.transactional ? `${head}BEGIN;\n\n${text}\nCOMMIT;\n` : `${head}${text}`,
  };
}

function lineOf(round: Titled, before: Titled | undefined, plan: string): string | Refusal {
  const name = nameOf(round);
  if (plan.split("\n").some((line) => line.split(" ")[0] === name)) {
    return refuse(`${PLAN} has a change ${name} already: the name must be another`);
  }
  if ("number" in round.stamp) return refuse("sqitch goes by times, not by numbers");
  const time = round.stamp.timestamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, "$1-$2-$3T$4:$5:$6Z");
  const needs = before ? ` [${nameOf(before)}]` : "";
  return `${name}${needs} ${time} Crowfoot <crowfoot@localhost> # ${round.name}\n`;
}
