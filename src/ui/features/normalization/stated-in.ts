import type { Catalog } from "../../../core/document/catalog.ts";
import { membersOf } from "../../../core/normalize/attribute-set.ts";
import type { Dependency } from "../../../core/normalize/dependency.ts";
import type { TextProblem } from "../../../core/normalize/parse-dependencies.ts";
import { writtenName } from "../../../core/normalize/print-dependency.ts";
import { statedDependencies } from "../../../core/normalize/resolve-dependencies.ts";
import type { Saying } from "./say.ts";

/** What a text states of a table, and what of it cannot be read, with its place. */
export function statedIn(
  catalog: Catalog,
  tableId: string,
  text: string,
): { readonly stated: readonly Saying[]; readonly problems: readonly TextProblem[] } {
  const columns = catalog.columnsOf(tableId);
  const read = statedDependencies(
    text,
    columns.map(({ name }) => name),
  );
  const ids = (set: Dependency["left"]) => membersOf(set).flatMap((at) => columns[at]?.id ?? []);
  const saying = (multivalued: boolean) => (one: Dependency) => ({
    multivalued,
    determinant: ids(one.left),
    dependent: ids(one.right),
  });
  return {
    stated: [...read.functional.map(saying(false)), ...read.multivalued.map(saying(true))],
    problems: read.problems,
  };
}

/** Whole texts with the name that is being written completed; none where a name is complete. */
export function completionsOf(catalog: Catalog, tableId: string, text: string): readonly string[] {
  const [, before = "", begun = ""] = /^(.*?)([^\s,;>→↠"]*)$/s.exec(text) ?? [];
  const names = catalog.columnsOf(tableId).map(({ name }) => name);
  return names
    .filter((name) => name !== begun && name.toLowerCase().startsWith(begun.toLowerCase()))
    .map((name) => `${before}${writtenName(name)}`);
}
