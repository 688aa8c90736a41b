import type { Invariant } from "../violation.ts";
import { columnNameFree } from "./column-name-free.ts";
import { columnOfTable } from "./column-of-table.ts";
import { columnValue } from "./column-value.ts";
import { dependencySides } from "./dependency-sides.ts";
import { foreignKeyColumns } from "./foreign-key-columns.ts";
import { foreignKeyDeleteColumns } from "./foreign-key-delete-columns.ts";
import { foreignKeyOwnPartition } from "./foreign-key-own-partition.ts";
import { foreignKeyPeriod } from "./foreign-key-period.ts";
import { foreignKeyTarget } from "./foreign-key-target.ts";
import { foreignTableParts } from "./foreign-table-parts.ts";
import { grantedColumns } from "./granted-columns.ts";
import { identityColumn } from "./identity-column.ts";
import { inheritanceAcyclic } from "./inheritance-acyclic.ts";
import { keyNotEmpty } from "./key-not-empty.ts";
import { nameUnique } from "./name-unique.ts";
import { nameWellFormed } from "./name-well-formed.ts";
import { notNullConstraint } from "./not-null-constraint.ts";
import { partitionParent } from "./partition-parent.ts";
import { placementOfRelation } from "./placement-of-relation.ts";
import { policyConditions } from "./policy-conditions.ts";
import { primaryKeyNotNull } from "./primary-key-not-null.ts";
import { primaryKeySingle } from "./primary-key-single.ts";
import { publishedThroughRoot } from "./published-through-root.ts";
import { recordOwnedOnce } from "./record-owned-once.ts";
import { referenceResolves } from "./reference-resolves.ts";
import { replicaIdentityIndex } from "./replica-identity-index.ts";
import { sequenceBesideColumn } from "./sequence-beside-column.ts";
import { sqlNotBlank } from "./sql-not-blank.ts";
import { textStorable } from "./text-storable.ts";
import { typeAcyclic } from "./type-acyclic.ts";
import { typedTableColumns } from "./typed-table-columns.ts";
import { withoutOverlaps } from "./without-overlaps.ts";

/** Every invariant; those whose message says most to a person come first. */
export const invariants: readonly Invariant[] = [
  nameUnique,
  nameWellFormed,
  columnNameFree,
  textStorable,
  sqlNotBlank,
  columnValue,
  identityColumn,
  primaryKeySingle,
  primaryKeyNotNull,
  notNullConstraint,
  keyNotEmpty,
  withoutOverlaps,
  columnOfTable,
  dependencySides,
  foreignKeyColumns,
  foreignKeyTarget,
  foreignKeyDeleteColumns,
  foreignKeyPeriod,
  foreignKeyOwnPartition,
  replicaIdentityIndex,
  policyConditions,
  typedTableColumns,
  foreignTableParts,
  grantedColumns,
  publishedThroughRoot,
  sequenceBesideColumn,
  partitionParent,
  inheritanceAcyclic,
  typeAcyclic,
  placementOfRelation,
  referenceResolves,
  recordOwnedOnce,
];
