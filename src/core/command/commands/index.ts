import { addAreas } from "./add-areas.ts";
import { addAttribute } from "./add-attribute.ts";
import { addCheck } from "./add-check.ts";
import { addColumn } from "./add-column.ts";
import { addComposite } from "./add-composite.ts";
import { addDomain } from "./add-domain.ts";
import { addEnum } from "./add-enum.ts";
import { addEnumValue } from "./add-enum-value.ts";
import { addExclusion } from "./add-exclusion.ts";
import { addExtension } from "./add-extension.ts";
import { addForeignKey } from "./add-foreign-key.ts";
import { addFunction } from "./add-function.ts";
import { addIndex } from "./add-index.ts";
import { addJunctionTable } from "./add-junction-table.ts";
import { addNamespace } from "./add-namespace.ts";
import { addNote } from "./add-note.ts";
import { addObject } from "./add-object.ts";
import { addPartition } from "./add-partition.ts";
import { addPolicy } from "./add-policy.ts";
import { addPublication } from "./add-publication.ts";
import { addRange } from "./add-range.ts";
import { addRule } from "./add-rule.ts";
import { addSavedView } from "./add-saved-view.ts";
import { addSequence } from "./add-sequence.ts";
import { addStatistics } from "./add-statistics.ts";
import { addTable } from "./add-table.ts";
import { addTrigger } from "./add-trigger.ts";
import { addUnique } from "./add-unique.ts";
import { addView } from "./add-view.ts";
import { attachPartition } from "./attach-partition.ts";
import { changeArea } from "./change-area.ts";
import { changeAttribute } from "./change-attribute.ts";
import { changeCheck } from "./change-check.ts";
import { changeColumn } from "./change-column.ts";
import { changeColumnType } from "./change-column-type.ts";
import { changeDependency } from "./change-dependency.ts";
import { changeDomain } from "./change-domain.ts";
import { changeExclusion } from "./change-exclusion.ts";
import { changeExtension } from "./change-extension.ts";
import { changeForeignKey } from "./change-foreign-key.ts";
import { changeFunction } from "./change-function.ts";
import { changeIndex } from "./change-index.ts";
import { changeNotNull } from "./change-not-null.ts";
import { changeNote } from "./change-note.ts";
import { changeObject } from "./change-object.ts";
import { changePartition } from "./change-partition.ts";
import { changePolicy } from "./change-policy.ts";
import { changePrimaryKey } from "./change-primary-key.ts";
import { changePublication } from "./change-publication.ts";
import { changeRange } from "./change-range.ts";
import { changeRule } from "./change-rule.ts";
import { changeSavedView } from "./change-saved-view.ts";
import { changeSequence } from "./change-sequence.ts";
import { changeStatistics } from "./change-statistics.ts";
import { changeTable } from "./change-table.ts";
import { changeTrigger } from "./change-trigger.ts";
import { changeUnique } from "./change-unique.ts";
import { changeView } from "./change-view.ts";
import { commentOn } from "./comment-on.ts";
import { decomposeTable } from "./decompose-table.ts";
import { detachPartition } from "./detach-partition.ts";
import { duplicateColumns } from "./duplicate-columns.ts";
import { duplicateTables } from "./duplicate-tables.ts";
import { ignoreFinding } from "./ignore-finding.ts";
import { markExternal } from "./mark-external.ts";
import { mergeDocument } from "./merge-document.ts";
import { moveAttribute } from "./move-attribute.ts";
import { moveColumn } from "./move-column.ts";
import { moveEnumValue } from "./move-enum-value.ts";
import { moveToNamespace } from "./move-to-namespace.ts";
import { placeTables } from "./place-tables.ts";
import { removeAttribute } from "./remove-attribute.ts";
import { removeColumns } from "./remove-columns.ts";
import { removeComposite } from "./remove-composite.ts";
import { removeConstraint } from "./remove-constraint.ts";
import { removeDependency } from "./remove-dependency.ts";
import { removeDomain } from "./remove-domain.ts";
import { removeDrawn } from "./remove-drawn.ts";
import { removeEnum } from "./remove-enum.ts";
import { removeEnumValue } from "./remove-enum-value.ts";
import { removeExtension } from "./remove-extension.ts";
import { removeFunction } from "./remove-function.ts";
import { removeGrant } from "./remove-grant.ts";
import { removeIndex } from "./remove-index.ts";
import { removeKept } from "./remove-kept.ts";
import { removeNamespace } from "./remove-namespace.ts";
import { removeObject } from "./remove-object.ts";
import { removePolicy } from "./remove-policy.ts";
import { removePublication } from "./remove-publication.ts";
import { removeRange } from "./remove-range.ts";
import { removeRule } from "./remove-rule.ts";
import { removeSavedView } from "./remove-saved-view.ts";
import { removeSequence } from "./remove-sequence.ts";
import { removeStatistics } from "./remove-statistics.ts";
import { removeTables } from "./remove-tables.ts";
import { removeTrigger } from "./remove-trigger.ts";
import { removeView } from "./remove-view.ts";
import { renameColumn } from "./rename-column.ts";
import { renameComposite } from "./rename-composite.ts";
import { renameConstraint } from "./rename-constraint.ts";
import { renameDesign } from "./rename-design.ts";
import { renameEnum } from "./rename-enum.ts";
import { renameEnumValue } from "./rename-enum-value.ts";
import { renameIndex } from "./rename-index.ts";
import { renameNamespace } from "./rename-namespace.ts";
import { renameTable } from "./rename-table.ts";
import { replaceDocument } from "./replace-document.ts";
import { restoreFinding } from "./restore-finding.ts";
import { setColumnCollation } from "./set-column-collation.ts";
import { setColumnDefault } from "./set-column-default.ts";
import { setColumnGenerated } from "./set-column-generated.ts";
import { setColumnIdentity } from "./set-column-identity.ts";
import { setColumnNullability } from "./set-column-nullability.ts";
import { setForeignOptions } from "./set-foreign-options.ts";
import { setGrant } from "./set-grant.ts";
import { setLintProfile } from "./set-lint-profile.ts";
import { setParents } from "./set-parents.ts";
import { setPartitioning } from "./set-partitioning.ts";
import { setPrimaryKey } from "./set-primary-key.ts";
import { setReplicaIdentity } from "./set-replica-identity.ts";
import { setRowSecurity } from "./set-row-security.ts";
import { setRuleSeverity } from "./set-rule-severity.ts";
import { setTableColour } from "./set-table-colour.ts";
import { setTableDensity } from "./set-table-density.ts";
import { setTableType } from "./set-table-type.ts";
import { stateDependencies } from "./state-dependencies.ts";

/** Every command by its id. */
export const commands = {
  "add-areas": addAreas,
  "add-attribute": addAttribute,
  "add-check": addCheck,
  "add-column": addColumn,
  "add-composite": addComposite,
  "add-domain": addDomain,
  "add-enum": addEnum,
  "add-enum-value": addEnumValue,
  "add-exclusion": addExclusion,
  "add-extension": addExtension,
  "add-foreign-key": addForeignKey,
  "add-function": addFunction,
  "add-index": addIndex,
  "add-junction-table": addJunctionTable,
  "add-namespace": addNamespace,
  "add-note": addNote,
  "add-object": addObject,
  "add-partition": addPartition,
  "add-policy": addPolicy,
  "add-publication": addPublication,
  "add-range": addRange,
  "add-rule": addRule,
  "add-saved-view": addSavedView,
  "add-sequence": addSequence,
  "add-statistics": addStatistics,
  "add-table": addTable,
  "add-trigger": addTrigger,
  "add-unique": addUnique,
  "add-view": addView,
  "attach-partition": attachPartition,
  "change-area": changeArea,
  "change-attribute": changeAttribute,
  "change-check": changeCheck,
  "change-column": changeColumn,
  "change-column-type": changeColumnType,
  "change-dependency": changeDependency,
  "change-domain": changeDomain,
  "change-exclusion": changeExclusion,
  "change-extension": changeExtension,
  "change-foreign-key": changeForeignKey,
  "change-function": changeFunction,
  "change-index": changeIndex,
  "change-not-null": changeNotNull,
  "change-note": changeNote,
  "change-object": changeObject,
  "change-partition": changePartition,
  "change-policy": changePolicy,
  "change-primary-key": changePrimaryKey,
  "change-publication": changePublication,
  "change-range": changeRange,
  "change-rule": changeRule,
  "change-saved-view": changeSavedView,
  "change-sequence": changeSequence,
  "change-statistics": changeStatistics,
  "change-table": changeTable,
  "change-trigger": changeTrigger,
  "change-unique": changeUnique,
  "change-view": changeView,
  "comment-on": commentOn,
  "decompose-table": decomposeTable,
  "detach-partition": detachPartition,
  "duplicate-columns": duplicateColumns,
  "duplicate-tables": duplicateTables,
  "ignore-finding": ignoreFinding,
  "mark-external": markExternal,
  "merge-document": mergeDocument,
  "move-attribute": moveAttribute,
  "move-column": moveColumn,
  "move-enum-value": moveEnumValue,
  "move-to-namespace": moveToNamespace,
  "place-tables": placeTables,
  "remove-attribute": removeAttribute,
  "remove-columns": removeColumns,
  "remove-composite": removeComposite,
  "remove-constraint": removeConstraint,
  "remove-dependency": removeDependency,
  "remove-domain": removeDomain,
  "remove-drawn": removeDrawn,
  "remove-enum": removeEnum,
  "remove-enum-value": removeEnumValue,
  "remove-extension": removeExtension,
  "remove-function": removeFunction,
  "remove-grant": removeGrant,
  "remove-index": removeIndex,
  "remove-kept": removeKept,
  "remove-namespace": removeNamespace,
  "remove-object": removeObject,
  "remove-policy": removePolicy,
  "remove-publication": removePublication,
  "remove-range": removeRange,
  "remove-rule": removeRule,
  "remove-saved-view": removeSavedView,
  "remove-sequence": removeSequence,
  "remove-statistics": removeStatistics,
  "remove-tables": removeTables,
  "remove-trigger": removeTrigger,
  "remove-view": removeView,
  "rename-column": renameColumn,
  "rename-composite": renameComposite,
  "rename-constraint": renameConstraint,
  "rename-design": renameDesign,
  "rename-enum": renameEnum,
  "rename-enum-value": renameEnumValue,
  "rename-index": renameIndex,
  "rename-namespace": renameNamespace,
  "rename-table": renameTable,
  "replace-document": replaceDocument,
  "restore-finding": restoreFinding,
  "set-column-collation": setColumnCollation,
  "set-column-default": setColumnDefault,
  "set-column-generated": setColumnGenerated,
  "set-column-identity": setColumnIdentity,
  "set-column-nullability": setColumnNullability,
  "set-foreign-options": setForeignOptions,
  "set-grant": setGrant,
  "set-lint-profile": setLintProfile,
  "set-parents": setParents,
  "set-partitioning": setPartitioning,
  "set-primary-key": setPrimaryKey,
  "set-replica-identity": setReplicaIdentity,
  "set-row-security": setRowSecurity,
  "set-rule-severity": setRuleSeverity,
  "set-table-colour": setTableColour,
  "set-table-density": setTableDensity,
  "set-table-type": setTableType,
  "state-dependencies": stateDependencies,
} as const;
