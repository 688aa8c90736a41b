import { expect, test } from "vitest";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import { emptyDocument } from "../document/document.ts";
import { type CommandId, type InputOf, runCommand } from "./run-command.ts";

function after<K extends CommandId>(catalog: Catalog, id: K, input: InputOf<K>): Catalog {
  const result = runCommand(catalog, { id, input, mint: countingMint(id) });
  if (isRefusal(result)) throw new Error(result.refused);
  return catalogOf(result.document);
}

const columns = [
  { name: "id", type: "bigint", primaryKey: true },
  { name: "api_key", type: "text" },
];
const users = after(catalogOf(emptyDocument()), "add-table", { name: "users", columns });
const [table] = users.all("table");
const column = users.columnNamed(table?.id ?? "", "api_key");
const ids = { table: table?.id ?? "", column: column?.id ?? "" };
const rule = "column-holding-secret";
const ignored = after(users, "ignore-finding", { rule, objectId: ids.column, reason: " Encrypted\n by us " });

test("an ignored finding is stored with its reason, and once: a second reason takes the place of the first", () => {
  const one = { rule, object: ids.column, reason: "Encrypted by us" };
  expect(ignored.design.exceptions).toEqual([one]);
  const again = after(ignored, "ignore-finding", { rule, objectId: ids.column, reason: "Public" });
  expect(again.design.exceptions).toEqual([{ ...one, reason: "Public" }]);
  expect(after(again, "restore-finding", { rule, objectId: ids.column }).design.exceptions).toEqual([]);
});

test("an ignored finding follows the rename of its object and goes with it, or with the table around it", () => {
  const renamed = after(ignored, "rename-column", { columnId: ids.column, name: "token" });
  expect(renamed.design.exceptions).toEqual(ignored.design.exceptions);
  expect(after(renamed, "remove-columns", { columnIds: [ids.column] }).design.exceptions).toEqual([]);
  expect(after(renamed, "remove-tables", { tableIds: [ids.table] }).design.exceptions).toEqual([]);
});

test("a finding is not ignored without a reason, an object or a rule, nor restored where none is ignored", () => {
  const refusedFor = <K extends CommandId>(id: K, input: InputOf<K>): unknown =>
    runCommand(ignored, { id, input, mint: countingMint() });
  const input = { rule, objectId: ids.table, reason: "It is so" };
  expect(refusedFor("ignore-finding", { ...input, reason: " " })).toMatchObject({
    refused: "A finding is ignored for a reason.",
  });
  expect(refusedFor("ignore-finding", { ...input, objectId: "gone" })).toHaveProperty("refused");
  expect(refusedFor("ignore-finding", { ...input, rule: "No rule" })).toHaveProperty("refused");
  expect(refusedFor("restore-finding", { rule, objectId: ids.table })).toHaveProperty("refused");
});

test("the design keeps its profile and the severities of rules, until they are as in the profile again", () => {
  const strict = after(users, "set-lint-profile", { profile: "strict" });
  expect(strict.design.profile).toBe("strict");
  const off = after(strict, "set-rule-severity", { rule, severity: "off" });
  const error = after(off, "set-rule-severity", { rule, severity: "error" });
  expect(error.design.severities).toEqual([{ rule, severity: "error" }]);
  expect(after(error, "set-rule-severity", { rule, severity: null }).design.severities).toEqual([]);
});
