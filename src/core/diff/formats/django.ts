import { defineFormat, stampText, type Titled } from "../format.ts";
import { linesOf } from "../part-text.ts";
import { pythonLiteral } from "../python-literal.ts";
import type { Part } from "../rounds.ts";

/** A migration with one operation; whether there is a transaction is said for both directions. */
export const djangoFormat = defineFormat({
  id: "django",
  title: "Django",
  stamp: "number",
  chained: true,
  joining: "Where there are migrations already, set dependencies of the first file.",
  mixed: false,
  render(round, before, { previous }) {
    const { down, up } = round;
    const isSafe = up.transactional && down.transactional;
    const lines = [
      "from django.db import migrations\n\n",
      "class Migration(migrations.Migration):",
      ...(isSafe ? [] : ["    atomic = False\n"]),
      `    dependencies = [${dependency(before ? nameOf(before) : previous, previous)}]\n`,
      "    operations = [",
      "        migrations.RunSQL(",
      `            sql=[${statements(up)}],`,
      `            reverse_sql=[${statements(down)}],`,
      "        ),",
      "    ]",
    ];
    return [{ path: `${nameOf(round)}.py`, text: `${lines.join("\n")}\n` }];
  },
});

/** Dots would make packages of a module. */
function nameOf({ name, stamp }: Titled): string {
  return `${stampText(stamp, 4)}_${name.replaceAll(/\W/g, "_")}`;
}

/** The app is the one that the folder belongs to, unless it stands in front of the name of the previous migration. */
function dependency(name: string | undefined, previous = ""): string {
  if (name === undefined) return "";
  const [app, own] = previous.includes(".") ? previous.split(".", 2) : [];
  const label = app === undefined ? '__name__.split(".")[-3]' : `"${app}"`;
  return `(${label}, "${name === previous ? (own ?? name) : name}")`;
}

function statements(part: Part): string {
  const lines = linesOf(part).map((line) =>
    "sql" in line ? `                ${pythonLiteral(line.sql)},\n` : `                # ${line.remark}\n`,
  );
  return lines.length === 0 ? "" : `\n${lines.join("")}            `;
}
