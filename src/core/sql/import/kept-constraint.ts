import { quoteName, quoteQualified } from "../../postgres/quoting.ts";
import { type Constraining, namespaceOf } from "./constraining.ts";
import type { Draft } from "./draft.ts";
import { pathOf } from "./find.ts";
import { keep } from "./keep.ts";
import type { At } from "./statement.ts";

/** A foreign key to a table that is kept as written becomes an ALTER TABLE of its own. */
export function keepConstraint(draft: Draft, at: At, wanted: Constraining): void {
  const { clause, table } = wanted;
  const namespace = namespaceOf(draft, table);
  const name = clause.constraint.conname ?? "";
  const path = pathOf(draft, table.id);
  keep(draft, at, {
    subject: `constraint ${name} of ${path}`,
    phase: "after tables",
    statement: `ALTER TABLE ${quoteQualified(namespace.name, table.name)} ADD ${constraintText(at, wanted)}`,
    provides: [`${path}.${name}`, ...(name === "" ? [] : [`${namespace.name}.${name}`])],
    on: [table.id],
    tree: clause.constraint,
    reason: "Kept as written: it leads to a table that is kept as written",
  });
}

/** The clause as a table constraint: behind a column, REFERENCES lacks the FOREIGN KEY before it. */
function constraintText(at: At, { clause, column }: Constraining): string {
  const { source } = at;
  const { range } = clause;
  const references = column ? source.findWord(["references"], range) : -1;
  if (!column || references < 0) return source.slice(range);
  const before = source.slice({ from: range.from, to: references });
  const key = `FOREIGN KEY (${quoteName(column.name)}) ${source.slice({ from: references, to: range.to })}`;
  return before === "" ? key : `${before} ${key}`;
}
