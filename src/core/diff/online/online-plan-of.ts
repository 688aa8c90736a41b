import { isRefusal } from "../../base/refusal.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { SqlParser } from "../../sql/import/parser.ts";
import { compare } from "../compare.ts";
import type { Comparison } from "../comparison.ts";
import type { DataStep } from "../data-step.ts";
import { hazardsOf } from "../hazards/hazards-of.ts";
import { isMade, type Migration, migrationOf } from "../migration.ts";
import type { Step } from "../plan.ts";
import { stepsIn } from "../plan-of.ts";
import { planWithData } from "../plan-with-data.ts";
import { rowsInBatches } from "./batch.ts";
import { isOfPartition } from "./family.ts";
import { onlineSteps } from "./hop.ts";
import { inPlaceNotes } from "./in-place-notes.ts";
import { movedNotes } from "./moved-columns.ts";
import type { OnlinePlan, OnlineStep } from "./online-plan.ts";
import { lockTable, type Promotion } from "./promotion.ts";
import { type Fill, OLD, type Road } from "./recipe.ts";
import { type Shadows, shadowsIn } from "./shadows.ts";
import { stationsOf } from "./stations.ts";

/** What an online plan depends on besides the designs. */
export interface OnlineGiven {
  readonly parser: SqlParser;
  /** What a person states about rows; those of the way back are left to the plain plan. */
  readonly data?: readonly DataStep[];
  /** The ids of what is done in the way for a database in use, all else as in the plain plan; everything unless given. */
  readonly only?: ReadonlySet<string>;
  /** Major version of the server, 12 to 18; 15 unless given. */
  readonly version?: number;
}

/**
 * The migration that a comparison calls for, for a database in use: no statement holds a lock while it reads, writes or
 * builds much, as far as there is a way. All steps in order end at the catalog of `planOf`, the order of columns aside.
 */
export function onlinePlanOf(comparison: Comparison, given: OnlineGiven): OnlinePlan {
  const data = given.data ?? [];
  const plain = planWithData(comparison, data);
  const isCareful = carefulIn(given);
  const wanted = shadowsIn(comparison, { rewrites: rewritten(comparison, given), isCareful });
  const { after, before, expanded, fills, promotion, shadows, switched } = stationsOf(
    comparison,
    wanted,
    isCareful,
  );
  const filled = new Map([...fillsOf(data), ...fills]);
  const road = { given, fills: filled };
  const steps = [
    ...withRows(hop(road, { before, after: expanded, from: "expand" }), catalogOf(expanded), data),
    ...atOnce(hop(road, { before: promotion.document, after: switched, from: "validate" }), expanded, {
      promotion,
      shadows,
    }),
    ...hop(road, { before: switched, after, from: "contract" }),
  ];
  return {
    steps,
    stations: { expanded, switched },
    down: plain.down,
    beyondRecall: plain.beyondRecall,
    notes: [
      ...plain.notes,
      ...obstacles(comparison, shadows),
      ...movedNotes(comparison.before, switched),
      ...gapNotes(catalogOf(after), promotion),
      ...inPlaceNotes(comparison),
    ],
  };
}

/** What is stated about rows needs the careful way: the plain one has the statement in a step of its own. */
function carefulIn({ data = [], only }: OnlineGiven): (id: string) => boolean {
  if (only === undefined) return () => true;
  const filled = data.flatMap((step) => (step.kind === "fill-column" ? [String(step.column.id)] : []));
  const chosen = new Set([...only, ...filled]);
  return (id) => chosen.has(id.startsWith(OLD) ? id.slice(OLD.length) : id);
}

function fillsOf(data: readonly DataStep[]): ReadonlyMap<string, Fill> {
  return new Map(
    data.flatMap((step) =>
      step.kind === "fill-column" && step.way === "up"
        ? [[String(step.column.id), { value: step.value, where: null }] as const]
        : [],
    ),
  );
}

/** The rows of new tables come in batches before anything is validated. */
function withRows(
  steps: readonly OnlineStep[],
  catalog: Catalog,
  data: readonly DataStep[],
): readonly OnlineStep[] {
  const rows = data.flatMap((step): readonly OnlineStep[] => {
    if (step.kind !== "fill-table" || step.way !== "up") return [];
    const { id } = step.table;
    const title = `Fill table ${catalog.pathOf(id)}: in batches`;
    const sql = [rowsInBatches(catalog, step)];
    return [{ title, phase: "backfill", run: "batches", sql, losses: [], about: id, recipe: null }];
  });
  const at = steps.findIndex(({ phase }) => phase !== "expand");
  return at < 0 ? [...steps, ...rows] : [...steps.slice(0, at), ...rows, ...steps.slice(at)];
}

/** The columns for whose new type the plain plan writes the rows of a table in use anew. */
function rewritten(comparison: Comparison, given: OnlineGiven): (columnId: string) => boolean {
  const migration = migrationOf(comparison);
  const steps = stepsIn(migration);
  const { rewrites } = roadOf(migration, steps, { given, fills: new Map() });
  const ids = new Set(steps.flatMap(({ about, sql }) => (sql.some((text) => rewrites(text)) ? [about] : [])));
  return (id) => ids.has(id);
}

interface Surroundings {
  readonly given: OnlineGiven;
  readonly fills: ReadonlyMap<string, Fill>;
}

interface Stage {
  readonly before: Document;
  readonly after: Document;
  readonly from: "expand" | "validate" | "contract";
}

function hop(surroundings: Surroundings, { after, before, from }: Stage): readonly OnlineStep[] {
  const comparison = compare(before, after, { match: "id" });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  if (comparison.changes.length === 0) return [];
  const migration = migrationOf(comparison);
  const steps = stepsIn(migration);
  return onlineSteps({ migration, steps, from, road: roadOf(migration, steps, surroundings) });
}

function roadOf(migration: Migration, steps: readonly Step[], { fills, given }: Surroundings): Road {
  const { data = [], parser, version = 15 } = given;
  const drops = new Set(steps.flatMap(({ about, phase }) => (phase === "drop" ? [about] : [])));
  const { after, before, followed } = migration;
  const filledTables = new Set(
    data.flatMap((step) => (step.kind === "fill-table" ? [String(step.table.id)] : [])),
  );
  const isBusy = (id: string | undefined): boolean => {
    const record = id === undefined ? undefined : after.catalog.record(id);
    if (record?.kind === "table" && (record.foreign || record.external)) return false;
    return (
      record !== undefined && before.catalog.record(record.id) !== undefined && !isMade(migration, record)
    );
  };
  const rewrites = (text: string): boolean => {
    const parsed = parser.parse(text);
    if ("error" in parsed) return false;
    const { relations } = hazardsOf(parsed.tree, { before: followed, version, settledHere: drops });
    return relations.some(({ kind, storage }) => kind === "table" && storage === "rewritten");
  };
  return {
    before: before.catalog,
    after: after.catalog,
    drops,
    fills,
    filledTables,
    isBusy,
    isCareful: carefulIn(given),
    rewrites,
  };
}

/** Names are switched in one short transaction, during which nobody writes to the tables whose columns change places. */
function atOnce(
  steps: readonly OnlineStep[],
  expanded: Document,
  { promotion, shadows: { retyped } }: { readonly promotion: Promotion; readonly shadows: Shadows },
): readonly OnlineStep[] {
  const later = new Set(promotion.gaps.map(({ id }) => String(id)));
  const quick = steps.filter(
    ({ about, recipe, run }) => run === "transaction" && recipe === null && !later.has(about),
  );
  const [first] = quick;
  if (!first) return steps;
  // A unique index would forbid rows that its successor allows, and has the name that its successor gets.
  const freed = steps.filter(({ about, sql }) => about.startsWith(OLD) && sql.some(isIndexDrop));
  const catalog = catalogOf(expanded);
  const doubled = retyped.map(({ id }) => String(catalog.tableOf(id)?.id ?? ""));
  const tables = [...new Set([...doubled, ...promotion.tables])];
  const locks = tables.map((id) => lockTable(catalog, id));
  const together: OnlineStep = {
    ...first,
    title: [...freed, ...promotion.titles.map((title) => ({ title })), ...quick]
      .map(({ title }) => title.replace(/: while reads and writes go on$/, ""))
      .join("; "),
    sql: [
      ...locks,
      ...freed.flatMap(({ sql }) => sql.map((text) => text.replace(" CONCURRENTLY ", " "))),
      ...promotion.sql,
      ...quick.flatMap(({ sql }) => sql),
    ],
    losses: quick.flatMap(({ losses }) => losses),
  };
  return [together, ...steps.filter((step) => !quick.includes(step) && !freed.includes(step))];
}

function isIndexDrop(sql: string): boolean {
  return sql.startsWith("DROP INDEX CONCURRENTLY ");
}

function obstacles(comparison: Comparison, { impossible }: Shadows): readonly string[] {
  const catalog = catalogOf(comparison.after);
  return impossible
    .filter(({ column }) => !isOfPartition(catalog, column))
    .map(
      ({ column, reason }) =>
        `${catalog.pathOf(column.id)} changes in place, under a lock or under its users' eyes: ${reason}.`,
    );
}

function gapNotes(catalog: Catalog, { gaps }: Promotion): readonly string[] {
  return gaps.map(
    ({ id }) =>
      `${catalog.pathOf(id)} is not there from the switch of names until it is made again right behind it: what is written meanwhile is checked then.`,
  );
}
