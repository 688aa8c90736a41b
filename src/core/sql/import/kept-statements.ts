import type { Node } from "@pgsql/types";
import { type Keeping, keptAs } from "./keep.ts";
import { keptPrivileges } from "./kept-privileges.ts";
import { partsOfName } from "./named-object.ts";
import { stringsOf } from "./tree.ts";

const change = (words: string): Keeping => ({ subject: words, phase: "after all" });

function namesOf(nodes: readonly Node[] | undefined): string {
  return (nodes ?? []).map((node) => partsOfName(node).join(".")).join(", ");
}

/** The statements that are printed back as written, each with the words for what it is about. */
export const keptStatements = {
  ...keptPrivileges,
  ImportForeignSchemaStmt: keptAs({
    type: "ImportForeignSchemaStmt",
    nameIt: (statement) => ({
      ...change(`import of foreign schema ${statement.remote_schema ?? ""}`),
      reason: "Kept as written: only the server knows which tables it makes",
    }),
  }),
  AlterExtensionStmt: keptAs({
    type: "AlterExtensionStmt",
    nameIt: (statement) => change(`change of extension ${statement.extname ?? ""}`),
  }),
  AlterExtensionContentsStmt: keptAs({
    type: "AlterExtensionContentsStmt",
    nameIt: (statement) => change(`contents of extension ${statement.extname ?? ""}`),
  }),
  AlterFunctionStmt: keptAs({
    type: "AlterFunctionStmt",
    nameIt: (statement) => change(`change of function ${stringsOf(statement.func?.objname).join(".")}`),
  }),
  AlterObjectDependsStmt: keptAs({
    type: "AlterObjectDependsStmt",
    nameIt: (statement) => change(`dependence on extension ${statement.extname?.sval ?? ""}`),
  }),
  SecLabelStmt: keptAs({
    type: "SecLabelStmt",
    nameIt: (statement) => change(`security label on ${partsOfName(statement.object).join(".")}`),
  }),
  AlterDatabaseSetStmt: keptAs({
    type: "AlterDatabaseSetStmt",
    nameIt: (statement) => change(`setting of database ${statement.dbname ?? ""}`),
  }),
  AlterTableMoveAllStmt: keptAs({
    type: "AlterTableMoveAllStmt",
    nameIt: (statement) => change(`move of all from tablespace ${statement.orig_tablespacename ?? ""}`),
  }),
  DoStmt: keptAs({
    type: "DoStmt",
    nameIt: () => ({
      ...change("code block"),
      reason: "Kept as written: only running it tells what it does",
    }),
  }),
  CallStmt: keptAs({
    type: "CallStmt",
    nameIt: (statement) => ({
      ...change(`call of ${namesOf(statement.funccall?.funcname)}`),
      reason: "Kept as written: only running it tells what it does",
    }),
  }),
};
