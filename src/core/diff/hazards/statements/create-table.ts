import type { Constraint, CreateStmt, Node } from "@pgsql/types";
import { partOf, partsOf } from "../../../sql/import/tree.ts";
import { advise, lock, lockAll, type Part, recipe, scan, warn } from "../part.ts";
import { defaultPartitionOf } from "../partition-bounds.ts";
import { descendantsOf, indexesOf } from "../relation-parts.ts";
import { type Relation, relationAt, relationOf, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** CREATE TABLE: nobody uses the new table yet, but what it refers to or is part of is locked. */
export const createTable = defineClassifier({
  tag: "CreateStmt",
  run(statement, scene) {
    const parents = partsOf(statement.inhRelations, "RangeVar").map((range) => relationAt(scene, range));
    const [parent] = parents;
    return [
      ...foreignKeys(scene, statement),
      ...likes(scene, statement),
      ...(statement.partbound && parent
        ? partitionOf(scene, parent, statement.partbound.is_default === true)
        : lockAll(parents, "share update exclusive")),
    ];
  },
});

function constraintsIn(nodes: readonly Node[] | undefined): readonly Constraint[] {
  return (nodes ?? []).flatMap((node) => {
    const own = partOf(node, "Constraint");
    return own ? [own] : partsOf(partOf(node, "ColumnDef")?.constraints, "Constraint");
  });
}

function foreignKeys(scene: Scene, statement: CreateStmt): readonly Part[] {
  const own = statement.relation?.relname;
  return constraintsIn(statement.tableElts)
    .filter(({ contype, pktable }) => contype === "CONSTR_FOREIGN" && pktable?.relname !== own)
    .flatMap(({ pktable }) => {
      const referenced = relationAt(scene, pktable);
      return lockAll([referenced, ...descendantsOf(scene, referenced)], "share row exclusive");
    });
}

function likes(scene: Scene, statement: CreateStmt): readonly Part[] {
  return partsOf(statement.tableElts, "TableLikeClause").map(({ relation }) =>
    lock(relationAt(scene, relation), "access share"),
  );
}

function partitionOf(scene: Scene, parent: Relation, isDefault: boolean): readonly Part[] {
  const rest = isDefault ? undefined : defaultPartitionOf(scene, parent);
  const referenced = scene.catalog.foreignKeysOf(parent.record?.id ?? "").flatMap((key) => {
    const table = scene.catalog.find("table", key.references);
    return table ? [lock(relationOf(scene, table), "share row exclusive")] : [];
  });
  return [
    lock(parent, "access exclusive"),
    ...lockAll(indexesOf(scene, parent), "share update exclusive"),
    ...referenced,
    warn({
      kind: "blocks-reads",
      on: parent,
      reason: `Queries of the whole of ${parent.path} wait until the partition is there.`,
      safer: recipe("create-partition"),
    }),
    ...(rest ? leftover(rest) : []),
  ];
}

function leftover(rest: Relation): readonly Part[] {
  const safer = advise(
    "Give the default partition a check that excludes the new bounds, NOT VALID, and validate it before.",
  );
  return [
    lock(rest, "access exclusive"),
    scan(rest),
    warn({
      kind: "scan-under-lock",
      on: rest,
      reason: `Every row of the default partition ${rest.path} is read: one that belongs to the new partition makes it fail.`,
      safer,
    }),
    warn({
      kind: "fails-if-rows-violate",
      on: rest,
      reason: `Fails when ${rest.path} has a row for the new partition.`,
      safer,
      sqlstate: "23514",
    }),
  ];
}
