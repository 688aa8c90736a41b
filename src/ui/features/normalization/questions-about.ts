import { dependenciesOf } from "../../../core/dependencies/table-relation.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { columnCopiedFromParent } from "../../../core/lint/rules/column-copied-from-parent.ts";
import { columnDependsOnKeyPart } from "../../../core/lint/rules/column-depends-on-key-part.ts";
import { columnsOfPostalCode } from "../../../core/lint/rules/columns-of-postal-code.ts";

/** Whether some columns decide others, by ids; names raise it, or rows that were looked at. */
export type Question = {
  readonly determinant: readonly string[];
  readonly dependent: readonly string[];
  readonly origin: "name" | "data";
};

const heuristics = [columnDependsOnKeyPart, columnCopiedFromParent, columnsOfPostalCode];

/** What to ask about a table: what rows suggested first, then what names do. */
export function questionsAbout(catalog: Catalog, table: TableRecord): readonly Question[] {
  const suggested = dependenciesOf(catalog, table.id)
    .filter(({ standing }) => standing === "suggested")
    .map(({ determinant, dependent }) => ({ determinant, dependent, origin: "data" as const }));
  const context = { catalog, tables: [table], rowsOf: () => undefined };
  const raised = heuristics
    .flatMap((rule) => [...rule.check(context)])
    .flatMap(({ asks }) => (asks?.tableId === table.id ? [{ ...asks, origin: "name" as const }] : []));
  const known = new Map<string, Question>();
  for (const { determinant, dependent, origin } of [...suggested, ...raised]) {
    const key = `${[...determinant].sort()} ${[...dependent].sort()}`;
    if (!known.has(key)) known.set(key, { determinant, dependent, origin });
  }
  return [...known.values()];
}
