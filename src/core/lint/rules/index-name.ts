import type { Catalog } from "../../document/catalog.ts";
import type { IndexRecord, TableRecord } from "../../document/records/index.ts";
import { prevailing, type Style } from "../conventions.ts";
import { relationNames } from "../relation-names.ts";
import { defineRule } from "../rule.ts";

type Indexed = { readonly index: IndexRecord; readonly table: TableRecord };

const styles: readonly Style<Indexed>[] = [
  { id: "<table>_<columns>_idx", fits: ({ index: { name } }) => /_(idx|key)\d*$/i.test(name) },
  { id: "idx_…", fits: ({ index: { name } }) => /^(idx|uniq|uidx|uq|ux)_/i.test(name) },
  { id: "index_<table>_on_<columns>", fits: ({ index: { name } }) => /^(unique_)?index_/.test(name) },
  { id: "ix_…", fits: ({ index: { name } }) => /^(ix|i|ux)_/i.test(name) },
  { id: "<table>_…", fits: ({ index: { name }, table }) => name.startsWith(`${table.name}_`) },
];

function indexedIn(catalog: Catalog, table: TableRecord): readonly Indexed[] {
  const indexes = catalog.indexesOf(table.id);
  return indexes.flatMap((index) => (index.partOf === null ? [{ index, table }] : []));
}

const nameStyle = prevailing(indexedIn, styles);

/** The form that most names of indexes have; how PostgreSQL names them is a form like any other. */
export const indexName = defineRule({
  id: "index-name",
  severity: "info",
  category: "naming",
  title: "Index named in another style",
  why: "Names of indexes are read in plans and errors; from most of them one can tell table and columns by their form.",
  remedy: "Rename it in the form that the others have.",
  examples: {
    bad: [
      "create table t (id int primary key, a int, b int, c int, d int, e int); create index idx_t_a on t (a); create index idx_t_b on t (b); create index idx_t_c on t (c); create index idx_t_d on t (d); create index fast on t (e);",
    ],
    good: [
      "create table t (id int primary key, a int, b int); create index on t (a); create index fast on t (b);",
    ],
  },
  premise({ catalog }) {
    const style = nameStyle(catalog);
    return style && !style.unanimous ? `${style.id} ${relationNames(catalog)}` : "";
  },
  *check({ catalog, tables }) {
    const style = nameStyle(catalog);
    if (!style || style.unanimous) return;
    for (const one of tables.flatMap((table) => indexedIn(catalog, table))) {
      if (styles.some(({ fits }) => fits(one))) continue;
      yield {
        at: one.index.id,
        message: `${one.index.name} of ${one.table.name} is not named ${style.id}.`,
        fix: fixOf(catalog, one, style),
      };
    }
  },
});

/** Only where the form says the whole name. */
function fixOf(catalog: Catalog, { index, table }: Indexed, { id }: Style<Indexed>) {
  const columns = index.keys.flatMap(({ of }) =>
    of.kind === "column" ? [catalog.get("column", of.column).name] : [],
  );
  const name = `idx_${table.name}_${columns.join("_")}`;
  const namespace = catalog.namespaceOf(table.id);
  const plain = id === "idx_…" && columns.length === index.keys.length && index.predicate === null;
  const free = namespace && !catalog.relationNamed(namespace.id, name) && name.length < 60;
  return plain && free ? ({ id: "rename-index", input: { indexId: index.id, name } } as const) : undefined;
}
