import { defineFormat, stampText } from "../format.ts";
import { linesOf, misread } from "../part-text.ts";
import type { Part } from "../rounds.ts";
import { templateLiteral } from "../template-literal.ts";

/** A module with two functions; whether there is a transaction is said for both. */
export const knexFormat = defineFormat({
  id: "knex",
  title: "Knex",
  stamp: "timestamp",
  mixed: false,
  render({ down, name, stamp, up }) {
    const wrong = misread([up, down], /\\\?/, "Knex");
    if (wrong) return wrong;
    const isSafe = up.transactional && down.transactional;
    const setting = isSafe ? "" : "\nexports.config = { transaction: false };\n";
    const text = `${direction("up", up)}\n${direction("down", down)}${setting}`;
    return [{ path: `${stampText(stamp, 3)}_${name}.js`, text }];
  },
});

function direction(name: string, part: Part): string {
  const body = linesOf(part).map((line) => ("sql" in line ? run(line.sql) : `  // ${line.remark}\n`));
  if (body.length === 0) return `exports.${name} = async () => {};\n`;
  return `exports.${name} = async (knex) => {\n${body.join("")}};\n`;
}

/** A question mark is a place for a value to Knex, also inside quotes, unless a backslash stands before it. */
function run(statement: string): string {
  return `  await knex.raw(${templateLiteral(statement.replaceAll("?", "\\?"))});\n`;
}
