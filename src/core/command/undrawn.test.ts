import { expect, test } from "vitest";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { blank } from "../document/blank.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { idOf } from "../document/id.ts";
import { aDocument } from "../testing/a-document.ts";
import { aFunction } from "../testing/routine-parts.ts";
import { withRecord } from "../testing/with-records.ts";
import type { CommandId, InputOf } from "./run-command.ts";
import { runCommand } from "./run-command.ts";

const shop = aDocument({ orders: { id: "int8 pk", total: "numeric" } }, aFunction("step"));

const mint = countingMint("made");

function after<K extends CommandId>(document: Document, id: K, input: InputOf<K>): Document {
  const result = runCommand(catalogOf(document), { id, input, mint });
  if (isRefusal(result)) throw new Error(result.refused);
  return result.document;
}

function refusal<K extends CommandId>(document: Document, id: K, input: InputOf<K>): string {
  const result = runCommand(catalogOf(document), { id, input, mint });
  return isRefusal(result) ? result.refused : "";
}

test("privileges of a role on an object are set as a whole, in one form", () => {
  const on = "orders";
  const first = after(shop, "set-grant", { on, grantee: "bob", privileges: [{ privilege: "select" }] });
  const second = after(first, "set-grant", {
    on,
    grantee: "bob",
    privileges: [{ privilege: "UPDATE", columnIds: ["orders.total", "orders.id"] }, { privilege: "DELETE" }],
  });
  expect(
    catalogOf(second)
      .all("grant")
      .map(({ privileges }) => privileges),
  ).toEqual([
    [
      { privilege: "DELETE", columns: [], grantable: false },
      { privilege: "UPDATE", columns: ["orders.id", "orders.total"], grantable: false },
    ],
  ]);
  const none = after(second, "set-grant", { on, grantee: "bob", privileges: [] });
  expect(catalogOf(none).all("grant")).toEqual([]);
});

test("what PUBLIC has by default is taken away, not granted", () => {
  const execute = [{ privilege: "EXECUTE" }];
  expect(refusal(shop, "set-grant", { on: "step()", grantee: "", privileges: execute })).toBe(
    "PUBLIC has EXECUTE by default.",
  );
  const taken = after(shop, "set-grant", { on: "step()", grantee: "", revoked: true, privileges: execute });
  expect(catalogOf(taken).all("grant")[0]?.privileges).toEqual([
    { privilege: "ALL", columns: [], grantable: false },
  ]);
});

test("a removed table takes its grants and leaves its publications", () => {
  const granted = after(shop, "set-grant", {
    on: "orders",
    grantee: "bob",
    privileges: [{ privilege: "ALL" }],
  });
  const published = after(granted, "add-publication", {
    name: "changes",
    tables: [{ tableId: "orders", columnIds: ["orders.id"], where: "id > 1" }],
  });
  const { document } = catalogOf(after(published, "remove-tables", { tableIds: ["orders"] }));
  expect(catalogOf(document).all("grant")).toEqual([]);
  expect(
    catalogOf(document)
      .all("publication")
      .map(({ tables }) => tables),
  ).toEqual([[]]);
});

test("an aggregate knows the function it needs, which then stays", () => {
  const document = after(shop, "add-object", {
    type: "aggregate",
    name: "whole",
    signature: "(integer)",
    definition: "(SFUNC = step, STYPE = integer)",
  });
  const [aggregate] = catalogOf(document).all("object");
  expect(aggregate?.uses).toEqual(["step()"]);
  expect(refusal(document, "remove-function", { functionId: "step()" })).toMatch(/whole needs public\.step/);
});

test("a merged design is refused where both have an object or a publication", () => {
  const operator = {
    type: "operator",
    name: "===",
    signature: "(integer, integer)",
    definition: "()",
  } as const;
  const made = (namespace: string, table: string) => {
    const document = aDocument({ [`${namespace}.${table}`]: { id: "int8" } });
    const namespaceId = catalogOf(document).namespaceNamed(namespace)?.id ?? "";
    const compared = after(document, "add-object", { ...operator, namespaceId });
    return after(compared, "add-publication", { name: `all_of_${namespace}` });
  };
  const here = made("here", "a");
  const both = catalogOf(after(here, "merge-document", { document: made("there", "b") }));
  expect(both.all("object").map(({ namespace }) => namespace && both.pathOf(namespace))).toEqual([
    "here",
    "there",
  ]);
  expect(refusal(here, "merge-document", { document: made("here", "c") })).toBe(
    "The design already has ===, all_of_here. Rename one of each first.",
  );
});

test("a renamed server is followed by its mappings, and stays while a foreign table needs it", () => {
  const wrapper = after(shop, "add-object", { type: "foreign data wrapper", name: "w", definition: "" });
  const server = after(wrapper, "add-object", {
    type: "server",
    name: "films",
    definition: "FOREIGN DATA WRAPPER w",
  });
  const serverId = catalogOf(server).all("object").at(-1)?.id ?? "";
  const mapped = after(server, "add-object", {
    type: "user mapping",
    signature: "FOR bob SERVER films",
    definition: "",
  });
  const renamed = after(mapped, "change-object", { objectId: serverId, name: "movies" });
  expect(catalogOf(renamed).all("object").at(-1)?.signature).toBe("FOR bob SERVER movies");
  const foreign = { server: idOf("object", serverId), options: [] };
  const table = blank("table", idOf("table", "far"), { name: "far", foreign });
  const far = withRecord(renamed, "public", table);
  expect(refusal(far, "remove-object", { objectId: serverId })).toMatch(/^Table public\.far/);
  const options = [{ name: "table_name", value: "it's" }];
  const set = after(far, "set-foreign-options", { id: "far", options });
  expect(catalogOf(set).get("table", "far").foreign?.options).toEqual([
    { name: "table_name", value: "'it''s'" },
  ]);
});
