import { accessPathsOf } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { calls } from "../sql-text.ts";
import { isEntity, isLog, keyColumnsOf } from "../table-facts.ts";

/** A generated id makes every row different, also the one that was put in twice. */
export const tableWithoutNaturalKey = defineRule({
  id: "table-without-natural-key",
  severity: "info",
  category: "keys",
  title: "Nothing but a generated id is unique",
  why: "The same thing can be put in twice under two ids, and nothing notices.",
  remedy: "Say which columns are unique in the world that the table describes.",
  optIn: true,
  examples: {
    bad: ["create table users (id bigint generated always as identity primary key, email text);"],
    good: ["create table users (id bigint generated always as identity primary key, email text unique);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (!isEntity(catalog, table) || isLog(table)) continue;
      const [column, ...more] = keyColumnsOf(catalog, table.id);
      if (!column || more.length > 0) continue;
      const words = column.default ?? "";
      const generated =
        column.identity !== null || calls(words, "nextval", "gen_random_uuid", "uuid_generate_v4", "uuidv7");
      const others = accessPathsOf(catalog, table.id).filter(({ unique }) => unique).length > 1;
      if (generated && !others)
        yield {
          at: table.id,
          message: `Only the generated ${column.name} tells the rows of ${table.name} apart.`,
        };
    }
  },
});
