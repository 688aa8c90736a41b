import { addColumn } from "./add-column.ts";
import { addConstraint } from "./add-constraint.ts";
import { addNotNull } from "./add-not-null.ts";
import { addParent } from "./add-parent.ts";
import { alterSequence } from "./alter-sequence.ts";
import { attachIndex } from "./attach-index.ts";
import { attachPartition } from "./attach-partition.ts";
import { clusterOn } from "./cluster-on.ts";
import { commentOn } from "./comment-on.ts";
import { createComposite } from "./create-composite.ts";
import { addDomainCheck, createDomain } from "./create-domain.ts";
import { createEnum } from "./create-enum.ts";
import { createExtension } from "./create-extension.ts";
import { createFunction } from "./create-function.ts";
import { createIndex } from "./create-index.ts";
import { createNamespace } from "./create-namespace.ts";
import { createObject } from "./create-object.ts";
import { createPolicy } from "./create-policy.ts";
import { createPublication } from "./create-publication.ts";
import { createRange } from "./create-range.ts";
import { createRule } from "./create-rule.ts";
import { createSequence } from "./create-sequence.ts";
import { createStatistics, setStatisticsTarget } from "./create-statistics.ts";
import { createTable } from "./create-table.ts";
import { createTrigger } from "./create-trigger.ts";
import { createView } from "./create-view.ts";
import { dropRecord } from "./drop-record.ts";
import { enableRule } from "./enable-rule.ts";
import { enableTrigger } from "./enable-trigger.ts";
import { grant } from "./grant.ts";
import { ownSequence } from "./own-sequence.ts";
import { moveRecord, renameRecord } from "./rename-record.ts";
import { setColumnDefault } from "./set-column-default.ts";
import { setColumnIdentity } from "./set-column-identity.ts";
import { setColumnNotNull } from "./set-column-not-null.ts";
import { setColumnStatistics } from "./set-column-statistics.ts";
import { setColumnStorage } from "./set-column-storage.ts";
import { setColumnType } from "./set-column-type.ts";
import { setReplicaIdentity } from "./set-replica-identity.ts";
import { forceRowSecurity, setRowSecurity } from "./set-row-security.ts";

/** Every statement that brings a record of a design, or a part of it, into a database. */
export const statements = {
  addColumn,
  addConstraint,
  addDomainCheck,
  addNotNull,
  addParent,
  alterSequence,
  attachIndex,
  attachPartition,
  clusterOn,
  commentOn,
  createComposite,
  createDomain,
  createEnum,
  createExtension,
  createFunction,
  createIndex,
  createNamespace,
  createObject,
  createPolicy,
  createPublication,
  createRange,
  createRule,
  createSequence,
  createStatistics,
  createTable,
  createTrigger,
  createView,
  dropRecord,
  enableRule,
  enableTrigger,
  forceRowSecurity,
  moveRecord,
  grant,
  ownSequence,
  renameRecord,
  setColumnDefault,
  setColumnIdentity,
  setColumnNotNull,
  setColumnStatistics,
  setColumnStorage,
  setColumnType,
  setReplicaIdentity,
  setRowSecurity,
  setStatisticsTarget,
} as const;
