import { defineFormat, stampText } from "../format.ts";
import { localSettings, misread, onOneLine, remarksOn, statementsOf } from "../part-text.ts";
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
  if (part.steps.length === 0) return `exports.${name} = async () => {};\n`;
  const comment = (text: string): string => `  // ${text}\n`;
  const body = [
    ...part.remarks.map(onOneLine).map(comment),
    ...localSettings(part).map(run),
    ...part.steps.flatMap((step) => [...remarksOn(step).map(comment), ...statementsOf(step).map(run)]),
  ];
  return `exports.${name} = async (knex) => {\n${body.join("")}};\n`;
}

/** A question mark is a place for a value to Knex, also inside quotes, unless a backslash stands before it. */
function run(statement: string): string {
  return `  await knex.raw(${templateLiteral(statement.replaceAll("?", "\\?"))});\n`;
}
