import { singular } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { prevailing } from "../conventions.ts";
import { lastWordOf, snakeCase, wordsOf } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition, junctionKeys } from "../table-facts.ts";

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
  *check({ catalog, tables }) {
    const junctions = tables.flatMap((table) => {
      const ends = isPartition(table) ? [] : (endsOf(catalog, table) ?? []);
      return ends.length === 2 &&
        ends.some(
          (end) =>
            wordsOf(table.name).includes(lastWordOf(end)) ||
            wordsOf(table.name).includes(singular(lastWordOf(end))),
        )
        ? [{ table, ends }]
        : [];
    });
    type Junction = (typeof junctions)[number];
    const joined = (form: (end: string) => string) => ({
      fits: ({ table, ends }: Junction): boolean => {
        const [a = "", b = ""] = ends.map((end) => form(snakeCase(end)));
        return [`${a}_${b}`, `${b}_${a}`].includes(snakeCase(table.name));
      },
    });
    const inSingular = { id: "singular", ...joined(singular) };
    const style = prevailing(
      junctions,
      [inSingular, { id: "as it is", ...joined((end) => end) }],
      inSingular,
    );
    for (const junction of junctions) {
      if (!style || style.fits(junction)) continue;
      const { table, ends } = junction;
      yield {
        at: table.id,
        message: `${table.name} relates ${ends.join(" and ")}, but is not named by them.`,
      };
    }
  },
});

function endsOf(catalog: Catalog, table: TableRecord): readonly string[] | undefined {
  return junctionKeys(catalog, table)?.flatMap(
    ({ references }) => catalog.find("table", references)?.name ?? [],
  );
}
