import type { AlterPolicyStmt, CreatePolicyStmt, Node } from "@pgsql/types";
import type { PolicyRecord, TableRecord } from "../../document/records/index.ts";
import { afterName, insideParentheses } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { roleName } from "./role-name.ts";
import type { At } from "./statement.ts";
import { partsOf } from "./tree.ts";
import { listedUses } from "./view-definition.ts";

type Clauses = Partial<Pick<PolicyRecord, "roles" | "using" | "check">> & Pick<PolicyRecord, "uses">;

/** What CREATE and ALTER POLICY say behind the table: roles and conditions, each only if written. */
export function clausesOfPolicy(
  draft: Draft,
  at: At,
  {
    before,
    statement,
    table,
  }: {
    readonly statement: CreatePolicyStmt | AlterPolicyStmt;
    readonly table: TableRecord;
    readonly before?: PolicyRecord;
  },
): Clauses {
  const using = statement.qual ? conditionBehind(at, statement, "using") : undefined;
  const check = statement.with_check ? conditionBehind(at, statement, "check") : undefined;
  const named = listedUses([statement.qual, statement.with_check], draft).filter((id) => id !== table.id);
  const kept = using !== undefined && check !== undefined ? [] : (before?.uses ?? []);
  return {
    ...(statement.roles ? { roles: rolesOf(statement.roles) } : {}),
    ...(using === undefined ? {} : { using }),
    ...(check === undefined ? {} : { check }),
    uses: [...new Set([...kept, ...named])],
  };
}

function conditionBehind(
  at: At,
  statement: CreatePolicyStmt | AlterPolicyStmt,
  word: "using" | "check",
): string {
  const { source } = at;
  const from = afterName(source, statement.table?.location);
  const found = source.findWord([word], { from, to: source.all().to });
  return source.slice(insideParentheses(source, found + 1));
}

/** Roles by their names; those that stand for whoever is asking by their key words. PUBLIC among them means all. */
function rolesOf(nodes: readonly Node[]): readonly string[] {
  const roles = partsOf(nodes, "RoleSpec");
  if (roles.some((role) => role.roletype === "ROLESPEC_PUBLIC")) return [];
  return roles.map(roleName);
}
