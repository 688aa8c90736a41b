import { defineFormat, type MigrationFile, stampText } from "../format.ts";
import { partText } from "../part-text.ts";
import type { Part } from "../rounds.ts";

/** `V` and its undo `U`, and beside each what Flyway must know of it: no transaction, no placeholders. */
export const flywayFormat = defineFormat({
  id: "flyway",
  title: "Flyway",
  stamp: "number",
  mixed: true,
  online: "Set flyway.postgresql.transactional.lock=false, or CONCURRENTLY waits for Flyway itself.",
  render({ down, name, stamp, up }) {
    const stem = `${stampText(stamp)}__${name}.sql`;
    return [...script(`V${stem}`, up), ...script(`U${stem}`, down)];
  },
});

function script(path: string, part: Part): readonly MigrationFile[] {
  const text = partText(part);
  const settings = [
    ...(part.transactional ? [] : ["executeInTransaction=false\n"]),
    ...(text.includes("${") ? ["placeholderReplacement=false\n"] : []),
  ];
  return [
    { path, text },
    ...(settings.length > 0 ? [{ path: `${path}.conf`, text: settings.join("") }] : []),
  ];
}
