import { type Casing, cased } from "./casing.ts";
import { nameTable } from "./name-table.ts";

/** How members of one thing (columns of a table, values of an enum) are to be called. */
export type MemberNaming = {
  readonly casing: Casing;
  /** Names that no member may have. */
  readonly reserved?: Iterable<string>;
  readonly fold?: (name: string) => string;
};

/** Each database name's name in the file. Names that meet are numbered in the order given. */
export function memberNames(names: readonly string[], naming: MemberNaming): ReadonlyMap<string, string> {
  const table = nameTable(naming.reserved, naming.fold);
  return new Map(names.map((name) => [name, table.claim(cased(name, naming.casing))]));
}
