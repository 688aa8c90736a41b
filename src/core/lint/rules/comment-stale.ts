import type { SchemaRecord } from "../../document/records/index.ts";
import { perTable } from "../per-table.ts";
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
    const quoting = [
      ...catalog.all("table").flatMap(({ id }) => quotingIn(catalog, id)),
      ...kinds.flatMap((kind) => quotingAmong(catalog.all(kind))),
    ];
    if (quoting.length === 0) return;
    const names = new Set(catalog.walk().flatMap((record) => ("name" in record ? [record.name] : [])));
    for (const { record, quoted } of quoting) {
      const gone = quoted.find((name) => !names.has(name));
      if (gone !== undefined)
        yield {
          at: record.id,
          message: `The comment on ${catalog.pathOf(record.id)} names ${gone}, which is not there.`,
        };
    }
  },
});

const kinds = [
  "namespace",
  "extension",
  "enum",
  "domain",
  "composite",
  "range",
  "sequence",
  "view",
  "function",
] as const;

type Quoting = { readonly record: SchemaRecord; readonly quoted: readonly string[] };

const quotingIn = perTable((catalog, id): readonly Quoting[] => {
  const { constraints, indexes, triggers, policies } = catalog.get("table", id);
  const parts = [...constraints, ...indexes, ...triggers, ...policies].flatMap(
    (one) => catalog.record(one) ?? [],
  );
  return quotingAmong([catalog.get("table", id), ...catalog.columnsOf(id), ...parts]);
});

function quotingAmong(records: readonly SchemaRecord[]): readonly Quoting[] {
  return records.flatMap((record) => {
    const comment = "comment" in record ? record.comment : null;
    return comment?.includes("`") ? [{ record, quoted: quotedIn(comment) }] : [];
  });
}

/** Names of several words between backticks. */
function quotedIn(comment: string): readonly string[] {
  return [...comment.matchAll(/`([a-z][a-z0-9]*(?:_[a-z0-9]+)+)`/g)].map(([, name = ""]) => name);
}
