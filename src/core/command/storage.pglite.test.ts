import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../engine/postgres/open-postgres.ts";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import { apply } from "../document/patch.ts";
import { printScript } from "../sql/print/print-script.ts";
import { aDocument } from "../testing/a-document.ts";
import { type CommandId, type InputOf, runCommand } from "./run-command.ts";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await openPostgres();
});
afterAll(() => postgres.close());

test("PostgreSQL takes a table divided by commands, with keys, indexes and an identity", async () => {
  const mint = countingMint("new");
  let document = aDocument({ event: { id: "int8", at: "date pk", kind: "text" } });
  const run = <K extends CommandId>(id: K, input: InputOf<K>) => {
    const done = runCommand(catalogOf(document), { id, input, mint });
    if (isRefusal(done)) throw new Error(done.refused);
    document = apply(document, done.patch);
  };
  run("set-column-identity", { columnId: "event.id", identity: { when: "always" } });
  run("set-partitioning", {
    tableId: "event",
    partitionBy: { strategy: "range", keys: [{ columnId: "event.at" }] },
  });
  run("add-index", { tableId: "event", keys: [{ expression: "lower(kind)" }, { columnId: "event.id" }] });
  run("add-partition", { tableId: "event", name: "event_rest", bound: "DEFAULT" });
  run("add-partition", { tableId: "event", name: "event_1", bound: "FROM ('2026-01-01') TO ('2027-01-01')" });
  await postgres.exec(printScript(catalogOf(document)));
  const rows = await postgres.query("SELECT inhrelid::regclass::text AS name FROM pg_inherits ORDER BY 1");
  expect(rows.map(({ name }) => name)).toEqual([
    "event_1",
    "event_1_lower_id_idx",
    "event_1_pkey",
    "event_rest",
    "event_rest_lower_id_idx",
    "event_rest_pkey",
  ]);
});
