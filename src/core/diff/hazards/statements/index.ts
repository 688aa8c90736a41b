import { type Classifier, catalogueOnly, type StatementTag } from "../statement.ts";
import { alterTable } from "./alter-table.ts";
import { comment } from "./comment.ts";
import { createIndex } from "./create-index.ts";
import { createStatistics } from "./create-statistics.ts";
import { createTable } from "./create-table.ts";
import { createTrigger } from "./create-trigger.ts";
import { drop } from "./drop.ts";
import { alterDomain, alterEnum } from "./enums-and-domains.ts";
import { alterExtension } from "./extensions.ts";
import { grant } from "./grant.ts";
import { lockTable } from "./lock-table.ts";
import { cluster, reindex, vacuum } from "./maintenance.ts";
import { ownerOf } from "./owner-of.ts";
import { alterPolicy, createPolicy } from "./policies.ts";
import { alterPublication, createPublication } from "./publications.ts";
import { rename } from "./rename.ts";
import { call, codeBlock, createFunction, execute } from "./routines.ts";
import { copy, deleteRows, insert, select, update } from "./rows.ts";
import { alterSequence, createSequence } from "./sequences.ts";
import {
  alterSubscription,
  alterSystem,
  createDatabase,
  createSubscription,
  createTablespace,
  dropDatabase,
  dropSubscription,
  dropTablespace,
} from "./server-wide.ts";
import { setSchema } from "./set-schema.ts";
import { truncate } from "./truncate.ts";
import { createRule, createTableAs, createView, refresh } from "./views.ts";

const classifiers: readonly Classifier[] = [
  ...[alterTable, createTable, createTableAs, createIndex, drop, rename, setSchema, ownerOf, comment],
  ...[createView, refresh, createRule, createTrigger, createPolicy, alterPolicy, createStatistics],
  ...[createSequence, alterSequence, alterEnum, alterDomain, createFunction, grant, alterExtension],
  ...[createPublication, alterPublication, createSubscription, alterSubscription, dropSubscription],
  ...[insert, update, deleteRows, select, copy, truncate, lockTable],
  ...[reindex, cluster, vacuum, codeBlock, call, execute],
  ...[createDatabase, dropDatabase, createTablespace, dropTablespace, alterSystem],
  ...catalogueOnly([
    ...(["CreateSchemaStmt", "CreateExtensionStmt", "CreateEnumStmt", "CreateDomainStmt"] as const),
    ...([
      "CompositeTypeStmt",
      "CreateRangeStmt",
      "DefineStmt",
      "AlterFunctionStmt",
      "AlterTypeStmt",
    ] as const),
    ...(["CreateCastStmt", "CreateOpClassStmt", "CreateOpFamilyStmt", "AlterOpFamilyStmt"] as const),
    ...(["CreateConversionStmt", "CreateTransformStmt", "CreatePLangStmt", "CreateAmStmt"] as const),
    ...(["AlterOperatorStmt", "AlterCollationStmt", "AlterTSDictionaryStmt", "AlterStatsStmt"] as const),
    ...(["AlterTSConfigurationStmt", "AlterDefaultPrivilegesStmt", "GrantRoleStmt"] as const),
    ...(["CreateRoleStmt", "AlterRoleStmt", "AlterRoleSetStmt", "DropRoleStmt"] as const),
    ...(["CreateFdwStmt", "AlterFdwStmt", "CreateForeignServerStmt", "AlterForeignServerStmt"] as const),
    ...(["CreateUserMappingStmt", "AlterUserMappingStmt", "DropUserMappingStmt"] as const),
    ...(["CreateForeignTableStmt", "CreateEventTrigStmt", "AlterEventTrigStmt", "SecLabelStmt"] as const),
    ...(["AlterObjectDependsStmt", "AlterExtensionContentsStmt", "AlterDatabaseSetStmt"] as const),
    ...(["VariableSetStmt", "VariableShowStmt", "TransactionStmt", "DiscardStmt", "NotifyStmt"] as const),
    ...(["ConstraintsSetStmt", "CheckPointStmt", "LoadStmt", "PrepareStmt", "DeallocateStmt"] as const),
  ]),
];

/** What each kind of statement does, by the parser's tag for it. */
export const classifiersByTag: ReadonlyMap<StatementTag, Classifier> = new Map(
  classifiers.map((classifier) => [classifier.tag, classifier]),
);
