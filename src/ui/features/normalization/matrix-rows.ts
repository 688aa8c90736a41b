import type { TableAssessment } from "../../../core/dependencies/assess-table.ts";
import { dependenciesOf } from "../../../core/dependencies/table-relation.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import type { DependencyRecord } from "../../../core/document/records/index.ts";
import { attributeSet, has, isSubset, keyOfSet, membersOf } from "../../../core/normalize/attribute-set.ts";
import { closureOf } from "../../../core/normalize/closure.ts";

/** What a cell of the matrix says of a left side and a column. */
export type CellState =
  | "determines"
  | "decided"
  | "implied"
  | "history"
  | "suggested"
  | "rejected"
  | "multivalued"
  | "nothing";

export type MatrixCell = {
  readonly columnId: string;
  readonly state: CellState;
  /** The statement that says it, where there is one. */
  readonly by: DependencyRecord | undefined;
};

/** One left side with what it decides. */
export type MatrixRow = {
  readonly determinant: readonly string[];
  readonly name: string;
  readonly isKey: boolean;
  /** It decides something, and is no key: that keeps the table out of BCNF. */
  readonly breaks: boolean;
  readonly cells: readonly MatrixCell[];
};

/** The left sides worth a row: keys, the columns of composite keys, and what was said or proved. */
export function matrixRows(catalog: Catalog, { of, keys }: TableAssessment): readonly MatrixRow[] {
  const said = dependenciesOf(catalog, of.tableId);
  const placesOf = (ids: readonly string[]) =>
    attributeSet(ids.map((id) => of.columns.findIndex((column) => column.id === id)));
  const lefts = [
    ...keys.slice(0, 4),
    ...keys.flatMap((key) =>
      membersOf(key).length > 1 ? membersOf(key).map((at) => attributeSet([at])) : [],
    ),
    ...of.model.filter(({ by }) => by.kind === "foreign-key" || by.kind === "check").map(({ left }) => left),
    ...said.map(({ determinant }) => placesOf(determinant)),
  ];
  return [...new Map(lefts.map((left) => [keyOfSet(left), left])).values()].map((left): MatrixRow => {
    const closed = closureOf(left, of.relation.dependencies);
    const isKey = keys.some((key) => isSubset(key, left));
    const determinant = membersOf(left).flatMap((at) => of.columns[at]?.id ?? []);
    const own = said.filter((one) => keyOfSet(placesOf(one.determinant)) === keyOfSet(left));
    const cells = of.columns.map(({ id }, at): MatrixCell => {
      const by = own.find(({ dependent }) => dependent.some((column) => column === id));
      if (has(left, at)) return { columnId: id, state: "determines", by: undefined };
      if (by) return { columnId: id, state: stateOf(by), by };
      return { columnId: id, state: has(closed, at) ? "implied" : "nothing", by };
    });
    const names = membersOf(left).flatMap((at) => of.columns[at]?.name ?? []);
    const decides = cells.some(({ state }) => state === "decided" || state === "implied");
    return { determinant, name: names.join(", ") || "∅", isKey, breaks: decides && !isKey, cells };
  });
}

function stateOf({ multivalued, reason, standing }: DependencyRecord): CellState {
  if (standing !== "stated") return standing;
  if (multivalued) return "multivalued";
  return reason === null ? "decided" : "history";
}
