import { groupBy } from "../base/group-by.ts";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import { calledOf } from "../document/named-record.ts";
import { kindWords } from "../document/record-words.ts";
import type { ColumnRecord, SchemaRecord, SequenceRecord } from "../document/records/index.ts";
import { continueSequence } from "../sql/print/continue-sequence.ts";
import type { Piece } from "../sql/print/piece.ts";
import { statements } from "../sql/print/statements/index.ts";
import { alter } from "./alterations/index.ts";
import { addEnumValues } from "./alterations/types.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { type Draft, draft, underPath } from "./draft.ts";
import { earlyDrops, lateDrops } from "./drops.ts";
import { identityNames } from "./identity-names.ts";
import { inheritsName } from "./inheriting.ts";
import { isForeign, isMade, type Migration, migrationOf } from "./migration.ts";
import type { NameStep } from "./name-step.ts";
import { namespacesMovedInto } from "./new-namespaces.ts";
import { notesOn } from "./notes.ts";
import type { Phase, Plan, Step } from "./plan.ts";

/**
 * The migration that a comparison calls for. First goes what must go, dependents before what they need; then names
 * change; then, in the order in which the design after is created, each record is made or altered; last goes what was
 * needed until then. Laws D2: run on the design before it gives the catalog of the design after. D3: `down` leads back.
 */
export function planOf(comparison: Comparison): Plan {
  const back = compare(comparison.after, comparison.before, { match: "id" });
  if (isRefusal(back)) throw new Error(back.refused);
  const steps = stepsOf(comparison);
  return {
    steps,
    down: stepsOf(back),
    beyondRecall: steps.flatMap(({ losses }) => losses.map(({ sentence }) => sentence)),
    notes: notesOn(comparison),
  };
}

function stepsOf(comparison: Comparison): readonly Step[] {
  return comparison.changes.length === 0 ? [] : stepsIn(migrationOf(comparison));
}

/** The steps of a migration that is worked out already. */
export function stepsIn(migration: Migration): readonly Step[] {
  const { comparison } = migration;
  const { after } = migration;
  const enums = after.catalog.all("enum").filter((type) => !isMade(migration, type));
  const makes = makings(migration);
  const movedInto = namespacesMovedInto(migration.before.catalog, after.catalog);
  const early = new Set(makes.filter(({ about }) => movedInto.has(about)));
  const phases: readonly (readonly [Phase, readonly Draft[]])[] = [
    ["values", enums.flatMap((type) => addEnumValues(migration, type))],
    ["drop", earlyDrops(migration)],
    ["rename", renames(migration, { early: [...early], movedInto })],
    ["make", makes.filter((step) => !early.has(step))],
    ["finish", lateDrops(migration)],
  ];
  const byId = groupBy(comparison.changes, ({ id }) => id);
  return phases.flatMap(([phase, drafts]) =>
    drafts.map(
      (step): Step => ({ ...step, phase, changes: byId.get(step.about.replace(/^old /, "")) ?? [] }),
    ),
  );
}

/** In the order of creation: what is new or made anew is made, all else is altered. */
function makings(migration: Migration): readonly Draft[] {
  const { catalog } = migration.after;
  return migration.newPieces.flatMap((piece): readonly Draft[] => {
    const [id = "", part] = piece.key.split("/");
    const whole = catalog.record(piece.key);
    const record = whole ?? catalog.record(id);
    if (!record || isForeign(catalog, record.id)) return [];
    if (!whole) return makingOfPart(migration, record, { piece, part });
    if (isMade(migration, record)) return makingOf(migration, record, piece);
    return [...alter(migration, record), ...ownership(migration, record)];
  });
}

function makingOf(migration: Migration, record: SchemaRecord, piece: Piece): readonly Draft[] {
  const sql = piece.print().map(({ text }) => text);
  return printed(migration, record, underPath(migration.after, piece.path, sql));
}

/** What a record says in a piece of its own: row security, replica identity, the index it is attached to. */
function makingOfPart(
  migration: Migration,
  record: SchemaRecord,
  { part, piece }: { readonly part: string | undefined; readonly piece: Piece },
): readonly Draft[] {
  if (part === "security" && record.kind === "table") return rowSecurity(migration, record);
  const isSaidAgain = part === "replica identity" || part === "attach";
  const isNeeded = isSaidAgain ? !isUnchanged(migration, record) : isMade(migration, record);
  return isNeeded ? makingOf(migration, record, piece) : [];
}

function printed({ after }: Migration, record: SchemaRecord, sql: readonly string[]): readonly Draft[] {
  const verb = record.kind === "foreign-key" ? "add" : record.kind === "kept" ? "run" : "create";
  return draft(after.catalog, { verb, record, sql });
}

function isUnchanged(migration: Migration, record: SchemaRecord): boolean {
  if (isMade(migration, record)) return false;
  const changed = migration.changed(record);
  if (record.kind !== "table") return !changed.has("partOf");
  const { replicaIdentity } = record;
  const index = replicaIdentity?.kind === "index" ? replicaIdentity.index : undefined;
  return !changed.has("replicaIdentity") && (index === undefined || !migration.gone.has(index));
}

function rowSecurity(
  migration: Migration,
  table: SchemaRecord & { readonly kind: "table" },
): readonly Draft[] {
  const { catalog } = migration.after;
  const isNew = isMade(migration, table);
  const changed = migration.changed(table);
  const sql = [
    ...((isNew && table.rowSecurity) || (!isNew && changed.has("rowSecurity"))
      ? [statements.setRowSecurity(catalog, table)]
      : []),
    ...((isNew && table.forceRowSecurity) || (!isNew && changed.has("forceRowSecurity"))
      ? [statements.forceRowSecurity(catalog, table)]
      : []),
    ...(!isNew && table.replicaIdentity === null && changed.has("replicaIdentity")
      ? [statements.setReplicaIdentity(catalog, table)]
      : []),
  ];
  return draft(catalog, { verb: "secure", record: table, sql });
}

/** Sequences that belong to columns of a table that stays: whose they are is said when the columns are there. */
function ownership(migration: Migration, record: SchemaRecord): readonly Draft[] {
  const { before, after } = migration;
  if (record.kind !== "table") return [];
  const columns = new Set<string>(record.columns);
  return after.catalog.all("sequence").flatMap((sequence) => {
    const { ownedBy } = sequence;
    if (ownedBy === null || !columns.has(ownedBy)) return [];
    const old = before.catalog.find("sequence", sequence.id);
    const isOwned = old?.ownedBy === ownedBy && !isMade(migration, sequence);
    const column = after.catalog.find("column", ownedBy);
    if (isOwned || !column || isMade(migration, column)) return [];
    return draft(after.catalog, {
      verb: "own",
      record: sequence,
      sql: [statements.ownSequence(after.catalog, sequence), ...continued(migration, sequence, column)],
    });
  });
}

/** A sequence that is new for a column that is there goes on behind its values. */
function continued(migration: Migration, sequence: SequenceRecord, column: ColumnRecord): readonly string[] {
  const isNumber =
    column.type.base.kind === "builtin" && /^(?:int[248]|numeric)$/.test(column.type.base.name);
  if (!isMade(migration, sequence) || !isNumber || column.type.dimensions > 0) return [];
  return continueSequence(migration.after.catalog, column, sequence.options);
}

/** The changes of names and places; a namespace that is new is made when its old namesake has gone, and before anything moves in. */
function renames(
  migration: Migration,
  { early, movedInto }: { readonly early: readonly Draft[]; readonly movedInto: ReadonlySet<string> },
): readonly Draft[] {
  const first =
    movedInto.size === 0
      ? undefined
      : migration.nameSteps.find(({ id, to }) => movedInto.has(catalogOf(to).namespaceOf(id)?.id ?? ""));
  return migration.nameSteps.flatMap((step) => [
    ...(step === first ? early : []),
    ...rename(migration, step),
  ]);
}

function rename(migration: Migration, step: NameStep): readonly Draft[] {
  const { from, id, to } = step;
  const [before, after] = [catalogOf(from), catalogOf(to)];
  const [old, record] = [before.record(id), after.record(id)];
  if (!old || !record || isForeign(before, id)) return [];
  const first = migration.before.catalog.record(id);
  // What is dropped already has no name to change.
  if (migration.gone.has(id) && !migration.late.has(id)) return [];
  if (first && inheritsName(migration, first)) return [];
  const space = after.namespaceOf(id);
  const isMoved = before.namespaceOf(id)?.id !== space?.id;
  const moved = isMoved && space ? statements.moveRecord(before, old, space.name) : undefined;
  const there = isMoved
    ? catalogOf({ ...to, schema: new Map([...to.schema, [id, withName(record, calledOf(old))]]) })
    : before;
  const called = there.record(id) ?? old;
  const name = calledOf(record);
  const renamed = calledOf(old) === name ? undefined : statements.renameRecord(there, called, name);
  const sql = [...[moved, renamed].filter((text) => text !== undefined), ...identityNames(migration, step)];
  if (sql.length === 0) return [];
  const title = `${isMoved ? "Move" : "Rename"} ${kindWords(old)} ${before.pathOf(id)} to ${after.pathOf(id)}`;
  return [{ title, sql, transactional: true, losses: [], about: id }];
}

function withName(record: SchemaRecord, name: string): SchemaRecord {
  return "name" in record ? { ...record, name } : record;
}
