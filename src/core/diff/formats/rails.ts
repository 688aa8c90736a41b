import { defineFormat, stampText } from "../format.ts";
import { linesOf } from "../part-text.ts";
import type { Part } from "../rounds.ts";
import { rubyLiteral } from "../ruby-literal.ts";

/** A class with two methods; whether there is a transaction is said for both. */
export const railsFormat = defineFormat({
  id: "rails",
  title: "Rails",
  stamp: "timestamp",
  mixed: false,
  render({ down, name, stamp, up }) {
    const file = fileName(name);
    const isSafe = up.transactional && down.transactional;
    const text = [
      `class ${className(file)} < ActiveRecord::Migration[7.0]`,
      ...(isSafe ? [] : ["  disable_ddl_transaction!\n"]),
      `  def up\n${body(up)}  end\n`,
      `  def down\n${body(down)}  end`,
      "end\n",
    ];
    return [{ path: `${stampText(stamp, 3)}_${file}.rb`, text: text.join("\n") }];
  },
});

/** Rails takes small letters, digits and underscores, and a class begins with a letter. */
function fileName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  return /^[a-z]/.test(plain) ? plain : `migration_${plain}`;
}

function className(file: string): string {
  return file.replaceAll(/(?:^|_)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}

function body(part: Part): string {
  const lines = linesOf(part).map((line) =>
    "sql" in line ? `    execute ${rubyLiteral(line.sql)}` : `    # ${line.remark}\n`,
  );
  return lines.join("");
}
