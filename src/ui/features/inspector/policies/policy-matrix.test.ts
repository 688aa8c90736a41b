import { expect, test } from "vitest";
import { blank } from "../../../../core/document/blank.ts";
import { idOf } from "../../../../core/document/id.ts";
import type { PolicyRecord } from "../../../../core/document/records/index.ts";
import { policyCell, rolesOf, ruledCommands } from "./policy-matrix.ts";

function policy(name: string, more: Partial<PolicyRecord> = {}): PolicyRecord {
  return blank("policy", idOf("policy", name), { name, ...more });
}

function reaches(policies: readonly PolicyRecord[], role: string): readonly string[] {
  return ruledCommands.map((command) => policyCell(policies, role, command).reach);
}

test("without a permissive policy a role gets at no row", () => {
  const hold = policy("hold", { restrictive: true, using: "true" });
  expect(reaches([], "PUBLIC")).toEqual(["none", "none", "none", "none"]);
  expect(reaches([hold], "PUBLIC")).toEqual(["none", "none", "none", "none"]);
});

test("policies for everybody rule every role, those of a role only it", () => {
  const read = policy("read", { command: "select" });
  const own = policy("own", { roles: ["member"], using: "owner = current_user" });
  expect(reaches([read, own], "PUBLIC")).toEqual(["all", "none", "none", "none"]);
  expect(reaches([read, own], "member")).toEqual(["all", "some", "some", "some"]);
  expect(rolesOf([read, own])).toEqual(["PUBLIC", "member"]);
});

test("a restrictive policy takes rows away", () => {
  const all = policy("all", { using: "true" });
  const hold = policy("hold", { restrictive: true, command: "delete", using: "closed" });
  expect(reaches([all, hold], "PUBLIC")).toEqual(["all", "all", "all", "some"]);
});

test("USING rules new rows where WITH CHECK is not said", () => {
  expect(reaches([policy("a", { using: "a > 0" })], "PUBLIC")).toEqual(["some", "some", "some", "some"]);
  expect(reaches([policy("a", { using: "a > 0", check: "true" })], "PUBLIC")).toEqual([
    "some",
    "all",
    "some",
    "some",
  ]);
});
