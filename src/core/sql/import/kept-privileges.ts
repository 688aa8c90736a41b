import type { Node } from "@pgsql/types";
import type { Draft } from "./draft.ts";
import { findNamespace, pathOf } from "./find.ts";
import { type Keeping, keptAs } from "./keep.ts";
import { namedObject, nounOf, partsOfName } from "./named-object.ts";
import { relationName, spelled } from "./tree.ts";

const role = (words: string, name: string | undefined): Keeping => ({
  subject: `${words} ${name ?? ""}`,
  phase: "schema",
});

const change = (words: string): Keeping => ({ subject: words, phase: "after all" });

/** Statements about roles, owners and privileges. */
export const keptPrivileges = {
  AlterOwnerStmt: keptAs({
    type: "AlterOwnerStmt",
    nameIt: (statement, draft) => {
      const { noun, record, words } = namedObject(draft, statement.objectType, statement.object);
      return {
        subject: `owner of ${noun} ${record && record.kind !== "kept" ? pathOf(draft, record.id) : words}`,
        phase: "ownership",
        on: record ? [record.id] : [],
      };
    },
  }),
  GrantStmt: keptAs({
    type: "GrantStmt",
    nameIt: (statement, draft) => {
      const verb = statement.is_grant === true ? "grant" : "revoke";
      const on = (statement.objects ?? []).flatMap((node) => grantedOn(draft, node));
      const names = (statement.objects ?? []).map(grantedName).join(", ");
      return { subject: `${verb} on ${nounOf(statement.objtype)} ${names}`, phase: "after all", on };
    },
  }),
  GrantRoleStmt: keptAs({
    type: "GrantRoleStmt",
    nameIt: (statement) => change(statement.is_grant === true ? "grant of roles" : "revoke of roles"),
  }),
  AlterDefaultPrivilegesStmt: keptAs({
    type: "AlterDefaultPrivilegesStmt",
    nameIt: () => change("default privileges"),
  }),
  CreateRoleStmt: keptAs({
    type: "CreateRoleStmt",
    nameIt: (statement) => role("role", statement.role),
  }),
  AlterRoleStmt: keptAs({
    type: "AlterRoleStmt",
    nameIt: (statement) => role("change of role", statement.role?.rolename),
  }),
  AlterRoleSetStmt: keptAs({
    type: "AlterRoleSetStmt",
    nameIt: (statement) => role("setting of role", statement.role?.rolename),
  }),
  DropRoleStmt: keptAs({ type: "DropRoleStmt", nameIt: () => change("drop of roles") }),
  DropOwnedStmt: keptAs({ type: "DropOwnedStmt", nameIt: () => change("drop of what roles own") }),
  ReassignOwnedStmt: keptAs({
    type: "ReassignOwnedStmt",
    nameIt: () => ({ subject: "reassignment of what roles own", phase: "ownership" }),
  }),
};

function grantedOn(draft: Draft, node: Node): readonly string[] {
  const parts = partsOfName(node);
  const [name] = parts;
  const namespace = parts.length === 1 && name !== undefined ? findNamespace(draft, name) : undefined;
  return namespace ? [namespace.id] : [];
}

function grantedName(node: Node): string {
  return "RangeVar" in node ? spelled(relationName(node.RangeVar)) : partsOfName(node).join(".");
}
