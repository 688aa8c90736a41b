import { type Refusal, refuse } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { tokenize } from "../postgres/tokens.ts";
import type { Comparison } from "./comparison.ts";
import { recordsNamed } from "./renames.ts";

/**
 * What a migration does with rows, as a person states it. A column that is new gets a value for each row that is
 * there: what a split or a merge of columns needs. A table that is new gets the rows of a query: a decomposition.
 */
export type DataStep =
  | {
      readonly kind: "fill-column";
      readonly way: "up" | "down";
      readonly column: ColumnRecord;
      readonly value: string;
    }
  | {
      readonly kind: "fill-table";
      readonly way: "up" | "down";
      readonly table: TableRecord;
      readonly query: string;
    };

/**
 * Reads what is stated as `public.t.c=EXPRESSION` or `public.t=SELECT …`. What is only in the design before is filled
 * on the way back. Refused with its text when it names nothing that can be filled.
 */
export function dataStepsGiven(
  { after, before, followed }: Comparison,
  given: readonly string[],
): readonly DataStep[] | Refusal {
  const steps: DataStep[] = [];
  for (const text of given) {
    const sides = sidesOf(text);
    if (!sides) return refuse(`A backfill is stated as public.a.b=expression, not “${text}”.`);
    const [path, value] = sides;
    const found = (["up", "down"] as const).flatMap((way) =>
      recordsNamed(catalogOf(way === "up" ? after : before), path).map((record) => ({ record, way })),
    );
    const known = found.filter(({ record }) => record.kind === "column" || record.kind === "table");
    // Of a column that is on both sides, the side counts on which it is required.
    const first = known.find(({ record }) => record.kind === "column" && record.notNull) ?? known[0];
    if (first?.record.kind === "column") {
      steps.push({ kind: "fill-column", way: first.way, column: first.record, value });
    } else if (first?.record.kind === "table") {
      if (followed.schema.has(first.record.id) && first.way === "up") {
        return refuse(
          `The backfill “${text}” names a table that is there before: only a new one is filled with rows.`,
        );
      }
      steps.push({ kind: "fill-table", way: first.way, table: first.record, query: value });
    } else {
      return refuse(`The backfill “${text}” names nothing: there is no column or table ${path.join(".")}.`);
    }
  }
  return steps;
}

/** The path in front of the first equals sign, and all that is behind it. */
function sidesOf(text: string): readonly [path: readonly string[], value: string] | undefined {
  const path: string[] = [];
  for (const { end, kind, value } of tokenize(text)) {
    if (kind === "operator" && value.startsWith("=")) {
      const rest = text.slice(end - value.length + 1).trim();
      return path.length > 0 && rest !== "" ? [path, rest] : undefined;
    }
    if (kind === "word" || kind === "quoted") path.push(value);
    else if (value !== ".") return undefined;
  }
  return undefined;
}
