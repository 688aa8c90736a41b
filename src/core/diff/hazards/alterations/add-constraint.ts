import type { Constraint } from "@pgsql/types";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { defaultName, indexKeyNames } from "../../../postgres/default-names.ts";
import { partOf, partsOf, stringsOf } from "../../../sql/import/tree.ts";
import { type Altering, columnOf, defineAlteration, lockTree, tableOf } from "../alteration.ts";
import { advise, build, lock, lockAll, type Part, recipe, warn } from "../part.ts";
import { provesNotNull } from "../proves-not-null.ts";
import { columnIdsOf, descendantsOf, isIndexLike, isPartitioned } from "../relation-parts.ts";
import { type Relation, relationAt, relationCalled, type Scene } from "../scene.ts";
import { buildUnderLock, plannedRead, recipeFor, scanUnderLock } from "../work.ts";

/** ADD CONSTRAINT: what is checked, built and locked depends on its kind. */
export const addConstraint = defineAlteration({
  types: ["AT_AddConstraint"],
  read(command, altering) {
    const constraint = partOf(command.def, "Constraint");
    switch (constraint?.contype) {
      case "CONSTR_CHECK":
        return addCheck(constraint, altering);
      case "CONSTR_FOREIGN":
        return addForeignKey(constraint, altering);
      case "CONSTR_NOTNULL":
        return addNotNull(constraint, altering);
      case "CONSTR_UNIQUE":
      case "CONSTR_PRIMARY":
        return constraint.indexname === undefined
          ? addKey(constraint, altering)
          : adoptIndex(constraint, altering);
      case "CONSTR_EXCLUSION":
        return addExclusion(constraint, altering);
      default:
        return lockTree(altering, "access exclusive");
    }
  },
});

function isUnchecked(constraint: Constraint): boolean {
  return constraint.skip_validation === true || constraint.is_enforced === false;
}

function leftUnvalidated({ relation }: Altering, constraint: Constraint): readonly Part[] {
  const name = constraint.conname ?? "the constraint";
  return [
    warn({
      kind: "left-unvalidated",
      on: relation,
      reason:
        constraint.is_enforced === false
          ? `${name} is written down but never checked.`
          : `Old rows are not checked until VALIDATE CONSTRAINT ${name} has run, in another transaction.`,
    }),
  ];
}

function addCheck(constraint: Constraint, around: Altering): readonly Part[] {
  const altering = { ...around, only: around.only || constraint.is_no_inherit === true };
  const { relation, scene } = altering;
  const locks = lockTree(altering, "access exclusive");
  if (isUnchecked(constraint)) return [...locks, ...leftUnvalidated(altering, constraint)];
  return [
    ...locks,
    ...scanUnderLock(scene, altering.only ? { ...relation, alone: true } : relation, {
      reason: `Every row of ${relation.path} is read to verify the check.`,
      safer: recipe("add-check"),
    }),
    fails(altering, "any row violates the check", "23514"),
  ];
}

function fails({ relation }: Altering, when: string, sqlstate: string): Part {
  return warn({ kind: "fails-if-rows-violate", on: relation, reason: `Fails when ${when}.`, sqlstate });
}

function addNotNull(constraint: Constraint, altering: Altering): readonly Part[] {
  const { relation, scene } = altering;
  const column = columnOf(altering, stringsOf(constraint.keys)[0]);
  const locks = lockTree(altering, "access exclusive");
  if (isUnchecked(constraint)) return [...locks, ...leftUnvalidated(altering, constraint)];
  if (!column || column.notNull || provesNotNull(scene, relation, column)) return locks;
  return [
    ...locks,
    ...scanUnderLock(scene, relation, {
      reason: `Every row of ${relation.path} is read to find nulls in ${column.name}.`,
      version: "NOT NULL as a table constraint is new in PostgreSQL 18.",
      safer: advise("Add it NOT VALID, commit, then VALIDATE CONSTRAINT."),
    }),
    fails(altering, `${column.name} is null in any row`, "23502"),
  ];
}

function addForeignKey(constraint: Constraint, altering: Altering): readonly Part[] {
  const { only, relation, scene } = altering;
  const referenced = relationAt(scene, constraint.pktable);
  if (isPartitioned(relation) && constraint.skip_validation === true && scene.version < 18) {
    return [
      lock(relation, "share row exclusive"),
      warn({
        kind: "refused",
        on: relation,
        reason: `${relation.path} is partitioned: a foreign key on it cannot be NOT VALID.`,
        version: "PostgreSQL 18 allows it.",
        safer: recipe("add-foreign-key-partitioned"),
        sqlstate: "42809",
      }),
    ];
  }
  const below = only
    ? []
    : descendantsOf(scene, relation).filter(
        ({ record }) => record?.kind === "table" && record.partitionOf !== null,
      );
  const adopts =
    isPartitioned(relation) && below.every((partition) => hasItAlready(constraint, scene, partition));
  const locks = [
    ...lockAll([relation, ...below], "share row exclusive"),
    // Triggers of the keys that it takes over are dropped from what they refer to.
    ...lockAll(
      [referenced, ...descendantsOf(scene, referenced)],
      adopts ? "access exclusive" : "share row exclusive",
    ),
  ];
  if (adopts) return locks;
  if (isUnchecked(constraint)) return [...locks, ...leftUnvalidated(altering, constraint)];
  return [
    ...locks,
    ...plannedRead(scene, relation),
    ...plannedRead(scene, referenced),
    ...scanUnderLock(scene, relation, {
      reason: `Every row of ${relation.path} is looked up in ${referenced.path} while writes to both wait.`,
      safer: recipeFor(relation, "add-foreign-key", "add-foreign-key-partitioned"),
    }),
    fails(altering, `any row of ${relation.path} refers to none of ${referenced.path}`, "23503"),
  ];
}

/** Whether a partition has the same key and it is valid, so that its parent's takes it over without reading rows. */
function hasItAlready(constraint: Constraint, scene: Scene, { record }: Relation): boolean {
  const { catalog } = scene;
  const goal = relationAt(scene, constraint.pktable).record;
  const columns = stringsOf(constraint.fk_attrs).join();
  return catalog
    .foreignKeysOf(record?.id ?? "")
    .some(
      ({ notValid, pairs, references }) =>
        !notValid &&
        references === goal?.id &&
        pairs.map(({ column }) => catalog.get("column", column).name).join() === columns,
    );
}

function addKey(constraint: Constraint, altering: Altering): readonly Part[] {
  const { relation, scene } = altering;
  const primary = constraint.contype === "CONSTR_PRIMARY";
  const columns = stringsOf(constraint.keys);
  const built = altering.only ? [] : keyIndexes(altering, constraint, columns);
  const duplicates = fails(altering, `two rows have the same ${columns.join(", ")}`, "23505");
  const partitions = altering.only
    ? []
    : descendantsOf(scene, relation).filter(
        ({ record }) => record?.kind === "table" && record.partitionOf !== null,
      );
  return [
    lock(relation, "access exclusive"),
    ...lockAll(partitions, "share"),
    ...built,
    ...(primary ? requireColumns(altering, columns) : []),
    duplicates,
  ];
}

/** The index of the key, or of a partitioned table those of its partitions. */
function keyIndexes(altering: Altering, constraint: Constraint, columns: readonly string[]): readonly Part[] {
  const { relation, scene } = altering;
  const primary = constraint.contype === "CONSTR_PRIMARY";
  const kind = primary ? "primary-key" : "unique";
  const safer = isPartitioned(relation)
    ? recipe("add-unique-partitioned")
    : recipe(primary ? "add-primary-key" : "add-unique");
  const nameOn = (table: string): string =>
    table === relation.name && constraint.conname !== undefined
      ? constraint.conname
      : defaultName({ kind, table, columns }, () => false);
  const partitions = descendantsOf(scene, relation).filter(
    (child) => child.record?.kind === "table" && child.record.partitionOf !== null && !isPartitioned(child),
  );
  const tables = isPartitioned(relation) ? partitions : [relation];
  return tables.flatMap((on) =>
    buildUnderLock(on, nameOn(on.name), {
      reason: `The index ${nameOn(on.name)} is built over all of ${on.path}.`,
      safer,
    }),
  );
}

/** A primary key makes its columns NOT NULL: rows are read where that is not proved. */
function requireColumns(altering: Altering, names: readonly string[]): readonly Part[] {
  const { relation, scene } = altering;
  const nullable = names.filter((name) => {
    const column = columnOf(altering, name);
    return column !== undefined && !column.notNull && !provesNotNull(scene, relation, column);
  });
  if (nullable.length === 0) return [];
  return [
    ...lockTree(altering, "access exclusive"),
    ...scanUnderLock(scene, relation, {
      reason: `${nullable.join(", ")} may be null, so every row of ${relation.path} is read to verify that none is.`,
      safer: recipe("set-not-null"),
    }),
    fails(altering, `${nullable.join(" or ")} is null in any row`, "23502"),
  ];
}

function adoptIndex(constraint: Constraint, altering: Altering): readonly Part[] {
  const { relation, scene } = altering;
  const table = tableOf(altering);
  const namespace = relation.path.slice(0, -relation.name.length - 1);
  const index = relationCalled(scene, { namespace, name: constraint.indexname ?? "" });
  const stored = isIndexLike(index.record) ? columnIdsOf(index.record) : [];
  const columns = scene.catalog.columnsOf(table?.id ?? "").filter(({ id }) => stored.includes(id));
  return [
    lock(relation, "access exclusive"),
    lock(index, "share update exclusive"),
    ...(constraint.contype === "CONSTR_PRIMARY" ? requireColumns(altering, namesOf(columns)) : []),
  ];
}

function namesOf(columns: readonly ColumnRecord[]): readonly string[] {
  return columns.map(({ name }) => name);
}

function addExclusion(constraint: Constraint, altering: Altering): readonly Part[] {
  const { relation } = altering;
  const elements = (constraint.exclusions ?? []).flatMap((pair) =>
    partsOf(partOf(pair, "List")?.items, "IndexElem"),
  );
  const columns = indexKeyNames(elements.map(({ name }) => name ?? null));
  const name =
    constraint.conname ?? defaultName({ kind: "exclusion", table: relation.name, columns }, () => false);
  return [
    lock(relation, "access exclusive"),
    build(relation, name),
    warn({
      kind: "index-build-under-lock",
      on: relation,
      reason: `The index ${name} is built over all of ${relation.path}, comparing its rows.`,
      safer: advise(
        "There is no way to add it without waiting: fill a new table that has the constraint in batches, then swap the names.",
      ),
    }),
    fails(altering, "two rows exclude each other", "23P01"),
  ];
}
