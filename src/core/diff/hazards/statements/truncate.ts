import type { TableRecord } from "../../../document/records/index.ts";
import { partsOf } from "../../../sql/import/tree.ts";
import { advise, lock, type Part, renew, warn } from "../part.ts";
import { descendantsOf, indexesOf, isPartitioned } from "../relation-parts.ts";
import { type Relation, relationAt, relationOf, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** TRUNCATE: an instant, and all rows are gone; with CASCADE those of referring tables too. */
export const truncate = defineClassifier({
  tag: "TruncateStmt",
  run(statement, scene) {
    const named = partsOf(statement.relations, "RangeVar").map((range) => relationAt(scene, range));
    const cascade = statement.behavior === "DROP_CASCADE";
    const below = named.flatMap((table) => descendantsOf(scene, table));
    const own = distinct([...named, ...below]);
    const referring = referringTo(scene, own);
    const [first] = referring;
    if (first && !cascade) return [refusal(named, first)];
    return distinct(cascade ? [...own, ...referring] : own).flatMap((table) =>
      emptied(scene, table, own.includes(table)),
    );
  },
});

function distinct(relations: readonly Relation[]): readonly Relation[] {
  return [...new Map(relations.map((relation) => [relation.path, relation])).values()];
}

/** The tables that refer to these, directly or through others, without these. */
function referringTo(scene: Scene, tables: readonly Relation[]): readonly Relation[] {
  const seen = new Set(tables.map(({ record }) => record?.id));
  const found: TableRecord[] = [];
  const pending = [...seen];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const key of scene.catalog.foreignKeysTo(id)) {
      const table = scene.catalog.tableOf(key.id);
      if (!table || seen.has(table.id)) continue;
      seen.add(table.id);
      found.push(table);
      pending.push(table.id);
    }
  }
  return found.map((table) => relationOf(scene, table));
}

function refusal(named: readonly Relation[], first: Relation): Part {
  return warn({
    kind: "refused",
    on: first,
    reason: `${first.path} refers to ${named.map(({ path }) => path).join(", ")}: PostgreSQL empties it only together with that, or with CASCADE.`,
    sqlstate: "0A000",
  });
}

function emptied(scene: Scene, table: Relation, isNamed: boolean): readonly Part[] {
  if (isPartitioned(table)) return [lock(table, "access exclusive")];
  return [
    lock(table, "access exclusive"),
    renew(table, "emptied"),
    ...indexesOf(scene, table).flatMap((index) => [lock(index, "access exclusive"), renew(index, "emptied")]),
    warn({
      kind: "data-loss",
      on: table,
      reason: isNamed
        ? `All rows of ${table.path} are gone.`
        : `CASCADE empties ${table.path} too, because it refers to what is emptied.`,
      safer: advise("DELETE in batches lets others read and write meanwhile."),
    }),
    warn({ kind: "irreversible", on: table, reason: `Nothing brings the rows of ${table.path} back.` }),
  ];
}
