import { calledInLedger } from "./called-in-ledger.ts";
import { type Keeping, keptAs } from "./keep.ts";
import { namedObject } from "./named-object.ts";

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
        subject: `owner of ${noun} ${record && record.kind !== "kept" ? calledInLedger(draft, record) : words}`,
        phase: "ownership",
        on: record ? [record.id] : [],
      };
    },
  }),
  GrantRoleStmt: keptAs({
    type: "GrantRoleStmt",
    nameIt: (statement) => change(statement.is_grant === true ? "grant of roles" : "revoke of roles"),
  }),
  AlterDefaultPrivilegesStmt: keptAs({
    type: "AlterDefaultPrivilegesStmt",
    nameIt: () => ({
      ...change("default privileges"),
      reason: "Kept as written: what it grants on objects made later is not added to them",
    }),
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
