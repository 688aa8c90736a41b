import type { SchemaRecord } from "../../document/records/index.ts";
import { defineRule } from "../rule.ts";

/** Names in comments, quoted by backticks as in Markdown or as table.column. */
export const commentStale = defineRule({
  id: "comment-stale",
  severity: "info",
  category: "documentation",
  title: "Comment that names what is gone",
  why: "A comment about a column that was renamed or dropped sends readers looking.",
  remedy: "Repair the comment.",
  examples: {
    bad: ["create table t (id int primary key, x int); comment on column t.x is 'As in `order_lines`';"],
    good: [
      "create table t (id int primary key, x int); comment on column t.x is 'As in `t`, at most `t.id`';",
    ],
  },
  reach: "schema",
  *check({ catalog }) {
    const quoting = catalog.walk().filter(isQuoting);
    if (quoting.length === 0) return;
    const names = new Set(catalog.walk().flatMap((record) => ("name" in record ? [record.name] : [])));
    for (const record of quoting) {
      const gone = quotedIn(record.comment).find((name) => !names.has(name));
      if (gone !== undefined)
        yield {
          at: record.id,
          message: `The comment on ${catalog.pathOf(record.id)} names ${gone}, which is not there.`,
        };
    }
  },
});

type Quoting = SchemaRecord & { readonly comment: string };

/** Hardly any comment has backticks: what there is to look at is seen at a glance. */
function isQuoting(record: SchemaRecord): record is Quoting {
  return "comment" in record && record.comment !== null && record.comment.includes("`");
}

/** Names of several words between backticks. */
function quotedIn(comment: string): readonly string[] {
  return [...comment.matchAll(/`([a-z][a-z0-9]*(?:_[a-z0-9]+)+)`/g)].map(([, name = ""]) => name);
}
