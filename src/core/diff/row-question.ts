import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { ColumnRecord } from "../document/records/index.ts";
import { quotedPath } from "../postgres/quoted-path.ts";
import type { Comparison } from "./comparison.ts";
import type { DataStep } from "./data-step.ts";
import { effectivelyNotNull } from "./inheriting.ts";
import { proposedRows, proposedValue, type TableOnWay } from "./row-proposals.ts";

/** Something that a migration may fill with values or rows, and that only a person knows. */
export interface RowQuestion {
  readonly kind: "column" | "table";
  readonly way: "up" | "down";
  /** The column or table: its id in the comparison. */
  readonly id: string;
  /** As SQL writes it: `public.t.c`. */
  readonly path: string;
  /** "required": without an answer the way fails where the table has rows. "proposed": old rows may hold what it wants. */
  readonly need: "required" | "proposed" | "possible";
  /** Why it is asked, in a sentence. */
  readonly reason: string;
  /** SQL that may be meant, made of names alone; null when there is none. */
  readonly proposal: string | null;
}

/** What can be filled on the way there and on the way back, what must be first. */
export function rowQuestions({ after, before }: Comparison): readonly RowQuestion[] {
  const [old, goal] = [catalogOf(before), catalogOf(after)];
  const questions = [...questionsOf("up", old, goal), ...questionsOf("down", goal, old)];
  const rank = { required: 0, proposed: 1, possible: 2 } as const;
  return questions.toSorted((one, other) => rank[one.need] - rank[other.need]);
}

/** What a person answers, as a step of the migration. */
export function stepAnswering(
  { after, before }: Comparison,
  { id, kind, way }: Pick<RowQuestion, "id" | "kind" | "way">,
  sql: string,
): DataStep {
  const catalog = catalogOf(way === "up" ? after : before);
  return kind === "column"
    ? { kind: "fill-column", way, column: catalog.get("column", id), value: sql }
    : { kind: "fill-table", way, table: catalog.get("table", id), query: sql };
}

function questionsOf(way: RowQuestion["way"], old: Catalog, goal: Catalog): readonly RowQuestion[] {
  return goal
    .all("table")
    .filter(({ external, foreign }) => !external && !foreign)
    .flatMap((table) =>
      old.find("table", table.id)
        ? goal.columnsOf(table.id).flatMap((column) => columnQuestion(way, { old, goal, table }, column))
        : tableQuestion(way, { old, goal, table }),
    );
}

function columnQuestion(
  way: RowQuestion["way"],
  place: TableOnWay,
  column: ColumnRecord,
): readonly RowQuestion[] {
  const { goal, old } = place;
  if (column.generated || column.identity || isInherited(place, column)) return [];
  const was = old.find("column", column.id);
  const required = isRequired(goal, column);
  if (was && (isRequired(old, was) || !required)) return [];
  const needed = required && (was !== undefined || column.default === null);
  if (!needed && column.default !== null) return [];
  const proposal = was ? column.default : proposedValue(place, column);
  const need = needed ? "required" : proposal === null ? "possible" : "proposed";
  const path = quotedPath(goal, column.id);
  return [{ kind: "column", way, id: column.id, path, need, reason: reasonFor(need, was, way), proposal }];
}

function reasonFor(
  need: RowQuestion["need"],
  was: ColumnRecord | undefined,
  way: RowQuestion["way"],
): string {
  const back = way === "down" ? " on the way back" : "";
  if (need !== "required") return `The column is new${back} and may stay empty.`;
  return was
    ? `The column becomes required${back}: rows that hold nothing are refused.`
    : `The column is new${back}, required and without default: the rows that are there need a value.`;
}

function isRequired(catalog: Catalog, column: ColumnRecord): boolean {
  return column.notNull || effectivelyNotNull(catalog, column, () => true);
}

/** What a column of the same name further up is asked for, its partitions and heirs get with it. */
function isInherited({ goal, table }: TableOnWay, { name }: ColumnRecord): boolean {
  const parents = [...table.inherits, ...(table.partitionOf ? [table.partitionOf.parent] : [])];
  return parents.some((id) => goal.columnNamed(id, name) !== undefined);
}

function tableQuestion(way: RowQuestion["way"], place: TableOnWay): readonly RowQuestion[] {
  const { goal, table } = place;
  if (table.partitionOf || goal.columnsOf(table.id).length === 0) return [];
  const proposal = proposedRows(place);
  const back = way === "down" ? " on the way back" : "";
  const reason =
    proposal === null
      ? `The table is new${back} and may stay empty.`
      : `The table is new${back}: what it holds is there already.`;
  const need = proposal === null ? "possible" : "proposed";
  return [{ kind: "table", way, id: table.id, path: quotedPath(goal, table.id), need, reason, proposal }];
}
