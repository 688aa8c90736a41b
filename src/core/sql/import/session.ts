import type { Node } from "@pgsql/types";
import type { Draft } from "./draft.ts";
import { partOf, partsOf } from "./tree.ts";
import { partsOfText } from "./uses.ts";

/** Sets the search path from the values of SET: each a name. */
export function setSearchPath(draft: Draft, values: readonly Node[] | undefined): void {
  const names = partsOf(values, "A_Const").map((value) => value.sval?.sval ?? "");
  draft.setSearchPath(names.filter((name) => name !== ""));
}

/** The search path in the text of `set_config('search_path', …)`: names between commas, quoted or not. */
export function searchPathIn(text: string): readonly string[] {
  return text
    .split(",")
    .flatMap((name) => partsOfText(name.trim()))
    .filter((name) => name !== "");
}

/** The arguments of a single call as the whole of a SELECT: `SELECT setval('s', 1)`; undefined for other queries. */
export function soleCall(
  node: Node | undefined,
): { readonly name: string; readonly arguments: readonly string[] } | undefined {
  const [target, ...more] = partsOf(partOf(node, "SelectStmt")?.targetList, "ResTarget");
  const call = partOf(target?.val, "FuncCall");
  if (!call || more.length > 0) return undefined;
  const name = partsOf(call.funcname, "String").at(-1)?.sval ?? "";
  return { name, arguments: partsOf(call.args, "A_Const").map((value) => value.sval?.sval ?? "") };
}
