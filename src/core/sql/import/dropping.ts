import { assertNever } from "../../base/assert-never.ts";
import { dependencyWithout } from "../../dependencies/dependency-without.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { ColumnRecord, RuleRecord, SchemaRecord, TableRecord } from "../../document/records/index.ts";
import { childIdsOf, referenceIdsOf } from "../../document/references.ts";
import { followColumn } from "../../expression/follow-column.ts";
import { tokenize } from "../../postgres/tokens.ts";
import type { Draft } from "./draft.ts";
import { mentionsColumn } from "./expression-columns.ts";
import { pathOf } from "./find.ts";
import type { At } from "./statement.ts";

/** What becomes of a record when something it refers to goes. */
type Fate = "goes along" | "goes with CASCADE" | "forgets it";

/**
 * Drops a record with all it owns and what cannot be without it. What merely depends on it goes only with CASCADE,
 * else the drop is refused, as in PostgreSQL.
 */
export function dropRecord(
  draft: Draft,
  at: At,
  wanted: { readonly id: string; readonly cascade: boolean },
): void {
  const gone = new Set<string>();
  const pending = [wanted.id];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (gone.has(id)) continue;
    for (const owned of withOwned(draft, id)) gone.add(owned);
    const along = affectedBy(draft, at, { id, gone });
    const obstacle = along.find((record) => fateOf(record, gone) === "goes with CASCADE");
    if (obstacle && !wanted.cascade) {
      at.refuse(
        `${pathOf(draft, wanted.id)} is needed by the ${obstacle.kind} ${pathOf(draft, obstacle.id)}.`,
      );
      return;
    }
    pending.push(
      ...along.filter((record) => fateOf(record, gone) !== "forgets it").map((record) => record.id),
    );
  }
  for (const record of dependentsOf(draft, gone)) leaveOut(draft, record, gone);
  for (const id of gone) if (draft.record(id)) draft.remove(id);
}

/** A grant of nothing is none. */
function leaveOut(draft: Draft, record: SchemaRecord, gone: ReadonlySet<string>): void {
  const left = withoutUses(record, gone);
  if (left.kind === "grant" && left.privileges.length === 0) draft.remove(left.id);
  else draft.replace(left);
}

function affectedBy(
  draft: Draft,
  at: At,
  { gone, id }: { readonly id: string; readonly gone: ReadonlySet<string> },
): readonly SchemaRecord[] {
  const readers = readersOf(draft, at, id).filter((record) => !gone.has(record.id));
  return [...dependentsOf(draft, gone), ...readers];
}

function withOwned(draft: Draft, id: string): readonly string[] {
  const record = draft.record(id);
  return record ? [id, ...childIdsOf(record).flatMap((child) => withOwned(draft, child))] : [];
}

function dependentsOf(draft: Draft, gone: ReadonlySet<string>): readonly SchemaRecord[] {
  return [...draft.records()].filter(
    (record) => !gone.has(record.id) && referenceIdsOf(record).some((id) => gone.has(id)),
  );
}

function fateOf(record: SchemaRecord, gone: ReadonlySet<string>): Fate {
  switch (record.kind) {
    case "function":
      return "forgets it";
    case "kept":
      return gone.has(record.uses[0] ?? "") ? "goes along" : "forgets it";
    case "foreign-key":
      return record.pairs.some((pair) => gone.has(pair.column)) ? "goes along" : "goes with CASCADE";
    case "table":
      return fateOfTable(record, gone);
    case "sequence":
    case "primary-key":
    case "unique":
    case "index":
    case "check":
    case "exclusion":
    case "statistics":
      return "goes along";
    case "grant":
      return gone.has(record.on) ? "goes along" : "forgets it";
    case "dependency":
      return dependencyWithout(record, gone) ? "forgets it" : "goes along";
    case "publication":
    case "saved-view":
    case "design":
      return "forgets it";
    case "namespace":
    case "extension":
    case "enum":
    case "enum-value":
    case "domain":
    case "column":
    case "view":
    case "trigger":
    case "composite":
    case "attribute":
    case "range":
    case "policy":
    case "rule":
    case "object":
    case "area":
    case "note":
      return "goes with CASCADE";
    default:
      return assertNever(record);
  }
}

/** The index that tells its rows apart may go: then nothing tells them apart. */
function fateOfTable(table: TableRecord, gone: ReadonlySet<string>): Fate {
  if (table.partitionOf && gone.has(table.partitionOf.parent)) return "goes along";
  const { replicaIdentity, ...rest } = table;
  return referenceIdsOf({ ...rest, replicaIdentity: null }).some((id) => gone.has(id))
    ? "goes with CASCADE"
    : "forgets it";
}

function withoutUses(record: SchemaRecord, gone: ReadonlySet<string>): SchemaRecord {
  switch (record.kind) {
    case "function":
      return { ...record, uses: record.uses.filter((id) => !gone.has(id)) };
    case "kept":
      return { ...record, uses: record.uses.filter((id) => !gone.has(id)) };
    case "table": {
      const { replicaIdentity } = record;
      const isGone = replicaIdentity?.kind === "index" && gone.has(replicaIdentity.index);
      return isGone ? { ...record, replicaIdentity: { kind: "nothing" } } : record;
    }
    case "publication":
      return {
        ...record,
        tables: record.tables.filter(({ table, columns }) => ![table, ...columns].some((id) => gone.has(id))),
        namespaces: record.namespaces.filter((id) => !gone.has(id)),
      };
    case "dependency":
      return dependencyWithout(record, gone) ?? record;
    case "grant":
      return {
        ...record,
        privileges: record.privileges.flatMap((privilege) => {
          const columns = privilege.columns.filter((id) => !gone.has(id));
          return columns.length === 0 && privilege.columns.length > 0 ? [] : [{ ...privilege, columns }];
        }),
      };
    case "saved-view":
      return { ...record, hidden: record.hidden.filter((id) => !gone.has(id)) };
    case "design":
      return { ...record, exceptions: record.exceptions.filter(({ object }) => !gone.has(object)) };
    default:
      return record;
  }
}

/** What reads a column in an expression: checks, indexes, policies and the like of its table, and generated columns. */
function readersOf(draft: Draft, at: At, id: string): readonly SchemaRecord[] {
  const column = draft.find("column", id);
  const table = draft.find("table", draft.parentOf(id)?.id);
  if (!column || !table) return [];
  const reads = (text: string): boolean => mentionsColumn(at.parse, text, column.name);
  const own = childIdsOf(table).flatMap((child) => {
    const record = draft.record(child);
    return record && expressionsOf(record).some(reads) ? [record] : [];
  });
  const inRules = table.rules.flatMap((child) => {
    const rule = draft.get("rule", child);
    return readsOfRow(rule, column.name) ? [rule] : [];
  });
  return [...own, ...inRules, ...viewsReading(draft, table, column)];
}

/** The views whose query would say something else if the column had another name. */
function viewsReading(draft: Draft, table: TableRecord, column: ColumnRecord): readonly SchemaRecord[] {
  const reading: SchemaRecord[] = [];
  const catalog = catalogOf(draft.document());
  if (!catalog.all("view").some(({ uses }) => uses.includes(table.id))) return reading;
  const put = (record: SchemaRecord): void => {
    if (record.kind === "view" && record.query !== draft.get("view", record.id).query) reading.push(record);
  };
  const onStale = (): void => undefined;
  const rename = { column, to: `${column.name} gone`, allowStale: true, onStale };
  followColumn({ find: draft.find, put }, catalog, rename);
  return reading;
}

/** A rule reads the columns of its relation as `new.a` and `old.a`. */
function readsOfRow({ actions, when }: RuleRecord, name: string): boolean {
  return [when ?? "", actions].some((text) => {
    const tokens = tokenize(text);
    return tokens.some(
      ({ value }, at) =>
        (value === "new" || value === "old") &&
        tokens[at + 1]?.value === "." &&
        tokens[at + 2]?.value === name,
    );
  });
}

/** The expressions over its table's columns that belong to a table. */
export function expressionsOf(record: SchemaRecord): readonly string[] {
  switch (record.kind) {
    case "check":
      return [record.expression];
    case "index": {
      const keys = record.keys.flatMap((key) => (key.of.kind === "expression" ? [key.of.expression] : []));
      return record.predicate === null ? keys : [...keys, record.predicate];
    }
    case "exclusion": {
      const keys = record.elements.flatMap(({ key }) =>
        key.of.kind === "expression" ? [key.of.expression] : [],
      );
      return record.predicate === null ? keys : [...keys, record.predicate];
    }
    case "statistics":
      return record.keys.flatMap((key) => (key.kind === "expression" ? [key.expression] : []));
    case "policy":
      return [record.using, record.check].flatMap((text) => text ?? []);
    case "column":
      return record.generated ? [record.generated.expression] : [];
    default:
      return [];
  }
}
