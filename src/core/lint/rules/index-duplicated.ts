import { equal } from "../../base/equal.ts";
import { type AccessPath, keyTexts, pathsAlike } from "../access-path.ts";
import { removalOf } from "../mending.ts";
import { defineRule } from "../rule.ts";

/** Of two indexes that serve the same searches, the one that promises less, or came later, is one too many. */
export const indexDuplicated = defineRule({
  id: "index-duplicated",
  severity: "warning",
  category: "indexing",
  title: "Same index twice",
  why: "Each write keeps both, each takes its space, and only one is ever read.",
  remedy: "Drop the one that is no constraint.",
  examples: {
    bad: [
      "create table t (id int primary key, a int); create index one on t (a); create index two on t (a desc);",
      "create table t (id int primary key); create index again on t (id);",
      "create table t (id int primary key, a int not null unique); create unique index again on t (a);",
    ],
    good: [
      "create table t (id int primary key, a text); create index on t (a); create index on t (a text_pattern_ops);",
      "create table t (id int primary key, a int, b int); create index on t (a, b); create index on t (a, b desc);",
      "create table t (id int primary key, a int); create index on t (a); create index on t using hash (a);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const paths = pathsAlike(catalog, table.id);
      if (paths.length < 2) continue;
      const ranked = [...paths].sort((a, b) => rankOf(a) - rankOf(b));
      for (const [at, path] of ranked.entries()) {
        const better = ranked.slice(0, at).find((other) => isSame(path, other));
        if (!better || path.record.partOf !== null) continue;
        const message = `${path.name} of ${table.name} is the same index as ${better.name}.`;
        yield { at: path.record.id, message, fix: removalOf(path.record) };
      }
    }
  },
});

/** The primary key first, then unique constraints, unique indexes and the others, each in their order. */
function rankOf({ record, unique }: AccessPath): number {
  if (record.kind === "primary-key") return 0;
  return record.kind === "unique" ? 1 : unique ? 2 : 3;
}

function isSame(path: AccessPath, better: AccessPath): boolean {
  if (path.keys[0]?.text !== better.keys[0]?.text || path.keys.length !== better.keys.length) return false;
  if (path.method !== better.method || path.predicate !== better.predicate) return false;
  if (!equal(keyTexts(path), keyTexts(better))) return false;
  if (!equal([...path.include].sort(), [...better.include].sort())) return false;
  return !path.unique || promises(path) <= promises(better);
}

/** How much a unique index promises: at once rather than later, and nulls counted as equal. */
function promises({ record }: AccessPath): number {
  if (record.kind === "primary-key") return record.deferral === "immediate" ? 3 : 0;
  const atOnce = record.kind === "index" || record.deferral === "immediate" ? 1 : 0;
  return atOnce + (record.nullsNotDistinct ? 1 : 0);
}
