import { isRefusal } from "../../base/refusal.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { isNamed, type NamedRecord } from "../../document/named-record.ts";
import type { ColumnRecord, PrimaryKeyRecord } from "../../document/records/index.ts";
import { clipToBytes, longestName } from "../../postgres/default-names.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";
import { applyName } from "../apply-name.ts";
import { conversionOf } from "../column-conversion.ts";
import { compare } from "../compare.ts";
import type { Comparison } from "../comparison.ts";
import { placeKey } from "../name-steps.ts";
import { put, relabel, without } from "./document-edits.ts";
import { familyOf, isOfPartition } from "./family.ts";
import { withKept } from "./kept.ts";
import { isRequired, keysOver, type Promotion, promotionOf, withStandIns } from "./promotion.ts";
import { type Fill, OLD } from "./recipe.ts";
import type { Shadows } from "./shadows.ts";
import { withSync } from "./sync-trigger.ts";
import { doubling, hangsOn, oldIds } from "./twins.ts";
import { viaViews } from "./via-views.ts";

/**
 * The designs on the way of an online migration. Between them lie plain plans: what is new comes with `expanded`, names
 * are switched with `switched`, what is old goes with `after`. What stands beside its successor has an id of its own.
 */
export interface Stations {
  readonly before: Document;
  readonly expanded: Document;
  /** What the transaction of the switch begins with: keys and identities pass over. */
  readonly promotion: Promotion;
  readonly switched: Document;
  readonly after: Document;
  /** The columns that were doubled in the end. */
  readonly shadows: Shadows;
  /** What fills the columns that are new in `expanded`. */
  readonly fills: ReadonlyMap<string, Fill>;
}

/** The stations of a comparison, with these columns doubled on the way. */
export function stationsOf(
  comparison: Comparison,
  shadows: Shadows,
  isCareful: (id: string) => boolean,
): Stations {
  const ids = oldIds(comparison, shadows, isCareful);
  const before = relabel(comparison.before, ids);
  const parted = compare(before, comparison.after, { match: "id" });
  if (isRefusal(parted)) throw new Error(parted.refused);
  const isOld = (id: string): boolean => id.startsWith(OLD);
  const { after } = comparison;
  const followed = catalogOf(parted.followed);
  const newNames = withNewNames(after, followed, (id) => !isOldIndex(followed, id));
  const first = withKept(
    restored(newNames, followed, shadows),
    withOldNames(parted.followed, newNames, isOld),
    { alsoKept: isOld, isCareful },
  );
  const last = withKept(after, relaxed(withOldNames(parted.followed, after, isOld), shadows.retyped), {
    alsoKept: (id) => staysBehind(followed, shadows, id),
    isCareful,
  });
  const sync = [...shadows.retyped, ...shadows.renamed];
  const lone = sync.filter(({ id }) => !first.schema.has(`${OLD}${id}`));
  if (lone.length > 0) {
    const kin = new Set(lone.flatMap((column) => familyOf(catalogOf(after), column).map(({ id }) => id)));
    return stationsOf(
      comparison,
      withoutColumns(
        shadows,
        sync.filter(({ id }) => kin.has(id)),
      ),
      isCareful,
    );
  }
  const fills = new Map(sync.map(({ id }) => [String(id), fillOf(catalogOf(first), id)]));
  const keys = keysOver(catalogOf(after), shadows.retyped);
  const emptied = withStandIns(empty(first, sync, keys), keys, (index, catalog) =>
    freeName([catalog, followed, catalogOf(after)], index, "new"),
  );
  const expanded = viaViews(comparison, isCareful, withSyncs(emptied, shadows, sync));
  return {
    before,
    expanded,
    promotion: promotionOf(expanded, after, shadows.retyped),
    switched: viaViews(comparison, isCareful, withSyncs(last, shadows, shadows.renamed)),
    after,
    shadows,
    fills,
  };
}

/** These change in place: what they are made of is wanted by something else. An enum is doubled with all its columns. */
function withoutColumns(shadows: Shadows, columns: readonly ColumnRecord[]): Shadows {
  const isLeft = (column: ColumnRecord): boolean => !columns.includes(column);
  const types = new Set(
    columns.flatMap(({ type: { base } }) => (base.kind === "defined" ? [String(base.id)] : [])),
  );
  const isOfThem = ({ type: { base } }: ColumnRecord): boolean =>
    base.kind === "defined" && types.has(String(base.id));
  return {
    enums: shadows.enums.filter(({ id }) => !types.has(id)),
    retyped: shadows.retyped.filter((column) => isLeft(column) && !isOfThem(column)),
    renamed: shadows.renamed.filter(isLeft),
    impossible: [
      ...shadows.impossible,
      ...columns.map((column) => ({ column, reason: "something else takes its name" })),
    ],
  };
}

function isOldIndex(followed: Catalog, id: string): boolean {
  return (
    followed.record(`${OLD}${id}`)?.kind === "index" &&
    followed.parentOf(`${OLD}${id}`)?.kind === "table" &&
    !followed.find("index", `${OLD}${id}`)?.unique
  );
}

/** What stands beside something of its name is called otherwise as long. */
function withNewNames(after: Document, followed: Catalog, isRenamed: (id: string) => boolean): Document {
  let made = after;
  for (const record of catalogOf(after).walk()) {
    const old = followed.record(`${OLD}${record.id}`);
    if (!old || !isNamed(old) || !isNamed(record) || !isRenamed(record.id)) continue;
    if (placeKey(followed, old) !== placeKey(catalogOf(after), record)) continue;
    if (record.kind === "enum-value") continue;
    made = applyName(made, record.id, {
      name: freeName([catalogOf(made), followed], record, "new"),
      namespaceId: null,
    });
  }
  return made;
}

/** The record's name with such an ending that nothing in its place is called so in these designs. */
function freeName(catalogs: readonly Catalog[], record: NamedRecord, ending: string): string {
  const taken = new Set(
    catalogs.flatMap((catalog) =>
      catalog
        .walk()
        .filter(isNamed)
        .map((one) => placeKey(catalog, one)),
    ),
  );
  const [home] = catalogs;
  for (let number = 1; ; number += 1) {
    const name = clipToBytes(record.name, longestName - ending.length - 4);
    const wanted = `${name}_${ending}${number === 1 ? "" : number}`;
    if (home && !taken.has(placeKey(home, record, wanted))) return wanted;
  }
}

/** What is old and whose name its successor bears is called otherwise as long. */
function withOldNames(followed: Document, goal: Document, isOld: (id: string) => boolean): Document {
  const taken = catalogOf(goal);
  const keys = new Set(
    taken
      .walk()
      .filter(isNamed)
      .map((record) => placeKey(taken, record)),
  );
  let made = followed;
  for (const record of catalogOf(followed).walk()) {
    if (!isOld(record.id) || !isNamed(record) || record.kind === "enum-value") continue;
    if (!keys.has(placeKey(catalogOf(followed), record))) continue;
    made = applyName(made, record.id, {
      name: freeName([catalogOf(made), taken], record, "old"),
      namespaceId: null,
    });
  }
  return made;
}

/** What reads a doubled column goes on to read the old one until names are switched. */
function restored(document: Document, followed: Catalog, { renamed, retyped }: Shadows): Document {
  const catalog = catalogOf(document);
  const readers = [...retyped, ...renamed].flatMap(({ id }) => hangsOn(catalog, id));
  let made = document;
  for (const record of new Set(readers)) {
    if (followed.record(`${OLD}${record.id}`)) continue;
    const old = followed.record(record.id);
    if (old) made = put(made, old);
    else if (!doubling.has(record.kind)) made = without(made, new Set([record.id]));
  }
  return made;
}

/** After the switch only columns and plain indexes of old are left, to be dropped without haste. */
function staysBehind(followed: Catalog, { renamed, retyped }: Shadows, id: string): boolean {
  if (!id.startsWith(OLD)) return false;
  const own = id.slice(OLD.length);
  const record = followed.record(id);
  if (record?.kind === "column") return [...retyped, ...renamed].some((column) => String(column.id) === own);
  return record?.kind === "index" && !record.unique;
}

/** The old one of two columns that changed places is written by nobody any more. */
function relaxed(document: Document, columns: readonly ColumnRecord[]): Document {
  const catalog = catalogOf(document);
  const old = columns.flatMap(({ id }) => catalog.find("column", `${OLD}${id}`) ?? []);
  return put(
    document,
    ...old.map((column) => ({
      ...column,
      notNull: false,
      notNullConstraint: null,
      default: null,
      identity: null,
    })),
  );
}

/** A doubled column has no default of its own while a trigger fills it, and no identity. */
function empty(
  document: Document,
  columns: readonly ColumnRecord[],
  keys: readonly PrimaryKeyRecord[],
): Document {
  const catalog = catalogOf(document);
  const doubled = columns.map(({ id }) => {
    const column = catalog.get("column", id);
    const notNull = column.notNull || isRequired(column, keys);
    return { ...column, notNull, default: null, identity: null, comment: null };
  });
  return put(document, ...doubled);
}

function withSyncs(document: Document, { renamed }: Shadows, columns: readonly ColumnRecord[]): Document {
  let made = document;
  for (const { id } of columns) {
    const catalog = catalogOf(made);
    const [from, to] = [catalog.find("column", `${OLD}${id}`), catalog.get("column", id)];
    if (!from || isOfPartition(catalog, to)) continue;
    const table = catalog.tableOf(id)?.id ?? "";
    const value = (qualifier: string): string => converted(catalog, { from, to, qualifier });
    const back = renamed.some((column) => column.id === id)
      ? (qualifier: string): string => converted(catalog, { from: to, to: from, qualifier })
      : null;
    made = withSync(made, { table, from, to, value, back });
  }
  return made;
}

function fillOf(catalog: Catalog, id: string): Fill {
  const [from, to] = [catalog.get("column", `${OLD}${id}`), catalog.get("column", id)];
  return {
    value: converted(catalog, { from, to, qualifier: "" }),
    where: `${quoteName(from.name)} IS NOT NULL`,
  };
}

interface Conversion {
  readonly from: ColumnRecord;
  readonly to: ColumnRecord;
  readonly qualifier: string;
}

/** The value of one column as one of the other's type. */
function converted(catalog: Catalog, { from, qualifier, to }: Conversion): string {
  const name = `${qualifier}${quoteName(from.name)}`;
  const how = conversionOf(catalog, from, { catalog, column: to });
  const type = typeSpelling(catalog, to.type);
  if (how === "assignment") return name;
  return how === "cast" ? `${name}::${type}` : `${name}::text::${type}`;
}
