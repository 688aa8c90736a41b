import type { Catalog } from "../../document/catalog.ts";
import type { IndexRecord } from "../../document/records/index.ts";
import { accessPathsOf, type PathKey } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { familyOfType, typeNameOf } from "../type-facts.ts";

const unordered = new Set(
  ["json", "point", "line", "lseg", "box", "path", "polygon", "circle", "xml", "xid", "cid"].flatMap(
    (type) => [type, `${type}[]`],
  ),
);

/** Types with a default operator class that the server has without an extension (pg_opclass of PostgreSQL 18). */
const gist = /range$|^(box|circle|point|polygon|inet_ops|tsvector|tsquery)$/;

/** PostgreSQL refuses such an index: no default operator class for the type. */
export const indexMethodUnfit = defineRule({
  id: "index-method-unfit",
  severity: "error",
  category: "indexing",
  title: "Index of a method that the type does not have",
  why: "PostgreSQL refuses the index: the type has no default operator class for this method.",
  remedy:
    "Choose the method for the type: btree for what is ordered, gin for arrays, jsonb and tsvector, gist for ranges and shapes.",
  examples: {
    bad: [
      "create table t (id int primary key, body json); create index on t (body);",
      "create table t (id int primary key, a int); create index on t using gin (a);",
      "create table t (id int primary key, a int, b int); create index on t using hash (a, b);",
    ],
    good: [
      "create table t (id int primary key, tags text[]); create index on t using gin (tags);",
      "create extension btree_gin; create table t (id int primary key, a int); create index on t using gin (a);",
      "create table t (id int primary key, during tsrange); create index on t using gist (during);",
    ],
  },
  premise: ({ catalog }) =>
    catalog
      .all("extension")
      .map(({ name }) => name)
      .join(),
  *check({ catalog, tables }) {
    const installed = new Set(catalog.all("extension").map(({ name }) => name));
    const paths = [...tables, ...catalog.all("view")].flatMap(({ id }) => accessPathsOf(catalog, id));
    for (const { record: index, keys } of paths) {
      if (index.kind !== "index") continue;
      if (index.method === "hash" && (index.keys.length > 1 || index.unique)) {
        const what = index.unique ? "can be unique" : "has more than one column";
        yield { at: index.id, message: `${index.name} is a hash index, and none ${what}.` };
      }
      const unfit = unfitColumn(catalog, { index, keys }, installed);
      if (unfit) yield { at: index.id, message: `${index.name}: ${index.method} cannot index ${unfit}.` };
    }
  },
});

function unfitColumn(
  catalog: Catalog,
  { index, keys }: { readonly index: IndexRecord; readonly keys: readonly PathKey[] },
  installed: ReadonlySet<string>,
): string | undefined {
  for (const [at, { columnRecord: column }] of keys.entries()) {
    if (!column || index.keys[at]?.operatorClass !== null) continue;
    const { base } = column.type;
    const type = typeNameOf(catalog, column);
    if (base.kind !== "external" && !isFit(index.method, type, installed))
      return `${column.name}, which is ${type}`;
  }
  return undefined;
}

function isFit(method: string, type: string, installed: ReadonlySet<string>): boolean {
  if (method === "btree" || method === "hash") return !unordered.has(type);
  const array = type.endsWith("[]");
  const scalar =
    ["integer", "decimal", "float", "text", "time"].includes(familyOfType(type)) || type === "uuid";
  if (method === "gin") return array || !scalar || installed.has("btree_gin");
  if (method === "gist") return !(array || scalar) || gist.test(type) || installed.has("btree_gist");
  if (method === "brin") return !array && !["json", "jsonb", "xml", "tsvector", "tsquery"].includes(type);
  return true;
}
