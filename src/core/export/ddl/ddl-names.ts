import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { nameTable } from "../naming/name-table.ts";
import { wantedName } from "../naming/wanted-name.ts";
import type { Loss } from "../target.ts";

/** The names of tables and columns in another database, by record. */
export type DdlNames = {
  readonly tables: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, string>;
};

type Rules = {
  /** A name as the other database may have it. */
  readonly allowed: (name: string) => string;
  /** Names that are one name there. */
  readonly fold: (name: string) => string;
  readonly losses: Loss[];
};

/** Names for tables (those of other namespaces have it before them) and columns. What is renamed is a loss. */
export function ddlNames(catalog: Catalog, tables: readonly TableRecord[], rules: Rules): DdlNames {
  const { allowed, fold, losses } = rules;
  const noted = (id: string, name: string, given: string): [string, string] => {
    if (given !== name) losses.push({ at: catalog.pathOf(id), message: `It is called “${given}”.` });
    return [id, given];
  };
  const table = nameTable([], fold);
  return {
    tables: new Map(
      tables.map((record) =>
        noted(record.id, record.name, table.claim(allowed(wantedName(catalog, record)))),
      ),
    ),
    columns: new Map(
      tables.flatMap((record) => {
        const own = nameTable([], fold);
        return catalog.columnsOf(record.id).map(({ id, name }) => noted(id, name, own.claim(allowed(name))));
      }),
    ),
  };
}
