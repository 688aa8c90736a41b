import { expect, test } from "vitest";
import { blank } from "../document/blank.ts";
import { designId, idOf } from "../document/id.ts";
import { aDocument } from "../testing/a-document.ts";
import { after, refusalOf } from "../testing/run-on.ts";
import { withRecord } from "../testing/with-records.ts";

const shop = aDocument({
  team: { id: "int8 pk", boss: "text" },
  doc: { id: "int8 pk", team: "int8" },
  log: { id: "int8", what: "text" },
});

const withPolicy = after(shop, "add-policy", {
  tableId: "doc",
  name: "own",
  using: "team IN (SELECT id FROM team WHERE boss = CURRENT_USER)",
}).document;

const withRule = after(shop, "add-rule", {
  tableId: "doc",
  name: "told",
  event: "update",
  when: "old.team <> new.team",
  actions: "INSERT INTO log (id, what) VALUES (new.team, 'moved')",
}).document;

test("a policy knows what it reads, and loses the condition its command does not take", () => {
  const catalog = after(withPolicy, "change-policy", {
    policyId: "new1",
    command: "insert",
    check: "team > 0",
  });
  expect(catalog.all("policy")).toMatchObject([
    { command: "insert", using: null, check: "team > 0", uses: [] },
  ]);
  expect(
    after(withPolicy, "set-row-security", { tableId: "doc", enabled: true }).get("policy", "new1").uses,
  ).toEqual(["team"]);
});

test("a policy follows renames of columns and tables, its own and others", () => {
  let document = withPolicy;
  document = after(document, "rename-column", { columnId: "team.boss", name: "head" }).document;
  document = after(document, "rename-column", { columnId: "doc.team", name: "squad" }).document;
  const catalog = after(document, "rename-table", { tableId: "team", name: "crew" });
  expect(catalog.all("policy")[0]?.using).toBe("squad IN (SELECT id FROM crew WHERE head = CURRENT_USER)");
});

test("a rule follows renames of what it reads and changes", () => {
  let document = withRule;
  document = after(document, "rename-column", { columnId: "doc.team", name: "squad" }).document;
  document = after(document, "rename-column", { columnId: "log.what", name: "event" }).document;
  const catalog = after(document, "rename-table", { tableId: "log", name: "journal" });
  expect(catalog.all("rule")).toMatchObject([
    {
      when: "old.squad <> new.squad",
      actions: "INSERT INTO journal (id, event) VALUES (new.squad, 'moved')",
    },
  ]);
});

test("what a policy or rule reads is not removed without them", () => {
  expect(refusalOf(withPolicy, "remove-tables", { tableIds: ["team"] })).toMatch(
    /Policy public.doc.own needs/,
  );
  expect(refusalOf(withPolicy, "remove-columns", { columnIds: ["doc.team"] })).toMatch(
    /^Policy public.doc.own/,
  );
  expect(refusalOf(withRule, "remove-tables", { tableIds: ["log"] })).toMatch(/^Rule public.doc.told needs/);
  expect(after(withRule, "remove-tables", { tableIds: ["log"], withDependents: true }).all("rule")).toEqual(
    [],
  );
});

test("a table takes its grants along, and publications and exceptions forget it", () => {
  let document = withRecord(
    shop,
    designId,
    blank("grant", idOf("grant", "g"), { on: idOf("table", "doc"), grantee: "alice" }),
  );
  const tables = ["doc", "log"].map((id) => ({
    table: idOf("table", id),
    only: false,
    columns: [],
    where: null,
  }));
  document = withRecord(
    document,
    designId,
    blank("publication", idOf("publication", "p"), { name: "p", tables }),
  );
  const catalog = after(document, "remove-tables", { tableIds: ["doc"] });
  expect(catalog.all("grant")).toEqual([]);
  expect(catalog.all("publication")[0]?.tables.map(({ table }) => table)).toEqual(["log"]);
});

test("rows are told apart by a key over columns that are never null", () => {
  const full = { tableId: "doc", identity: "full" } as const;
  expect(after(shop, "set-replica-identity", full).get("table", "doc").replicaIdentity).toEqual({
    kind: "full",
  });
  const byKey = { tableId: "doc", identity: { indexId: "doc.doc_pkey" } };
  const document = after(shop, "set-replica-identity", byKey).document;
  const without = after(document, "remove-constraint", { constraintId: "doc.doc_pkey" });
  expect(without.get("table", "doc").replicaIdentity).toEqual({ kind: "nothing" });
  const other = { tableId: "doc", identity: { indexId: "team.team_pkey" } };
  expect(refusalOf(shop, "set-replica-identity", other)).toMatch(/cannot tell its rows apart/);
});
