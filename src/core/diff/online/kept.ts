import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { isNamed } from "../../document/named-record.ts";
import type { ForeignKeyRecord, SchemaRecord } from "../../document/records/index.ts";
import { referenceIdsOf } from "../../document/references.ts";
import { changedProperties } from "../compare.ts";
import { isMadeAnew } from "../made-anew.ts";
import { placeKey } from "../name-steps.ts";
import { adopt, childless } from "./document-edits.ts";

/** What running code may still use when the new design is there already. What only forbids something goes at once. */
const useful: ReadonlySet<string> = new Set([
  ...["namespace", "extension", "enum", "domain", "composite", "range", "sequence", "table", "column"],
  ...["view", "function", "index"],
]);

type Chosen = (id: string) => boolean;

/**
 * The new design together with what only the old one has, as far as both can be at once: running code goes on with it
 * until the contract phase, where that is wanted (`isCareful`). `old` has all names changed already; what `alsoKept` names
 * is kept whatever it is, and as it is.
 */
export function withKept(
  design: Document,
  old: Document,
  { alsoKept, isCareful }: { readonly alsoKept: Chosen; readonly isCareful: Chosen },
): Document {
  const source = catalogOf(old);
  let made = design;
  for (let size = -1; size !== made.schema.size; ) {
    size = made.schema.size;
    for (const record of source.walk()) {
      const owner = source.parentOf(record.id);
      const is = {
        goal: catalogOf(made),
        source,
        isOwnersPart: owner !== undefined && !design.schema.has(owner.id),
      };
      if (!is.isOwnersPart && !alsoKept(record.id) && isForNobody(record, isCareful)) continue;
      if (!owner || !isKept(is, record, alsoKept(record.id))) continue;
      made = adopt(made, owner.id, alsoKept(record.id) ? childless(record) : asKept(source, record));
    }
  }
  return made;
}

/** What others may need stays anyway: a default of a table that is kept may call a sequence or a function. */
function isForNobody({ id, kind }: SchemaRecord, isCareful: Chosen): boolean {
  return (kind === "table" || kind === "column" || kind === "view" || kind === "index") && !isCareful(id);
}

interface Place {
  readonly goal: Catalog;
  readonly source: Catalog;
  readonly isOwnersPart: boolean;
}

function isKept({ goal, isOwnersPart, source }: Place, record: SchemaRecord, always: boolean): boolean {
  const owner = source.parentOf(record.id);
  if (goal.record(record.id) || !owner || !goal.record(owner.id)) return false;
  if (!always && !isOwnersPart && isShared(goal, source, owner)) return false;
  if (!always && !isOwnersPart && !isUseful(record)) return false;
  if (!referenceIdsOf(record).every((id) => goal.record(id) || id === record.id)) return false;
  if (record.kind === "foreign-key" && !hasKeyFor(goal, record)) return false;
  return isFree(goal, source, record);
}

/** Whether the key that a foreign key rests on is there too. */
function hasKeyFor(goal: Catalog, { pairs, references }: ForeignKeyRecord): boolean {
  const wanted = pairs.map((pair) => String(pair.references));
  const primary = goal.primaryKeyOf(references)?.columns ?? [];
  const uniques = goal.uniquesOf(references).map(({ columns }) => columns);
  const indexes = goal
    .indexesOf(references)
    .filter(({ unique }) => unique)
    .map(({ keys }) => keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : [])));
  return [primary, ...uniques, ...indexes].some(
    (columns) => columns.length === wanted.length && columns.every((id) => wanted.includes(id)),
  );
}

/** Of a table that is divided or inherits, others would have to keep the same; of one that is made anew, nothing stays. */
function isShared(goal: Catalog, source: Catalog, owner: SchemaRecord): boolean {
  const [now, old] = [goal.find("table", owner.id), source.find("table", owner.id)];
  if (!now || !old) return false;
  const isAnew = isMadeAnew({ followed: source, after: goal }, old, {
    next: now,
    changed: new Set(changedProperties(old, now)),
  });
  const hasKin = [now, old].some(({ inherits, partitionBy, partitionOf }) =>
    Boolean(partitionBy || partitionOf || inherits.length > 0),
  );
  return isAnew || hasKin || goal.all("table").some(({ inherits }) => inherits.some((id) => id === now.id));
}

/** A unique index that goes forbids what it no longer shall. */
function isUseful(record: SchemaRecord): boolean {
  if (record.kind === "table") return record.partitionOf === null && record.inherits.length === 0;
  if (record.kind === "index") return !record.unique && record.partOf === null;
  return useful.has(record.kind);
}

function isFree(goal: Catalog, source: Catalog, record: SchemaRecord): boolean {
  if (!isNamed(record)) return true;
  const key = placeKey(source, record);
  return !goal.walk().some((other) => isNamed(other) && placeKey(goal, other) === key);
}

/** New code does not know the column, so it may stay empty. */
function asKept(source: Catalog, record: SchemaRecord): SchemaRecord {
  if (record.kind !== "column") return childless(record);
  const table = source.tableOf(record.id);
  const isFilled = record.default !== null || record.identity !== null || record.generated !== null;
  const key = source.primaryKeyOf(table?.id ?? "")?.columns.some((id) => id === record.id);
  return isFilled || key ? record : { ...record, notNull: false, notNullConstraint: null };
}
