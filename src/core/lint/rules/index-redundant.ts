import { equal } from "../../base/equal.ts";
import { type AccessPath, keyTexts, pathsAlike } from "../access-path.ts";
import { defineRule } from "../rule.ts";

/** A btree also finds by its first keys alone, in their order. */
export const indexRedundant = defineRule({
  id: "index-redundant",
  severity: "warning",
  category: "indexing",
  title: "Index that another begins with",
  why: "The longer index answers the same searches, so this one only costs: each write keeps both.",
  remedy: "Drop the shorter index, unless the longer one is so much larger that it shows.",
  yieldsTo: ["index-duplicated"],
  examples: {
    bad: [
      "create table t (id int primary key, a int, b int); create index short on t (a); create index long on t (a, b);",
      "create table t (a int, b int, primary key (a, b)); create index short on t (a);",
    ],
    good: [
      "create table t (id int primary key, a int, b int); create index on t (b); create index on t (a, b);",
      "create table t (id int primary key, a int not null, b int); create unique index on t (a); create index on t (a, b);",
      "create table t (id int primary key, a int, b int); create index on t (a) where b > 0; create index on t (a, b);",
      "create table t (id int primary key, a text, b int); create index on t (a text_pattern_ops); create index on t (a, b);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const paths = pathsAlike(catalog, table.id);
      if (paths.length < 2) continue;
      for (const path of paths) {
        if (path.unique || path.method !== "btree" || path.record.partOf !== null) continue;
        const longer = paths.find((other) => other !== path && contains(other, path));
        if (!longer) continue;
        yield {
          at: path.record.id,
          message: `${path.name} of ${table.name} adds nothing to ${longer.name}, which begins with the same columns.`,
          fix: { id: "remove-index", input: { indexId: path.record.id } },
        };
      }
    }
  },
});

/** Whether one btree answers all that another does. */
function contains(longer: AccessPath, { keys, include, predicate, ...rest }: AccessPath): boolean {
  if (longer.method !== "btree" || longer.predicate !== predicate) return false;
  if (longer.keys.length < keys.length || longer.keys[0]?.text !== keys[0]?.text) return false;
  const path = { keys, include, predicate, ...rest };
  if (!equal(keyTexts(longer, keys.length), keyTexts(path))) return false;
  const held = new Set([...longer.include, ...longer.keys.map(({ column }) => column ?? "")]);
  const more = longer.keys.length > keys.length || longer.include.length > include.length;
  return more && include.every((column) => held.has(column));
}
