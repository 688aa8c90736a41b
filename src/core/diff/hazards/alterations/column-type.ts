import { canRefer } from "../../../command/comparable.ts";
import type { TypeReference } from "../../../document/fields/type-reference.ts";
import type { ColumnRecord, ForeignKeyRecord } from "../../../document/records/index.ts";
import { partOf, stringsOf } from "../../../sql/import/tree.ts";
import { type Altering, columnOf, defineAlteration, lockTree, noColumn } from "../alteration.ts";
import { readersOfColumn } from "../column-readers.ts";
import { advise, build, lock, type Part, recipe, renew, warn } from "../part.ts";
import { partitionKeyRefusal } from "../partition-key.ts";
import { indexesOnColumn, sequencesOf } from "../relation-parts.ts";
import { type Relation, relationOf } from "../scene.ts";
import { type TypeChange, typeChangeOf } from "../type-change.ts";
import { type Because, plannedRead, rewrite, scanUnderLock } from "../work.ts";
import { writtenType } from "../written-type.ts";

type Changing = {
  readonly altering: Altering;
  readonly column: ColumnRecord;
  readonly change: TypeChange;
  readonly recollates: boolean;
  readonly to: TypeReference;
};

/** ALTER COLUMN TYPE: free where the stored bytes stay valid, else the whole table is written anew. */
export const columnType = defineAlteration({
  types: ["AT_AlterColumnType"],
  read(command, altering) {
    const column = columnOf(altering, command.name);
    const definition = partOf(command.def, "ColumnDef");
    const locks = lockTree(altering, "access exclusive");
    if (!column || !definition) return [...locks, ...noColumn(altering, command.name)];
    const { type } = writtenType(altering.scene, definition.typeName);
    const change = typeChangeOf(altering.scene, { column, to: type, using: definition.raw_default });
    const collation = stringsOf(definition.collClause?.collname).at(-1);
    const recollates = collation !== undefined && collation !== column.collation?.name;
    const changing = { altering, column, change, recollates, to: type };
    const refused = refusals(changing);
    if (refused.length > 0) return [...locks, ...refused];
    return [...locks, ...rows(changing), ...checks(changing), ...foreignKeys(changing), ...told(changing)];
  },
});

function refusals(changing: Changing): readonly Part[] {
  const { altering, change, column } = changing;
  const { relation, scene } = altering;
  const refuse = (reason: string, sqlstate: string): readonly Part[] => [
    warn({ kind: "refused", on: relation, reason, sqlstate }),
  ];
  const key = partitionKeyRefusal(scene, relation, column);
  if (key.length > 0) return key;
  const [obstacle] = readersOfColumn(scene, column).standing;
  if (obstacle) {
    const name =
      obstacle.kind === "kept" ? obstacle.subject : `${obstacle.kind} ${scene.catalog.pathOf(obstacle.id)}`;
    return refuse(
      `${name} uses ${column.name}: PostgreSQL changes its type only after that is dropped, and it is created again behind.`,
      "0A000",
    );
  }
  if (change.automatic === false)
    return refuse(
      `The values of ${column.name} do not become the new type by themselves: say how with USING.`,
      "42804",
    );
  return unmatched(changing);
}

/** A foreign key needs types on both sides that can be compared. */
function unmatched({ altering, column, to }: Changing): readonly Part[] {
  const { catalog } = altering.scene;
  const changed = { ...column, type: to };
  const seen = (id: string): ColumnRecord | undefined =>
    id === column.id ? changed : catalog.find("column", id);
  const broken = keysOver(altering, column).find(({ pairs }) =>
    pairs.some((pair) => {
      const [from, key] = [seen(pair.column), seen(pair.references)];
      return (
        from &&
        key &&
        (pair.column === column.id || pair.references === column.id) &&
        !canRefer(catalog, from, key)
      );
    }),
  );
  if (!broken) return [];
  return [
    warn({
      kind: "refused",
      on: altering.relation,
      reason: `The foreign key ${broken.name} cannot compare the new type with the other side's: change both sides in one step with the key dropped.`,
      sqlstate: "42804",
    }),
  ];
}

function keysOver({ scene }: Altering, column: ColumnRecord): readonly ForeignKeyRecord[] {
  return scene.catalog
    .all("foreign-key")
    .filter(({ pairs }) => pairs.some((pair) => pair.column === column.id || pair.references === column.id));
}

function rows(changing: Changing): readonly Part[] {
  const { altering, change } = changing;
  const { relation, scene } = altering;
  if (change.rewrites) return rewrite(scene, relation, whyRewritten(changing));
  return indexesOnColumn(scene, relation, changing.column).flatMap(({ index, inExpression }) => {
    const on = relationOf(scene, index);
    const rebuilt = inExpression || change.reindexes || changing.recollates;
    if (!rebuilt) return [lock(on, "access exclusive")];
    return [
      lock(on, "access exclusive"),
      renew(on),
      build(relation, on.name),
      warn({
        kind: "index-build-under-lock",
        on: relation,
        reason: `The rows stay as they are, but ${on.name} ${inExpression ? "reads the column in an expression" : "sorts by other rules now"} and is built anew.`,
        safer: advise(`Build a second index concurrently after the change and drop ${on.name} before it.`),
      }),
    ];
  });
}

function whyRewritten({ altering, change, column }: Changing): Because {
  const { relation } = altering;
  if (change.dependsOnZone) {
    return {
      reason: `Each time in ${column.name} is moved by the session's time zone, so all of ${relation.path} is written anew.`,
      version:
        "Since PostgreSQL 12 it is free when the session's TimeZone is UTC and neither type has a precision.",
      safer: advise("SET TimeZone = 'UTC' before it, if the stored times are in UTC."),
    };
  }
  return {
    reason: `The stored values of ${column.name} look different in the new type, so all of ${relation.path} and its indexes are written anew.`,
    version:
      "Longer varchar, more digits of numeric and finer times at the same scale are free in every version; integers of another width are not.",
    safer: recipe("change-type-int-to-bigint"),
  };
}

/** A check on the column is verified again, although no value changed. */
function checks({ altering, change, column }: Changing): readonly Part[] {
  const { relation, scene } = altering;
  const read = readersOfColumn(scene, column).bound.filter(
    (record) => record.kind === "check" && !record.notValid && !record.notEnforced,
  );
  if (change.rewrites || read.length === 0) return [];
  return scanUnderLock(scene, relation, {
    reason: `${read.length === 1 ? "A check reads" : "Checks read"} ${column.name}, and every row of ${relation.path} is checked again.`,
    safer: recipe("widen-varchar-under-check"),
  });
}

/** Foreign keys on either side are made anew: both tables are locked, and read when the values were rewritten. */
function foreignKeys({ altering, change, column }: Changing): readonly Part[] {
  const { scene } = altering;
  return keysOver(altering, column).flatMap((key) => {
    const sides = sidesOf(altering, key);
    const locks = sides.map((side) => lock(side, "access exclusive"));
    const [referring, referenced] = sides;
    if (!change.rewrites || key.notValid || !referring || !referenced) return locks;
    return [
      ...locks,
      ...plannedRead(scene, referring),
      ...plannedRead(scene, referenced),
      ...scanUnderLock(scene, referring, {
        reason: `The foreign key ${key.name} is checked again for every row, with ${referring.path} and ${referenced.path} both locked.`,
        safer: recipe("change-type-int-to-bigint"),
      }),
    ];
  });
}

function sidesOf({ scene }: Altering, key: ForeignKeyRecord): readonly Relation[] {
  return [scene.catalog.tableOf(key.id), scene.catalog.find("table", key.references)].flatMap((table) =>
    table ? [relationOf(scene, table)] : [],
  );
}

function told({ altering, change, column }: Changing): readonly Part[] {
  const { relation, scene } = altering;
  const narrowing = [
    warn({
      kind: "fails-if-rows-violate",
      on: relation,
      reason: `Fails, or cuts values, where ${column.name} holds one that the new type cannot.`,
      sqlstate: isFixedBits(column) ? "22026" : "22001",
    }),
    warn({
      kind: "irreversible",
      on: relation,
      reason: `Changing the type back does not bring back what ${column.name} lost.`,
    }),
  ];
  const identity = sequencesOf(scene, relation, column).filter(() => column.identity !== null);
  return [
    ...(change.narrows ? narrowing : []),
    ...identity.map((sequence) => lock(sequence, "access exclusive")),
    ...(change.automatic === null
      ? [
          warn({
            kind: "not-analysed",
            on: relation,
            reason: `The casts of ${column.name}'s type or of the new one are not known here: PostgreSQL may ask for USING, and may not need to write the table anew.`,
          }),
        ]
      : []),
    warn({
      kind: "slows-queries",
      on: relation,
      reason: `The statistics of ${column.name} are dropped, and plans are poor until ANALYZE ${relation.path} (${column.name}) has run.`,
    }),
    warn({
      kind: "breaks-running-code",
      on: relation,
      reason: `Prepared statements and functions of running code that expect the old type of ${column.name} may fail.`,
    }),
  ];
}

/** bit(n) fits no other length. */
function isFixedBits({ type }: ColumnRecord): boolean {
  return type.base.kind === "builtin" && type.base.name === "bit";
}
