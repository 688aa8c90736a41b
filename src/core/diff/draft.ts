import { capitalised } from "../base/capitalised.ts";
import type { Catalog } from "../document/catalog.ts";
import { kindWords } from "../document/record-words.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { standsAlone } from "../postgres/stands-alone.ts";
import type { Piece } from "../sql/print/piece.ts";
import type { PrintContext } from "../sql/print/print-context.ts";
import { pathFor, setPath, usualPath } from "../sql/print/search-path.ts";
import type { Loss, Step } from "./plan.ts";

/** A step before it is known when it comes and which changes it serves. */
export type Draft = Omit<Step, "changes" | "phase">;

/** A step about a record: "Drop column public.orders.total". Without statements there is no step. */
export function draft(
  catalog: Catalog,
  {
    verb,
    record,
    sql,
    losses = [],
  }: {
    readonly verb: string;
    readonly record: SchemaRecord;
    readonly sql: readonly (string | undefined)[];
    readonly losses?: readonly Loss[];
  },
): readonly Draft[] {
  const statements = sql.filter((text) => text !== undefined);
  if (statements.length === 0) return [];
  const title = `${capitalised(verb)} ${kindWords(record)} ${catalog.pathOf(record.id)}`;
  const transactional = !statements.some(standsAlone);
  return [{ title, sql: statements, transactional, losses, about: record.id }];
}

/** Statements with a search path around them where their fragments need another than the usual one. */
export function underPath(
  context: PrintContext,
  path: Piece["path"],
  sql: readonly string[],
): readonly string[] {
  const wanted = path ? pathFor(context, usualPath, path()) : usualPath;
  if (wanted === usualPath || sql.length === 0) return sql;
  return [setPath(wanted), ...sql, setPath(usualPath)];
}
