import type { IndexElem, Node } from "@pgsql/types";
import type { IndexKey } from "../../document/fields/index-key.ts";
import type { TableRecord, ViewRecord } from "../../document/records/index.ts";
import { insideParentheses } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { columnFor } from "./find.ts";
import { parametersOf } from "./options.ts";
import type { Source, TokenRange } from "./source.ts";
import type { At } from "./statement.ts";
import { partsOf } from "./tree.ts";
import { qualifiedNameOf } from "./type-reference.ts";

/**
 * The text of an expression among the keys of an index or partition: inside its parentheses, or a function call up
 * to its closing one. What follows it (COLLATE, operator class, order) is left out.
 */
export function keyExpressionText(source: Source, item: TokenRange): string {
  const open = source.openParenthesis(item);
  if (open === item.from) return source.slice(insideParentheses(source, open));
  return source.slice({ from: item.from, to: open < item.to ? source.afterClosing(open) : item.from + 1 });
}

/** The keys of an index: elements of the tree with, for expressions, the tokens they are written with. */
export function indexKeysOf(
  draft: Draft,
  at: At,
  wanted: {
    readonly owner: TableRecord | ViewRecord;
    readonly nodes: readonly Node[] | undefined;
    readonly items: readonly TokenRange[];
  },
): readonly IndexKey[] | undefined {
  const keys = partsOf(wanted.nodes, "IndexElem").map((element, index): IndexKey | undefined => {
    const of = subjectOf(draft, at, { ...wanted, element, item: wanted.items[index] });
    return of && { of, ...traitsOf(element) };
  });
  const found = keys.flatMap((key) => key ?? []);
  return found.length === keys.length ? found : undefined;
}

function subjectOf(
  draft: Draft,
  at: At,
  wanted: {
    readonly owner: TableRecord | ViewRecord;
    readonly element: IndexElem;
    readonly item: TokenRange | undefined;
  },
): IndexKey["of"] | undefined {
  const { element, item, owner } = wanted;
  if (element.name === undefined) {
    return item && { kind: "expression", expression: keyExpressionText(at.source, item) };
  }
  if (owner.kind === "view") return { kind: "output", name: element.name };
  const location = item && at.source.tokens()[item.from]?.start;
  const column = columnFor(draft, at, { table: owner, name: element.name, location });
  return column && { kind: "column", column: column.id };
}

function traitsOf(element: IndexElem): Omit<IndexKey, "of"> {
  const operatorClass = qualifiedNameOf(element.opclass);
  return {
    collation: qualifiedNameOf(element.collation),
    operatorClass: operatorClass && { name: operatorClass, parameters: parametersOf(element.opclassopts) },
    descending: element.ordering === "SORTBY_DESC",
    nulls:
      element.nulls_ordering === "SORTBY_NULLS_FIRST"
        ? "first"
        : element.nulls_ordering === "SORTBY_NULLS_LAST"
          ? "last"
          : "default",
  };
}
