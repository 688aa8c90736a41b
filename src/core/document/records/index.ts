import type { Recorded } from "../record.ts";
import { areaShape } from "./area.ts";
import { attributeShape } from "./attribute.ts";
import { checkShape } from "./check.ts";
import { columnShape } from "./column.ts";
import { compositeShape } from "./composite.ts";
import { dependencyShape } from "./dependency.ts";
import { designShape } from "./design.ts";
import { domainShape } from "./domain.ts";
import { enumShape } from "./enum.ts";
import { enumValueShape } from "./enum-value.ts";
import { exclusionShape } from "./exclusion.ts";
import { extensionShape } from "./extension.ts";
import { foreignKeyShape } from "./foreign-key.ts";
import { functionShape } from "./function.ts";
import { grantShape } from "./grant.ts";
import { keptShape } from "./kept.ts";
import { namespaceShape } from "./namespace.ts";
import { noteShape } from "./note.ts";
import { objectShape } from "./object.ts";
import { policyShape } from "./policy.ts";
import { primaryKeyShape } from "./primary-key.ts";
import { publicationShape } from "./publication.ts";
import { rangeShape } from "./range.ts";
import { ruleShape } from "./rule.ts";
import { savedViewShape } from "./saved-view.ts";
import { sequenceShape } from "./sequence.ts";
import { statisticsShape } from "./statistics.ts";
import { tableShape } from "./table.ts";
import { indexShape } from "./table-index.ts";
import { triggerShape } from "./trigger.ts";
import { uniqueShape } from "./unique.ts";
import { viewShape } from "./view.ts";

/** Every kind of record of the schema, in the order files list them. */
export const recordShapes = {
  design: designShape,
  extension: extensionShape,
  namespace: namespaceShape,
  enum: enumShape,
  "enum-value": enumValueShape,
  domain: domainShape,
  sequence: sequenceShape,
  table: tableShape,
  column: columnShape,
  "primary-key": primaryKeyShape,
  unique: uniqueShape,
  "foreign-key": foreignKeyShape,
  check: checkShape,
  index: indexShape,
  view: viewShape,
  function: functionShape,
  trigger: triggerShape,
  kept: keptShape,
  composite: compositeShape,
  attribute: attributeShape,
  range: rangeShape,
  exclusion: exclusionShape,
  policy: policyShape,
  statistics: statisticsShape,
  rule: ruleShape,
  publication: publicationShape,
  grant: grantShape,
  object: objectShape,
  dependency: dependencyShape,
  area: areaShape,
  note: noteShape,
  "saved-view": savedViewShape,
} as const;

export type Kind = keyof typeof recordShapes;

/** A record as its shape says. Interfaces, so that the compiler names and remembers them. */
export interface DesignRecord extends Recorded<typeof designShape> {}
export interface NamespaceRecord extends Recorded<typeof namespaceShape> {}
export interface ExtensionRecord extends Recorded<typeof extensionShape> {}
export interface EnumRecord extends Recorded<typeof enumShape> {}
export interface EnumValueRecord extends Recorded<typeof enumValueShape> {}
export interface DomainRecord extends Recorded<typeof domainShape> {}
export interface SequenceRecord extends Recorded<typeof sequenceShape> {}
export interface TableRecord extends Recorded<typeof tableShape> {}
export interface ColumnRecord extends Recorded<typeof columnShape> {}
export interface PrimaryKeyRecord extends Recorded<typeof primaryKeyShape> {}
export interface UniqueRecord extends Recorded<typeof uniqueShape> {}
export interface ForeignKeyRecord extends Recorded<typeof foreignKeyShape> {}
export interface CheckRecord extends Recorded<typeof checkShape> {}
export interface IndexRecord extends Recorded<typeof indexShape> {}
export interface ViewRecord extends Recorded<typeof viewShape> {}
export interface FunctionRecord extends Recorded<typeof functionShape> {}
export interface TriggerRecord extends Recorded<typeof triggerShape> {}
export interface CompositeRecord extends Recorded<typeof compositeShape> {}
export interface AttributeRecord extends Recorded<typeof attributeShape> {}
export interface RangeRecord extends Recorded<typeof rangeShape> {}
export interface ExclusionRecord extends Recorded<typeof exclusionShape> {}
export interface PolicyRecord extends Recorded<typeof policyShape> {}
export interface StatisticsRecord extends Recorded<typeof statisticsShape> {}
export interface RuleRecord extends Recorded<typeof ruleShape> {}
export interface PublicationRecord extends Recorded<typeof publicationShape> {}
export interface GrantRecord extends Recorded<typeof grantShape> {}
export interface ObjectRecord extends Recorded<typeof objectShape> {}
export interface DependencyRecord extends Recorded<typeof dependencyShape> {}
export interface AreaRecord extends Recorded<typeof areaShape> {}
export interface NoteRecord extends Recorded<typeof noteShape> {}
export interface SavedViewRecord extends Recorded<typeof savedViewShape> {}
export interface KeptRecord extends Recorded<typeof keptShape> {}

/** The records by kind. */
export type RecordByKind = {
  readonly design: DesignRecord;
  readonly namespace: NamespaceRecord;
  readonly extension: ExtensionRecord;
  readonly enum: EnumRecord;
  readonly "enum-value": EnumValueRecord;
  readonly domain: DomainRecord;
  readonly sequence: SequenceRecord;
  readonly table: TableRecord;
  readonly column: ColumnRecord;
  readonly "primary-key": PrimaryKeyRecord;
  readonly unique: UniqueRecord;
  readonly "foreign-key": ForeignKeyRecord;
  readonly check: CheckRecord;
  readonly index: IndexRecord;
  readonly view: ViewRecord;
  readonly function: FunctionRecord;
  readonly trigger: TriggerRecord;
  readonly kept: KeptRecord;
  readonly composite: CompositeRecord;
  readonly attribute: AttributeRecord;
  readonly range: RangeRecord;
  readonly exclusion: ExclusionRecord;
  readonly policy: PolicyRecord;
  readonly statistics: StatisticsRecord;
  readonly rule: RuleRecord;
  readonly publication: PublicationRecord;
  readonly grant: GrantRecord;
  readonly object: ObjectRecord;
  readonly dependency: DependencyRecord;
  readonly area: AreaRecord;
  readonly note: NoteRecord;
  readonly "saved-view": SavedViewRecord;
};

export type SchemaRecord = RecordByKind[Kind];

/** The record of one kind. */
export type RecordOf<K extends Kind> = Extract<SchemaRecord, { readonly kind: K }>;
