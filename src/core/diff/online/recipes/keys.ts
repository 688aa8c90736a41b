import type { PrimaryKeyRecord, SchemaRecord, UniqueRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { deferralClause } from "../../../sql/print/clauses.ts";
import { ownerNameOf } from "../../../sql/print/name-of.ts";
import { statements } from "../../../sql/print/statements/index.ts";
import { keyIndex } from "../key-index.ts";
import { notNullCheck } from "../prove-not-null.ts";
import { alone, inTransaction, type Move, type OnlineRecipe, type Statement } from "../recipe.ts";

type Key = PrimaryKeyRecord | UniqueRecord;

/** A unique constraint on a table in use takes over an index that was built beside it. */
export const addUnique: OnlineRecipe = {
  id: "add-unique",
  apply(statement) {
    const key = addedKey(statement);
    return key?.kind === "unique" && !isPartitioned(statement, key) ? usingIndex(statement, key) : undefined;
  },
};

/** A primary key: its index is built beside the table, its columns are proved to hold no nulls. */
export const addPrimaryKey: OnlineRecipe = {
  id: "add-primary-key",
  apply(statement) {
    const key = addedKey(statement);
    if (key?.kind !== "primary-key" || isPartitioned(statement, key)) return undefined;
    const { before, catalog } = { before: statement.road.before, catalog: statement.catalog };
    const open = key.columns.flatMap((id) => {
      const column = catalog.get("column", id);
      return column.notNull || before.find("column", id)?.notNull ? [] : [column];
    });
    const [built, taken] = usingIndex(statement, key);
    const checks = open.map((column) => ({ column, check: notNullCheck(catalog, column) }));
    return [
      ...(built ? [built] : []),
      ...checks.flatMap(({ check, column }) => [
        inTransaction("validate", "let no more nulls in", check.add),
        inTransaction("validate", "look for nulls", check.validate),
        inTransaction(
          "validate",
          "which the check proves",
          statements.setColumnNotNull(catalog, { ...column, notNull: true }),
        ),
      ]),
      ...(taken ? [{ ...taken, sql: [...taken.sql, ...checks.map(({ check }) => check.drop)] }] : []),
    ];
  },
};

/** A key of a partitioned table: its partitions' keys are there by then; steps of the plan attach them. */
export const addUniquePartitioned: OnlineRecipe = {
  id: "add-unique-partitioned",
  apply(statement) {
    const key = addedKey(statement);
    if (!key || !isPartitioned(statement, key)) return undefined;
    const { catalog, road, text } = statement;
    const table = catalog.tableOf(key.id);
    const parts = partsOf(statement, key);
    const isWhole = catalog
      .partitionsOf(table?.id ?? "")
      .every(({ id }) => road.isBusy(id) && parts.some((part) => catalog.tableOf(part.id)?.id === id));
    if (!isWhole) return undefined;
    const whole = text.replace("ALTER TABLE ", "ALTER TABLE ONLY ");
    return [inTransaction("validate", "without its partitions", whole)];
  },
};

/** The key that a statement adds to a table in use: that of the step, or one of a partition that comes before it. */
function addedKey(statement: Statement): Key | undefined {
  const { catalog, record, road, text } = statement;
  const keys = [record, ...partsThroughout(statement, record)].filter(isKey);
  const key = keys.find((one) => text === statements.addConstraint(catalog, one));
  return key && !key.withoutOverlaps && road.isBusy(catalog.tableOf(key.id)?.id) ? key : undefined;
}

function isKey(record: SchemaRecord): record is Key {
  return record.kind === "primary-key" || record.kind === "unique";
}

function partsThroughout(statement: Statement, record: SchemaRecord): readonly Key[] {
  const parts = partsOf(statement, record);
  return [...parts, ...parts.flatMap((part) => partsThroughout(statement, part))];
}

function partsOf({ catalog }: Statement, { id }: SchemaRecord): readonly Key[] {
  return [...catalog.all("primary-key"), ...catalog.all("unique")].filter(({ partOf }) => partOf === id);
}

function isPartitioned({ catalog }: Statement, { id }: Key): boolean {
  return catalog.tableOf(id)?.partitionBy != null;
}

function usingIndex({ catalog }: Statement, key: Key): readonly [Move, Move] {
  const index = keyIndex(key);
  const name = quoteName(key.name);
  const words = key.kind === "unique" ? "UNIQUE" : "PRIMARY KEY";
  const when = deferralClause(key.deferral);
  const add = `ALTER TABLE ${ownerNameOf(catalog, key.id)} ADD CONSTRAINT ${name} ${words} USING INDEX ${name}`;
  return [
    alone(
      "expand",
      "its index, while reads and writes go on",
      statements.createIndex(catalog, index, { concurrently: true }),
    ),
    inTransaction("validate", "with that index", when ? `${add} ${when}` : add),
  ];
}
