import { keptStatements } from "../kept-statements.ts";
import { objectAlterations } from "../object-alterations.ts";
import { objectStatements } from "../object-statements.ts";
import type { Importer, Inner, Keeper, Skipped, StatementTag } from "../statement.ts";
import { alterDomain } from "./alter-domain.ts";
import { alterEnum } from "./alter-enum.ts";
import { alterPolicy } from "./alter-policy.ts";
import { alterPublication } from "./alter-publication.ts";
import { alterSequence } from "./alter-sequence.ts";
import { alterStatistics } from "./alter-statistics.ts";
import { alterTable } from "./alter-table.ts";
import { cluster } from "./cluster.ts";
import { comment } from "./comment.ts";
import { createComposite } from "./create-composite.ts";
import { createDomain } from "./create-domain.ts";
import { createEnum } from "./create-enum.ts";
import { createExtension } from "./create-extension.ts";
import { createForeignTable } from "./create-foreign-table.ts";
import { createFunction } from "./create-function.ts";
import { createIndex } from "./create-index.ts";
import { createLanguage } from "./create-language.ts";
import { createMaterializedView } from "./create-materialized-view.ts";
import { createPolicy } from "./create-policy.ts";
import { createPublication } from "./create-publication.ts";
import { createRange } from "./create-range.ts";
import { createRule } from "./create-rule.ts";
import { createSchema } from "./create-schema.ts";
import { createSequence } from "./create-sequence.ts";
import { createStatistics } from "./create-statistics.ts";
import { createTable } from "./create-table.ts";
import { createTrigger } from "./create-trigger.ts";
import { createView } from "./create-view.ts";
import { drop } from "./drop.ts";
import { grant } from "./grant.ts";
import { rename } from "./rename.ts";
import { select } from "./select.ts";
import { set } from "./set.ts";
import { setSchema } from "./set-schema.ts";
import { transaction } from "./transaction.ts";

/** What is done with the statements of one tag. */
export type Reading<T extends StatementTag> = Importer<T> | Keeper<T> | Skipped | Inner;

const rows: Skipped = { outcome: "data", reason: "Rows, not structure" };
const session: Skipped = { outcome: "data", reason: "Concerns the session, not the schema" };
const server: Skipped = { outcome: "data", reason: "Concerns the server, not this database" };
const upkeep: Skipped = { outcome: "data", reason: "Upkeep, changes no structure" };
const inner: Inner = { outcome: "inner" };

/** What is done with each statement of PostgreSQL. A tag that nobody thought of does not compile. */
export const statements: { readonly [T in StatementTag]: Reading<T> } = {
  ...keptStatements,
  ...objectStatements,
  ...objectAlterations,
  CreatePLangStmt: createLanguage,
  CreatePublicationStmt: createPublication,
  AlterPublicationStmt: alterPublication,
  CreateForeignTableStmt: createForeignTable,
  GrantStmt: grant,
  CreateSchemaStmt: createSchema,
  CreateExtensionStmt: createExtension,
  CreateEnumStmt: createEnum,
  AlterEnumStmt: alterEnum,
  CompositeTypeStmt: createComposite,
  CreateRangeStmt: createRange,
  CreateDomainStmt: createDomain,
  AlterDomainStmt: alterDomain,
  CreateSeqStmt: createSequence,
  AlterSeqStmt: alterSequence,
  CreateStmt: createTable,
  AlterTableStmt: alterTable,
  IndexStmt: createIndex,
  ViewStmt: createView,
  CreateTableAsStmt: createMaterializedView,
  CreateFunctionStmt: createFunction,
  CreateTrigStmt: createTrigger,
  CreatePolicyStmt: createPolicy,
  AlterPolicyStmt: alterPolicy,
  RuleStmt: createRule,
  CreateStatsStmt: createStatistics,
  AlterStatsStmt: alterStatistics,
  CommentStmt: comment,
  DropStmt: drop,
  RenameStmt: rename,
  AlterObjectSchemaStmt: setSchema,
  ClusterStmt: cluster,
  SelectStmt: select,
  VariableSetStmt: set,
  TransactionStmt: transaction,

  InsertStmt: rows,
  UpdateStmt: rows,
  DeleteStmt: rows,
  MergeStmt: rows,
  CopyStmt: rows,
  TruncateStmt: rows,
  RefreshMatViewStmt: rows,

  VariableShowStmt: session,
  ConstraintsSetStmt: session,
  DiscardStmt: session,
  PrepareStmt: session,
  ExecuteStmt: session,
  DeallocateStmt: session,
  DeclareCursorStmt: session,
  ClosePortalStmt: session,
  FetchStmt: session,
  ListenStmt: session,
  UnlistenStmt: session,
  NotifyStmt: session,
  LockStmt: session,
  LoadStmt: session,
  ExplainStmt: session,

  CreatedbStmt: server,
  DropdbStmt: server,
  AlterDatabaseStmt: server,
  AlterDatabaseRefreshCollStmt: server,
  AlterSystemStmt: server,
  CreateTableSpaceStmt: server,
  DropTableSpaceStmt: server,
  AlterTableSpaceOptionsStmt: server,

  VacuumStmt: upkeep,
  ReindexStmt: upkeep,
  CheckPointStmt: upkeep,

  RawStmt: inner,
  SetOperationStmt: inner,
  ReturnStmt: inner,
  PLAssignStmt: inner,
  ReplicaIdentityStmt: inner,
};

/** What is done with statements of this tag; undefined when it is none of the parser's. */
export function readingOf(tag: string | undefined): Reading<StatementTag> | undefined {
  return tag !== undefined && isStatementTag(tag) ? statements[tag] : undefined;
}

function isStatementTag(tag: string): tag is StatementTag {
  return Object.hasOwn(statements, tag);
}
