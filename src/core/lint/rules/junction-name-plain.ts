import { singular } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { prevailing, type Style } from "../conventions.ts";
import { lastWordOf, snakeCase, wordsOf } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition, junctionKeys } from "../table-facts.ts";

type Junction = { readonly table: TableRecord; readonly ends: readonly string[] };

/** A table that only relates two others and has a word of theirs in its name. */
function junctionIn(catalog: Catalog, table: TableRecord): readonly Junction[] {
  const keys = isPartition(table) ? undefined : junctionKeys(catalog, table);
  const ends = keys?.flatMap(({ references }) => catalog.find("table", references)?.name ?? []) ?? [];
  const words = wordsOf(table.name);
  const told = ends.map(lastWordOf).some((word) => words.includes(word) || words.includes(singular(word)));
  return ends.length === 2 && told ? [{ table, ends }] : [];
}

const joined = (id: string, form: (end: string) => string): Style<Junction> => ({
  id,
  fits: ({ table, ends }) => {
    const [a = "", b = ""] = ends.map((end) => form(snakeCase(end)));
    return [`${a}_${b}`, `${b}_${a}`].includes(snakeCase(table.name));
  },
});

const inSingular = joined("singular", singular);

const junctionName = prevailing(junctionIn, [inSingular, joined("as it is", (end) => end)], inSingular);

/** Junctions that only relate are called by the two; those with a noun of their own are left alone. */
export const junctionNamePlain = defineRule({
  id: "junction-name-plain",
  severity: "info",
  category: "naming",
  title: "Junction table named in another style",
  why: "A table that only relates two others is found by their names, in the form that the other junctions have.",
  remedy: "Name it as the other junctions are: post_tag, or posts_tags.",
  optIn: true,
  examples: {
    bad: [
      "create table posts (id int primary key); create table tags (id int primary key); create table tags_to_posts (post_id int references posts, tag_id int references tags, primary key (post_id, tag_id)); create index on tags_to_posts (tag_id);",
    ],
    good: [
      "create table posts (id int primary key); create table tags (id int primary key); create table post_tag (post_id int references posts, tag_id int references tags, primary key (post_id, tag_id)); create index on post_tag (tag_id);",
      "create table users (id int primary key); create table groups (id int primary key); create table memberships (user_id int references users, group_id int references groups, primary key (user_id, group_id)); create index on memberships (group_id);",
    ],
  },
  reach: "neighbours",
  premise: ({ catalog }) => junctionName(catalog)?.id ?? "",
  *check({ catalog, tables }) {
    const style = junctionName(catalog);
    if (!style || style.unanimous) return;
    for (const junction of tables.flatMap((table) => junctionIn(catalog, table))) {
      if (style.fits(junction)) continue;
      const { table, ends } = junction;
      yield {
        at: table.id,
        message: `${table.name} relates ${ends.join(" and ")}, but is not named by them.`,
      };
    }
  },
});
