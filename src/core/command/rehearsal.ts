import { countingMint } from "../base/mint.ts";
import type { Catalog } from "../document/catalog.ts";
import { readSql } from "../expression/sql-holders.ts";
import { runCommand } from "./run-command.ts";

/**
 * Commands on a design whose results are thrown away, in steps: what they look up in it is remembered from then on,
 * and the engine has compiled what they run before somebody waits for it.
 */
export function* rehearsal(catalog: Catalog): Generator<undefined> {
  const [table] = catalog.all("table");
  const [column] = table?.columns ?? [];
  if (!table || column === undefined) return;
  const mint = countingMint("rehearsed-");
  catalog.hasNamesakes();
  yield;
  yield* readSql(catalog);
  yield;
  runCommand(catalog, { id: "rename-column", input: { columnId: column, name: "rehearsed" }, mint });
  yield;
  runCommand(catalog, { id: "rename-table", input: { tableId: table.id, name: "rehearsed" }, mint });
}
