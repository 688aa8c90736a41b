import type { PartitionBoundSpec, PartitionCmd } from "@pgsql/types";
import type { ForeignKeyRecord } from "../../../document/records/index.ts";
import { partOf } from "../../../sql/import/tree.ts";
import { type Altering, defineAlteration } from "../alteration.ts";
import { inheritedIndexes } from "../inherited-indexes.ts";
import { advise, lock, lockAll, type Part, recipe, warn } from "../part.ts";
import { defaultPartitionOf, provesBounds } from "../partition-bounds.ts";
import { descendantsOf, indexRecordsOf } from "../relation-parts.ts";
import { type Relation, relationAt, relationOf, type Scene } from "../scene.ts";
import { plannedRead, scanUnderLock } from "../work.ts";

/** ATTACH PARTITION, of tables and of indexes. */
export const attachPartition = defineAlteration({
  types: ["AT_AttachPartition"],
  read(command, altering) {
    const partition = partOf(command.def, "PartitionCmd");
    if (altering.relation.kind === "index") return attachIndex(altering, partition);
    return attachTable(altering, partition);
  },
});

function attachIndex({ relation, scene }: Altering, partition: PartitionCmd | undefined): readonly Part[] {
  const index = relationAt(scene, partition?.name);
  const owners = [relation, index].flatMap(({ record }) => {
    const owner = record && scene.catalog.parentOf(record.id);
    return owner ? [relationOf(scene, owner)] : [];
  });
  return [
    lock(relation, "share update exclusive"),
    lock(index, "access exclusive"),
    ...lockAll(owners, "access share"),
  ];
}

function attachTable({ relation, scene }: Altering, partition: PartitionCmd | undefined): readonly Part[] {
  const child = relationAt(scene, partition?.name);
  const rest = defaultPartitionOf(scene, relation);
  const bound = partition?.bound;
  return [
    lock(relation, scene.version < 12 ? "access exclusive" : "share update exclusive"),
    ...lockAll([child, ...descendantsOf(scene, child)], "access exclusive"),
    ...referencedBy(scene, relation),
    ...checkedKeys(scene, { child, parent: relation }),
    ...inheritedIndexes(scene, { child, parent: relation }),
    ...(rest ? lockAll([rest], "access exclusive") : []),
    ...fits(scene, { child, bound, parent: relation }),
    ...(rest && bound?.is_default !== true ? leftover(scene, rest) : []),
  ];
}

/** The foreign keys of the partitioned table are made for the partition too. */
function referencedBy(scene: Scene, parent: Relation): readonly Part[] {
  return scene.catalog.foreignKeysOf(parent.record?.id ?? "").flatMap((key) => {
    const referenced = scene.catalog.find("table", key.references);
    return referenced ? [lock(relationOf(scene, referenced), "share row exclusive")] : [];
  });
}

/** They are checked for the rows that come with it. */
function checkedKeys(
  scene: Scene,
  { child, parent }: { readonly child: Relation; readonly parent: Relation },
): readonly Part[] {
  const { catalog } = scene;
  const own = catalog.foreignKeysOf(child.record?.id ?? "");
  return catalog.foreignKeysOf(parent.record?.id ?? "").flatMap((key) => {
    const referenced = catalog.find("table", key.references);
    const has = own.some((other) => !other.notValid && samePairs(scene, key, other));
    if (!referenced || has || key.notValid) return [];
    return [
      ...plannedRead(scene, child),
      ...plannedRead(scene, relationOf(scene, referenced)),
      ...scanUnderLock(scene, child, {
        reason: `Every row of ${child.path} is looked up in ${catalog.pathOf(referenced.id)}, for the foreign key ${key.name} holds for it too.`,
        safer: advise(
          "Add the same foreign key to it before, NOT VALID, and validate it: attaching adopts it.",
        ),
      }),
    ];
  });
}

function samePairs({ catalog }: Scene, one: ForeignKeyRecord, other: ForeignKeyRecord): boolean {
  const words = ({ pairs, references }: ForeignKeyRecord): string =>
    [
      references,
      ...pairs.map((pair) => `${catalog.find("column", pair.column)?.name} ${pair.references}`),
    ].join();
  return words(one) === words(other);
}

type Attaching = {
  readonly child: Relation;
  readonly parent: Relation;
  readonly bound: PartitionBoundSpec | undefined;
};

function fits(scene: Scene, { bound, child, parent }: Attaching): readonly Part[] {
  if (provesBounds(scene, { child, bound, parent })) return [];
  return [
    ...scanUnderLock(scene, child, {
      reason: `Every row of ${child.path} is read to see whether it lies within the bounds.`,
      version: "Since PostgreSQL 12 the partitioned table itself stays readable and writable meanwhile.",
      safer: recipe("attach-partition"),
    }),
    warn({
      kind: "fails-if-rows-violate",
      on: child,
      reason: `Fails when any row of ${child.path} lies outside the bounds.`,
      sqlstate: "23514",
    }),
  ];
}

/** Rows of the default partition that belong to the new one would be in the wrong place. */
function leftover(scene: Scene, rest: Relation): readonly Part[] {
  return [
    ...scanUnderLock(scene, rest, {
      reason: `Every row of the default partition ${rest.path} is read: one that belongs to the new partition makes it fail.`,
      safer: advise(
        "Give the default partition a check that excludes the new bounds, NOT VALID, and validate it before.",
      ),
    }),
    warn({
      kind: "fails-if-rows-violate",
      on: rest,
      reason: `Fails when ${rest.path} has a row for the new partition.`,
      sqlstate: "23514",
    }),
  ];
}

/** DETACH PARTITION, CONCURRENTLY or not, and its FINALIZE. */
export const detachPartition = defineAlteration({
  types: ["AT_DetachPartition", "AT_DetachPartitionFinalize"],
  read(command, { relation, scene }) {
    const partition = partOf(command.def, "PartitionCmd");
    const child = relationAt(scene, partition?.name);
    const left = warn({
      kind: "breaks-running-code",
      on: child,
      reason: `The rows of ${child.path} are no longer seen through ${relation.path}.`,
    });
    const rest = defaultPartitionOf(scene, relation);
    if (command.subtype === "AT_DetachPartitionFinalize")
      return [lock(relation, "share update exclusive"), lock(child, "access exclusive"), left];
    if (partition?.concurrent === true) return [...concurrently(scene, relation, { child, rest }), left];
    return [
      lock(relation, "access exclusive"),
      ...lockAll([child, ...descendantsOf(scene, child)], "access exclusive"),
      ...lockAll(attachedIndexes(scene, child), "access exclusive"),
      ...referencedBy(scene, relation),
      ...(rest ? [lock(rest, "access exclusive")] : []),
      warn({
        kind: "blocks-reads",
        on: relation,
        reason: `Queries of the whole of ${relation.path} wait until the partition is off.`,
        version: "CONCURRENTLY is there since PostgreSQL 14.",
        safer: rest
          ? advise("With a default partition there is no other way: set a short lock_timeout and try again.")
          : recipe("detach-partition"),
      }),
      left,
    ];
  },
});

/** The partition's indexes that belong to one of the partitioned table. */
function attachedIndexes(scene: Scene, child: Relation): readonly Relation[] {
  return indexRecordsOf(scene, child)
    .filter(({ partOf: parent }) => parent !== null)
    .map((index) => relationOf(scene, index));
}

function concurrently(
  scene: Scene,
  parent: Relation,
  { child, rest }: { readonly child: Relation; readonly rest: Relation | undefined },
): readonly Part[] {
  const outside = warn({
    kind: "cannot-run-in-transaction",
    on: null,
    reason: "DETACH PARTITION CONCURRENTLY is refused inside a transaction.",
    sqlstate: "25001",
  });
  const refused = (reason: string, sqlstate: string): readonly Part[] => [
    outside,
    warn({ kind: "refused", on: parent, reason, sqlstate }),
  ];
  if (scene.version < 14) return refused("DETACH PARTITION CONCURRENTLY needs PostgreSQL 14.", "42601");
  if (rest)
    return refused(
      `${parent.path} has a default partition: partitions cannot be detached from it concurrently.`,
      "55000",
    );
  return [
    outside,
    lock(parent, "share update exclusive"),
    lock(child, "access exclusive"),
    warn({
      kind: "left-unvalidated",
      on: child,
      reason: `A check with the old bounds stays on ${child.path}: drop it if it is in the way.`,
    }),
  ];
}
