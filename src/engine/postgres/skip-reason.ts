import type { Node } from "@pgsql/types";

const data = "it moves data, not structure";
const transaction = "it controls a transaction, and each statement runs by itself";
const database = "it is about a whole database or server";
const subscription = "it would connect to another server";

type Tag = Node extends infer Alternative ? (Alternative extends unknown ? keyof Alternative : never) : never;

/** Statements that are never run, by the tag of their parse tree. COPY FROM stdin would wait for ever. */
const reasons: Readonly<Partial<Record<Tag, string>>> = {
  CopyStmt: data,
  TransactionStmt: transaction,
  LockStmt: transaction,
  CreatedbStmt: database,
  DropdbStmt: database,
  AlterDatabaseStmt: database,
  AlterDatabaseSetStmt: database,
  AlterDatabaseRefreshCollStmt: database,
  AlterSystemStmt: database,
  CreateTableSpaceStmt: database,
  DropTableSpaceStmt: database,
  CheckPointStmt: database,
  LoadStmt: database,
  VacuumStmt: "it maintains storage",
  CreateSubscriptionStmt: subscription,
  AlterSubscriptionStmt: subscription,
  DropSubscriptionStmt: subscription,
};

const rows: Readonly<Partial<Record<Tag, string>>> = {
  InsertStmt: data,
  UpdateStmt: data,
  DeleteStmt: data,
  MergeStmt: data,
  TruncateStmt: data,
};

const role = "it concerns roles, which all databases of the server share";

const roles: Readonly<Partial<Record<Tag, string>>> = {
  CreateRoleStmt: role,
  AlterRoleStmt: role,
  AlterRoleSetStmt: role,
  DropRoleStmt: role,
  GrantRoleStmt: role,
  ReassignOwnedStmt: role,
  DropOwnedStmt: role,
};

/** What a script leaves out besides what never runs. */
interface Left {
  readonly skipRows?: boolean;
  readonly skipRoles?: boolean;
  /** Statements about subscriptions run, as far as they connect to nobody. */
  readonly subscribes?: boolean;
}

function reasonIn(table: Readonly<Partial<Record<Tag, string>>>, tree: Node): string | undefined {
  return Object.entries(table).find(([tag]) => tag in tree)?.[1];
}

/** What completes a subscription, where none has been made. */
function isAboutSubscription(tree: Node): boolean {
  const kinds = [
    "CommentStmt" in tree ? tree.CommentStmt.objtype : undefined,
    "SecLabelStmt" in tree ? tree.SecLabelStmt.objtype : undefined,
    "AlterOwnerStmt" in tree ? tree.AlterOwnerStmt.objectType : undefined,
    "RenameStmt" in tree ? tree.RenameStmt.renameType : undefined,
  ];
  return kinds.includes("OBJECT_SUBSCRIPTION");
}

/** Why a statement of a script is not run, or undefined if it is. */
export function skipReason(tree: Node, { skipRows, skipRoles, subscribes }: Left): string | undefined {
  if (subscribes !== true && isAboutSubscription(tree)) return subscription;
  const commented = "CommentStmt" in tree ? tree.CommentStmt.objtype : undefined;
  if (commented === "OBJECT_DATABASE") return database;
  if ("GrantStmt" in tree && tree.GrantStmt.objtype === "OBJECT_DATABASE") return database;
  if (skipRoles === true && (commented === "OBJECT_ROLE" || reasonIn(roles, tree) !== undefined)) return role;
  if ("CreatePLangStmt" in tree && tree.CreatePLangStmt.plname === "plpgsql")
    return "every database has plpgsql since PostgreSQL 9.0";
  return reasonIn(reasons, tree) ?? (skipRows === true ? reasonIn(rows, tree) : undefined);
}
