// table: one line to import each rule and one to name it
import type { Rule } from "../rule.ts";
import { columnArrayOfReferences } from "./column-array-of-references.ts";
import { columnBooleanAsNumber } from "./column-boolean-as-number.ts";
import { columnBooleanName } from "./column-boolean-name.ts";
import { columnBooleanNullable } from "./column-boolean-nullable.ts";
import { columnCharPadded } from "./column-char-padded.ts";
import { columnCompositeValue } from "./column-composite-value.ts";
import { columnCopiedFromParent } from "./column-copied-from-parent.ts";
import { columnDefaultFrozen } from "./column-default-frozen.ts";
import { columnDefaultImpossible } from "./column-default-impossible.ts";
import { columnDefaultNullText } from "./column-default-null-text.ts";
import { columnDependsOnKeyPart } from "./column-depends-on-key-part.ts";
import { columnDerivable } from "./column-derivable.ts";
import { columnDocumentOfRows } from "./column-document-of-rows.ts";
import { columnEmailTooShort } from "./column-email-too-short.ts";
import { columnFloatForMoney } from "./column-float-for-money.ts";
import { columnFreeTextCategory } from "./column-free-text-category.ts";
import { columnHoldingList } from "./column-holding-list.ts";
import { columnHoldingPersonalFacts } from "./column-holding-personal-facts.ts";
import { columnHoldingSecret } from "./column-holding-secret.ts";
import { columnHotCounter } from "./column-hot-counter.ts";
import { columnJson } from "./column-json.ts";
import { columnLargeObject } from "./column-large-object.ts";
import { columnLengthArbitrary } from "./column-length-arbitrary.ts";
import { columnLengthLimited } from "./column-length-limited.ts";
import { columnMoney } from "./column-money.ts";
import { columnNameCase } from "./column-name-case.ts";
import { columnNumericUnbounded } from "./column-numeric-unbounded.ts";
import { columnOrderWasteful } from "./column-order-wasteful.ts";
import { columnRangeWithoutIndex } from "./column-range-without-index.ts";
import { columnSerial } from "./column-serial.ts";
import { columnShouldBeNotNull } from "./column-should-be-not-null.ts";
import { columnStringly } from "./column-stringly.ts";
import { columnTimeName } from "./column-time-name.ts";
import { columnTimeRounded } from "./column-time-rounded.ts";
import { columnTimestampWithoutZone } from "./column-timestamp-without-zone.ts";
import { columnTypeInconsistent } from "./column-type-inconsistent.ts";
import { columnUnsearchableType } from "./column-unsearchable-type.ts";
import { columnWithoutCurrency } from "./column-without-currency.ts";
import { columnWithoutForeignKey } from "./column-without-foreign-key.ts";
import { columnWithoutRangeCheck } from "./column-without-range-check.ts";
import { columnWithoutSearchIndex } from "./column-without-search-index.ts";
import { columnsNumbered } from "./columns-numbered.ts";
import { columnsOfPostalCode } from "./columns-of-postal-code.ts";
import { columnsPerValue } from "./columns-per-value.ts";
import { columnsPolymorphic } from "./columns-polymorphic.ts";
import { columnsWithoutPeriodCheck } from "./columns-without-period-check.ts";
import { commentStale } from "./comment-stale.ts";
import { constraintName } from "./constraint-name.ts";
import { constraintNotValid } from "./constraint-not-valid.ts";
import { dependencyBreaksBoyceCoddForm } from "./dependency-breaks-boyce-codd-form.ts";
import { dependencyBreaksFourthForm } from "./dependency-breaks-fourth-form.ts";
import { dependencyBreaksSecondForm } from "./dependency-breaks-second-form.ts";
import { dependencyBreaksThirdForm } from "./dependency-breaks-third-form.ts";
import { dependencyContradicted } from "./dependency-contradicted.ts";
import { dependencyKeptWithoutComment } from "./dependency-kept-without-comment.ts";
import { dependencyNotEnforced } from "./dependency-not-enforced.ts";
import { dependencyRedundant } from "./dependency-redundant.ts";
import { enumVolatile } from "./enum-volatile.ts";
import { enumWithoutComment } from "./enum-without-comment.ts";
import { foreignKeyAcrossNamespaces } from "./foreign-key-across-namespaces.ts";
import { foreignKeyAcrossTenants } from "./foreign-key-across-tenants.ts";
import { foreignKeyActionNotChosen } from "./foreign-key-action-not-chosen.ts";
import { foreignKeyCascadeRisky } from "./foreign-key-cascade-risky.ts";
import { foreignKeyColumnName } from "./foreign-key-column-name.ts";
import { foreignKeyCycleNotNull } from "./foreign-key-cycle-not-null.ts";
import { foreignKeyDuplicated } from "./foreign-key-duplicated.ts";
import { foreignKeyOverlapping } from "./foreign-key-overlapping.ts";
import { foreignKeyPartlyNullable } from "./foreign-key-partly-nullable.ts";
import { foreignKeySelfBlocking } from "./foreign-key-self-blocking.ts";
import { foreignKeySetNullOnNotNull } from "./foreign-key-set-null-on-not-null.ts";
import { foreignKeyTypeMismatch } from "./foreign-key-type-mismatch.ts";
import { foreignKeyWithoutIndex } from "./foreign-key-without-index.ts";
import { functionWithoutSearchPath } from "./function-without-search-path.ts";
import { indexBrinMisused } from "./index-brin-misused.ts";
import { indexBtreeOnArray } from "./index-btree-on-array.ts";
import { indexBtreeOnDocument } from "./index-btree-on-document.ts";
import { indexBtreeOnLogTime } from "./index-btree-on-log-time.ts";
import { indexDuplicated } from "./index-duplicated.ts";
import { indexHashMisused } from "./index-hash-misused.ts";
import { indexIncludeRedundant } from "./index-include-redundant.ts";
import { indexLeadingNullable } from "./index-leading-nullable.ts";
import { indexMethodUnfit } from "./index-method-unfit.ts";
import { indexName } from "./index-name.ts";
import { indexOnBoolean } from "./index-on-boolean.ts";
import { indexOnFewValues } from "./index-on-few-values.ts";
import { indexOnLongText } from "./index-on-long-text.ts";
import { indexPredicateUseless } from "./index-predicate-useless.ts";
import { indexRedundant } from "./index-redundant.ts";
import { indexTimeFirst } from "./index-time-first.ts";
import { indexWithDeletedRows } from "./index-with-deleted-rows.ts";
import { indexWithManyKeys } from "./index-with-many-keys.ts";
import { junctionNamePlain } from "./junction-name-plain.ts";
import { junctionOfThree } from "./junction-of-three.ts";
import { junctionWithoutCompositeKey } from "./junction-without-composite-key.ts";
import { keyUndeclared } from "./key-undeclared.ts";
import { logWithoutTimeIndex } from "./log-without-time-index.ts";
import { nameAtLimit } from "./name-at-limit.ts";
import { nameConfusable } from "./name-confusable.ts";
import { nameMeaningless } from "./name-meaningless.ts";
import { namePrefixed } from "./name-prefixed.ts";
import { nameReservedWord } from "./name-reserved-word.ts";
import { namespaceNameEnvironment } from "./namespace-name-environment.ts";
import { namespaceOpenToAll } from "./namespace-open-to-all.ts";
import { partitionKeyOutsideKey } from "./partition-key-outside-key.ts";
import { partitionMissing } from "./partition-missing.ts";
import { partitionsOverlapping } from "./partitions-overlapping.ts";
import { policiesOverlapping } from "./policies-overlapping.ts";
import { policyAlwaysTrue } from "./policy-always-true.ts";
import { policyAskingPerRow } from "./policy-asking-per-row.ts";
import { policyNotEnforced } from "./policy-not-enforced.ts";
import { primaryKeyName } from "./primary-key-name.ts";
import { primaryKeyNatural } from "./primary-key-natural.ts";
import { primaryKeyNearlyUsedUp } from "./primary-key-nearly-used-up.ts";
import { primaryKeyNotFirst } from "./primary-key-not-first.ts";
import { primaryKeyRandomUuid } from "./primary-key-random-uuid.ts";
import { primaryKeySmallInteger } from "./primary-key-small-integer.ts";
import { primaryKeyTooWide } from "./primary-key-too-wide.ts";
import { primaryKeyUnstableType } from "./primary-key-unstable-type.ts";
import { primaryKeyUuidAsText } from "./primary-key-uuid-as-text.ts";
import { rowSecurityNotForced } from "./row-security-not-forced.ts";
import { rowSecurityWithoutPolicy } from "./row-security-without-policy.ts";
import { secretInText } from "./secret-in-text.ts";
import { sequenceTooSmall } from "./sequence-too-small.ts";
import { softDeleteInconsistent } from "./soft-delete-inconsistent.ts";
import { softDeleteUnfiltered } from "./soft-delete-unfiltered.ts";
import { tableAllNullable } from "./table-all-nullable.ts";
import { tableEntityAttributeValue } from "./table-entity-attribute-value.ts";
import { tableInherited } from "./table-inherited.ts";
import { tableIsolated } from "./table-isolated.ts";
import { tableNaiveTree } from "./table-naive-tree.ts";
import { tableNameCase } from "./table-name-case.ts";
import { tableNameNumber } from "./table-name-number.ts";
import { tableShapeRepeated } from "./table-shape-repeated.ts";
import { tableTooWide } from "./table-too-wide.ts";
import { tableUnlogged } from "./table-unlogged.ts";
import { tableWithHeavyColumn } from "./table-with-heavy-column.ts";
import { tableWithManyIndexes } from "./table-with-many-indexes.ts";
import { tableWithRule } from "./table-with-rule.ts";
import { tableWithoutActor } from "./table-without-actor.ts";
import { tableWithoutColumns } from "./table-without-columns.ts";
import { tableWithoutComments } from "./table-without-comments.ts";
import { tableWithoutNaturalKey } from "./table-without-natural-key.ts";
import { tableWithoutPartitions } from "./table-without-partitions.ts";
import { tableWithoutPrimaryKey } from "./table-without-primary-key.ts";
import { tableWithoutRowSecurity } from "./table-without-row-security.ts";
import { tableWithoutTenantColumn } from "./table-without-tenant-column.ts";
import { tableWithoutTimestamps } from "./table-without-timestamps.ts";
import { tablesPerValue } from "./tables-per-value.ts";
import { tenantWithoutIndex } from "./tenant-without-index.ts";
import { typeNameCase } from "./type-name-case.ts";
import { typeUnused } from "./type-unused.ts";
import { typeWithoutExtension } from "./type-without-extension.ts";
import { uniqueCaseSensitive } from "./unique-case-sensitive.ts";
import { uniqueIgnoringSoftDelete } from "./unique-ignoring-soft-delete.ts";
import { uniqueOnNullable } from "./unique-on-nullable.ts";
import { uniqueSuperset } from "./unique-superset.ts";
import { updatedAtWithoutTrigger } from "./updated-at-without-trigger.ts";
import { viewBypassingRowSecurity } from "./view-bypassing-row-security.ts";

/** Every rule, by what it is about. */
export const rules: readonly Rule[] = [
  ...[
    columnArrayOfReferences,
    columnCompositeValue,
    columnCopiedFromParent,
    columnDependsOnKeyPart,
    columnDerivable,
    columnDocumentOfRows,
    columnHoldingList,
    columnsNumbered,
    columnsOfPostalCode,
    columnsPerValue,
    dependencyBreaksBoyceCoddForm,
    dependencyBreaksFourthForm,
    dependencyBreaksSecondForm,
    dependencyBreaksThirdForm,
    dependencyContradicted,
    dependencyNotEnforced,
    dependencyRedundant,
    junctionOfThree,
    tableEntityAttributeValue,
    tableShapeRepeated,
    tablesPerValue,
  ],
  ...[
    columnWithoutForeignKey,
    columnsPolymorphic,
    foreignKeyAcrossNamespaces,
    foreignKeyActionNotChosen,
    foreignKeyCascadeRisky,
    foreignKeyCycleNotNull,
    foreignKeyDuplicated,
    foreignKeyOverlapping,
    foreignKeyPartlyNullable,
    foreignKeySelfBlocking,
    foreignKeySetNullOnNotNull,
    foreignKeyTypeMismatch,
    junctionWithoutCompositeKey,
    keyUndeclared,
    primaryKeyNatural,
    primaryKeyNotFirst,
    primaryKeyRandomUuid,
    primaryKeySmallInteger,
    primaryKeyTooWide,
    primaryKeyUnstableType,
    tableWithoutNaturalKey,
    tableWithoutPrimaryKey,
    uniqueIgnoringSoftDelete,
    uniqueOnNullable,
    uniqueSuperset,
  ],
  ...[
    columnRangeWithoutIndex,
    columnWithoutSearchIndex,
    foreignKeyWithoutIndex,
    indexBrinMisused,
    indexBtreeOnLogTime,
    indexBtreeOnArray,
    indexBtreeOnDocument,
    indexDuplicated,
    indexHashMisused,
    indexIncludeRedundant,
    indexLeadingNullable,
    indexMethodUnfit,
    indexOnBoolean,
    indexOnFewValues,
    indexOnLongText,
    indexPredicateUseless,
    indexRedundant,
    indexTimeFirst,
    indexWithDeletedRows,
    indexWithManyKeys,
    tableWithManyIndexes,
    tenantWithoutIndex,
  ],
  ...[
    columnBooleanAsNumber,
    columnCharPadded,
    columnEmailTooShort,
    columnFloatForMoney,
    columnJson,
    columnLargeObject,
    columnLengthArbitrary,
    columnLengthLimited,
    columnMoney,
    columnNumericUnbounded,
    columnSerial,
    columnStringly,
    columnTimeRounded,
    columnTimestampWithoutZone,
    columnTypeInconsistent,
    columnUnsearchableType,
    columnWithoutCurrency,
    enumVolatile,
    primaryKeyUuidAsText,
    sequenceTooSmall,
  ],
  ...[
    columnBooleanNullable,
    columnDefaultFrozen,
    columnDefaultImpossible,
    columnDefaultNullText,
    columnFreeTextCategory,
    columnShouldBeNotNull,
    columnWithoutRangeCheck,
    columnsWithoutPeriodCheck,
    constraintNotValid,
    softDeleteInconsistent,
    softDeleteUnfiltered,
    typeWithoutExtension,
    tableAllNullable,
    tableIsolated,
    tableUnlogged,
    tableWithRule,
    tableWithoutActor,
    tableWithoutColumns,
    tableWithoutTimestamps,
    uniqueCaseSensitive,
    updatedAtWithoutTrigger,
  ],
  ...[
    columnBooleanName,
    columnNameCase,
    columnTimeName,
    constraintName,
    foreignKeyColumnName,
    indexName,
    junctionNamePlain,
    nameAtLimit,
    nameConfusable,
    nameMeaningless,
    namePrefixed,
    nameReservedWord,
    namespaceNameEnvironment,
    primaryKeyName,
    tableNameCase,
    typeNameCase,
    tableNameNumber,
  ],
  ...[
    columnHoldingPersonalFacts,
    columnHoldingSecret,
    foreignKeyAcrossTenants,
    functionWithoutSearchPath,
    namespaceOpenToAll,
    policiesOverlapping,
    policyAlwaysTrue,
    policyAskingPerRow,
    policyNotEnforced,
    rowSecurityNotForced,
    rowSecurityWithoutPolicy,
    secretInText,
    tableWithoutRowSecurity,
    tableWithoutTenantColumn,
    viewBypassingRowSecurity,
  ],
  ...[dependencyKeptWithoutComment, commentStale, enumWithoutComment, tableWithoutComments, typeUnused],
  ...[
    columnHotCounter,
    columnOrderWasteful,
    partitionsOverlapping,
    primaryKeyNearlyUsedUp,
    tableWithHeavyColumn,
    logWithoutTimeIndex,
    partitionKeyOutsideKey,
    partitionMissing,
    tableInherited,
    tableNaiveTree,
    tableTooWide,
    tableWithoutPartitions,
  ],
];
