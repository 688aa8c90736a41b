import { defineFormat, type Stamp, stampText } from "../format.ts";
import { linesOf } from "../part-text.ts";
import type { Part } from "../rounds.ts";
import { templateLiteral } from "../template-literal.ts";

/** A module with two functions, each of which can leave the transaction. */
export const nodePgMigrateFormat = defineFormat({
  id: "node-pg-migrate",
  title: "node-pg-migrate",
  stamp: "timestamp",
  mixed: true,
  online: "Run node-pg-migrate with --no-single-transaction, or locks are held to the end.",
  render: ({ down, name, stamp, up }) => [
    { path: `${version(stamp)}_${name}.js`, text: `${direction("up", up)}\n${direction("down", down)}` },
  ],
});

/** It takes times with milliseconds. */
function version(stamp: Stamp): string {
  return "number" in stamp ? stampText(stamp, 4) : `${stamp.timestamp}000`;
}

function direction(name: string, part: Part): string {
  const run = (statement: string): string => `  pgm.sql(${templateLiteral(statement)});\n`;
  const body = [
    ...(part.transactional ? [] : ["  pgm.noTransaction();\n"]),
    ...linesOf(part).map((line) => ("sql" in line ? run(line.sql) : `  // ${line.remark}\n`)),
  ];
  if (body.length === 0) return `exports.${name} = () => {};\n`;
  return `exports.${name} = (pgm) => {\n${body.join("")}};\n`;
}
