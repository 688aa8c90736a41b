import { nearest } from "../../core/lint/nearest.ts";
import type { Rule } from "../../core/lint/rule.ts";
import { rules } from "../../core/lint/rules/index.ts";
import { type Command, fail } from "../command.ts";
import { handOver } from "../hand-over.ts";

/** What a rule finds, why, and what to do. */
export const explain: Command = {
  name: "explain",
  summary: "Tells what a lint rule finds, why it matters, and what to do.",
  words: ["RULE"],
  optional: 1,
  flags: { list: { help: "Lists the rules." } },
  details: `
  crowfoot explain foreign-key-without-index`,
  async run({ words, flags }, io) {
    if (flags.has("list")) return handOver(io, undefined, listed());
    const [id] = words;
    if (id === undefined) return fail(io, "explain: RULE is missing; see “crowfoot help explain”");
    const rule = rules.find((one) => one.id === id);
    if (rule) return handOver(io, undefined, explained(rule));
    const near = nearest(
      id,
      rules.map((one) => one.id),
    );
    const hint =
      near.length > 0 ? `did you mean ${near.join(", ")}?` : "“crowfoot explain --list” lists them";
    return fail(io, `there is no rule “${id}”; ${hint}`);
  },
};

function listed(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, category, severity, title, optIn }) => {
      const when = optIn ? "strict" : "";
      return `${id.padEnd(width)}  ${category.padEnd(13)}  ${severity.padEnd(7)}  ${when.padEnd(6)}  ${title}\n`;
    })
    .join("");
}

function explained({ id, title, category, severity, optIn, why, remedy, examples, options }: Rule): string {
  const [bad = ""] = examples.bad;
  const [good = ""] = examples.good;
  const settings = Object.entries(options).map(
    ([name, value]) => `  ${name}: ${typeof value === "number" ? value : value.join(" | ")}\n`,
  );
  return `${title}  [${id}]
${category}, ${severity}${optIn ? ", asked by the strict profile" : ""}

Why
  ${why}

What to do
  ${remedy}

Found
${sqlLines(bad)}
Not found
${sqlLines(good)}${settings.length > 0 ? `\nOptions\n${settings.join("")}` : ""}`;
}

/** A statement on each line. */
function sqlLines(sql: string): string {
  return sql
    .split(/;\s+(?=create|alter|comment|grant|revoke)/i)
    .map((statement) => `  ${statement.replace(/;$/, "")};\n`)
    .join("");
}
