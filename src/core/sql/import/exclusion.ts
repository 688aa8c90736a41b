import type { Node } from "@pgsql/types";
import { blank } from "../../document/blank.ts";
import type { ExclusionRecord } from "../../document/records/index.ts";
import { defaultName, indexKeyNames } from "../../postgres/default-names.ts";
import { insideParentheses } from "./clauses.ts";
import { type Constraining, deferralOf, namespaceOf } from "./constraining.ts";
import { isConstraintTaken } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { expressionName } from "./expression-name.ts";
import { columnsFor } from "./find.ts";
import { indexKeysOf } from "./index-definition.ts";
import { parametersOf } from "./options.ts";
import { handDown } from "./partitions.ts";
import type { TokenRange } from "./source.ts";
import type { At } from "./statement.ts";
import { itemsOf, partsOf, stringsOf } from "./tree.ts";

/** Adds an EXCLUDE constraint to a table. */
export function addExclusion(draft: Draft, at: At, wanted: Constraining): void {
  const { clause, table } = wanted;
  const { constraint, range } = clause;
  const { source } = at;
  const open = source.openParenthesis(range);
  const elements = elementsOf(draft, at, wanted);
  const names = stringsOf(constraint.including);
  const include = columnsFor(draft, at, { table, names, location: constraint.location });
  if (!elements || !include) return;
  const where = source.findWord(["where"], { from: source.afterClosing(open), to: range.to });
  const exclusion = blank("exclusion", draft.newId("exclusion"), {
    name: constraint.conname ?? chooseName(draft, wanted),
    method: constraint.access_method ?? "btree",
    elements,
    include: include.map((column) => column.id),
    predicate: where < 0 ? null : source.slice(insideParentheses(source, where + 1)),
    deferral: deferralOf(constraint),
    parameters: parametersOf(constraint.options),
    tablespace: constraint.indexspace ?? null,
  });
  draft.add(exclusion, table.id);
  if (!wanted.only) handDown(draft, exclusion);
}

/** Each element is what an index has for a key, WITH, and an operator as written. */
function elementsOf(
  draft: Draft,
  at: At,
  { clause, table }: Constraining,
): ExclusionRecord["elements"] | undefined {
  const { source } = at;
  const open = source.openParenthesis(clause.range);
  const items = source.split(insideParentheses(source, open)).map((item) => ({
    item,
    with: source.findWord(["with"], item),
  }));
  const keys = indexKeysOf(draft, at, {
    owner: table,
    nodes: keyNodes(clause.constraint.exclusions),
    items: items.map(({ item, with: to }): TokenRange => ({ from: item.from, to })),
  });
  return keys?.flatMap((key, index) => {
    const part = items[index];
    return part ? [{ key, operator: source.slice({ from: part.with + 1, to: part.item.to }) }] : [];
  });
}

function keyNodes(exclusions: readonly Node[] | undefined): readonly Node[] {
  return (exclusions ?? []).flatMap((node) => itemsOf(node).slice(0, 1));
}

function chooseName(draft: Draft, { clause, table }: Constraining): string {
  const elements = partsOf(keyNodes(clause.constraint.exclusions), "IndexElem");
  const keys = elements.map((element) => element.name ?? expressionName(element.expr));
  const columns = indexKeyNames([...keys, ...stringsOf(clause.constraint.including)]);
  const namespace = namespaceOf(draft, table);
  return defaultName({ kind: "exclusion", table: table.name, columns }, (name) =>
    isConstraintTaken(draft, namespace, { name, isIndex: true }),
  );
}
