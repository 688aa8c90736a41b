import { defineFormat, stampText, type Titled } from "../format.ts";
import { linesOf } from "../part-text.ts";
import { pythonLiteral } from "../python-literal.ts";
import type { Part } from "../rounds.ts";

/** A revision with two functions, each of which can leave the transaction. */
export const alembicFormat = defineFormat({
  id: "alembic",
  title: "Alembic",
  stamp: "timestamp",
  chained: true,
  joining: "Where there are revisions already, set down_revision of the first file.",
  mixed: true,
  online: "Set transaction_per_migration in env.py, or locks are held to the end.",
  render(round, before, { previous }) {
    const { down, name, up } = round;
    const revises = before ? revisionOf(before) : previous;
    const body = `${direction("upgrade", up)}\n\n${direction("downgrade", down)}`;
    const ddl = body.includes("op.execute(DDL(") ? "from sqlalchemy import DDL\n" : "";
    const head = [
      `"""${name}"""\n`,
      `from alembic import op\n${ddl}`,
      `revision = "${revisionOf(round)}"`,
      `down_revision = ${revises === undefined ? "None" : `"${revises}"`}`,
      "branch_labels = None",
      "depends_on = None",
    ];
    return [
      {
        path: `${revisionOf(round)}_${name.replaceAll(/\W/g, "_")}.py`,
        text: `${head.join("\n")}\n\n\n${body}`,
      },
    ];
  },
});

function revisionOf({ stamp }: Titled): string {
  return stampText(stamp, 4);
}

function direction(name: string, part: Part): string {
  const margin = part.transactional ? "    " : "        ";
  const block = part.transactional ? "" : "    with op.get_context().autocommit_block():\n";
  const body = linesOf(part).map((line) =>
    "sql" in line ? `${margin}op.execute(${executable(line.sql)})\n` : `${margin}# ${line.remark}\n`,
  );
  return `def ${name}() -> None:\n${block}${body.join("")}${part.steps.length === 0 ? "    pass\n" : ""}`;
}

/** In a text SQLAlchemy takes a word behind a colon for a parameter, also inside quotes; in a DDL only % is special. */
function executable(statement: string): string {
  const isPlain = !/(?<![:\w$]):[\w$]|\\:/.test(statement);
  return isPlain ? pythonLiteral(statement) : `DDL(${pythonLiteral(statement.replaceAll("%", "%%"))})`;
}
