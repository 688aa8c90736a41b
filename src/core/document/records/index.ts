import type { Recorded } from "../record.ts";
import { checkShape } from "./check.ts";
import { columnShape } from "./column.ts";
import { designShape } from "./design.ts";
import { domainShape } from "./domain.ts";
import { enumShape } from "./enum.ts";
import { enumValueShape } from "./enum-value.ts";
import { extensionShape } from "./extension.ts";
import { foreignKeyShape } from "./foreign-key.ts";
import { functionShape } from "./function.ts";
import { keptShape } from "./kept.ts";
import { namespaceShape } from "./namespace.ts";
import { primaryKeyShape } from "./primary-key.ts";
import { sequenceShape } from "./sequence.ts";
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
};

export type SchemaRecord = RecordByKind[Kind];

/** The record of one kind. */
export type RecordOf<K extends Kind> = Extract<SchemaRecord, { readonly kind: K }>;
