import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { idOf } from "../../document/id.ts";
import type {
  ColumnRecord,
  ForeignKeyRecord,
  IndexRecord,
  PrimaryKeyRecord,
} from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { quotedPath } from "../../postgres/quoted-path.ts";
import { quoteLiteral, quoteName, quoteQualified } from "../../postgres/quoting.ts";
import { deferralClause } from "../../sql/print/clauses.ts";
import { identityClause } from "../../sql/print/column-definition.ts";
import { ownerNameOf } from "../../sql/print/name-of.ts";
import { statements } from "../../sql/print/statements/index.ts";
import { adopt, put, without } from "./document-edits.ts";
import { isOfPartition } from "./family.ts";
import { keyIndex } from "./key-index.ts";
import { OLD } from "./recipe.ts";

/*
 * A table has one primary key, so that of a doubled column cannot stand beside its successor. A unique index over the
 * new column stands in for it: foreign keys rest on it already, and in the transaction of the switch it becomes the key.
 * In the same way an identity is handed from the old column to the new one, with the value that its sequence has reached.
 */

/** What the transaction of the switch begins with. */
export interface Promotion {
  /** The design of before the switch with keys and identities at their new places. */
  readonly document: Document;
  readonly sql: readonly string[];
  readonly titles: readonly string[];
  /** The tables that it locks. */
  readonly tables: readonly string[];
  /** Foreign keys that are missing from then on until they are made again behind it. */
  readonly gaps: readonly ForeignKeyRecord[];
}

/** The id of the index that stands in for a primary key. */
export function standInId(keyId: string): string {
  return `key ${keyId}`;
}

/** The primary keys that one of these columns is in. */
export function keysOver(after: Catalog, columns: readonly ColumnRecord[]): readonly PrimaryKeyRecord[] {
  const ids = new Set(columns.map(({ id }) => String(id)));
  return after.all("primary-key").filter((key) => [...key.columns, ...key.include].some((id) => ids.has(id)));
}

/** The design in which indexes stand in for these keys; `nameFor` finds them a free name. */
export function withStandIns(
  document: Document,
  keys: readonly PrimaryKeyRecord[],
  nameFor: (index: IndexRecord, catalog: Catalog) => string,
): Document {
  const whole = catalogOf(document);
  const undivided = keys.filter(({ id }) => !whole.tableOf(id)?.partitionBy);
  return undivided.reduce((made, key) => {
    const table = catalogOf(made).tableOf(key.id)?.id ?? "";
    const index = { ...keyIndex(key), id: idOf("index", standInId(key.id)) };
    const placed = adopt(made, table, index);
    return put(placed, { ...index, name: nameFor(index, catalogOf(placed)) });
  }, document);
}

/** Whether a doubled column must be NOT NULL before the switch. */
export function isRequired(column: ColumnRecord, keys: readonly PrimaryKeyRecord[]): boolean {
  return column.identity !== null || keys.some(({ columns }) => columns.some((id) => id === column.id));
}

/** What leads from the design before the switch to the same with keys and identities handed over. */
export function promotionOf(
  expanded: Document,
  after: Document,
  columns: readonly ColumnRecord[],
): Promotion {
  const catalog = catalogOf(expanded);
  const goal = catalogOf(after);
  const parts = [
    ...catalog
      .all("foreign-key")
      .filter(isAlone)
      .map((key) => dropAlone(catalog, key)),
    ...keysOver(goal, columns)
      .filter(({ partOf }) => partOf === null)
      .map((key) => handOverKey({ catalog, goal }, key)),
    ...columns.flatMap((column) => handOverIdentity(catalog, goal.get("column", column.id))),
  ];
  return parts.reduce<Promotion>(
    (all, part) => ({
      document: part.change(all.document),
      sql: [...all.sql, ...part.sql],
      titles: part.title === "" ? all.titles : [...all.titles, part.title],
      tables: [...all.tables, ...part.tables],
      gaps: [...all.gaps, ...part.gaps],
    }),
    { document: expanded, sql: [], titles: [], tables: [], gaps: [] },
  );
}

interface Part {
  readonly title: string;
  readonly sql: readonly string[];
  readonly tables: readonly string[];
  readonly gaps: readonly ForeignKeyRecord[];
  readonly change: (document: Document) => Document;
}

/** Whether a foreign key over old columns has no successor beside it: that is made when names are switched. */
function isAlone({ id, pairs }: ForeignKeyRecord): boolean {
  const isOld = pairs.some(({ column, references }) => column.startsWith(OLD) || references.startsWith(OLD));
  return isOld && !id.startsWith(OLD);
}

function dropAlone(catalog: Catalog, key: ForeignKeyRecord): Part {
  const sides = [catalog.tableOf(key.id)?.id ?? "", key.references];
  return {
    title: `Drop foreign key ${catalog.pathOf(key.id)}, until it is made again`,
    sql: [statements.dropRecord(catalog, key) ?? ""],
    tables: sides.map(String),
    gaps: [key],
    change: (document) => without(document, new Set([key.id])),
  };
}

interface Both {
  /** The design before the switch. */
  readonly catalog: Catalog;
  readonly goal: Catalog;
}

/** Foreign keys to the old columns go, then the old key; the index becomes the new one. Parts of a key go along. */
function handOverKey({ catalog, goal }: Both, key: PrimaryKeyRecord): Part {
  const old = catalog.get("primary-key", key.id);
  const keys = withParts(goal, key);
  const tables = keys.map(({ id }) => String(catalog.tableOf(id)?.id ?? ""));
  const resting = tables
    .flatMap((id) => catalog.foreignKeysTo(id))
    .filter((one) => restsOnOld(one) && !isAlone(one));
  const gone = new Set([...resting.map(({ id }) => String(id)), ...keys.map(({ id }) => standInId(id))]);
  const change = (document: Document): Document =>
    keys.reduce(
      (made, one) => {
        const was = catalog.get("primary-key", one.id);
        return relaxedOld(put(made, { ...one, name: was.name }), was.columns);
      },
      without(document, gone),
    );
  const drops = [...resting, old].flatMap((record) => statements.dropRecord(catalog, record) ?? []);
  const comments = keys.flatMap((one) =>
    one.comment === null ? [] : [statements.commentOn(catalog, { ...one, name: nameIn(catalog, one) })],
  );
  return {
    title: `Make the index over the new columns the primary key ${catalog.pathOf(old.id)}`,
    sql: [...drops, ...addedKey({ catalog, goal: catalogOf(change(catalog.document)) }, key), ...comments],
    tables: [...tables.slice(0, 1), ...resting.map(({ id }) => String(catalog.tableOf(id)?.id ?? ""))],
    gaps: [],
    change,
  };
}

function nameIn(catalog: Catalog, { id }: PrimaryKeyRecord): string {
  return catalog.get("primary-key", id).name;
}

function restsOnOld({ pairs }: ForeignKeyRecord): boolean {
  return pairs.some(({ references }) => references.startsWith(OLD));
}

/** A key and its parts in partitions at any depth. */
function withParts(goal: Catalog, key: PrimaryKeyRecord): readonly PrimaryKeyRecord[] {
  return [key, ...partsOf(goal, key).flatMap((part) => withParts(goal, part))];
}

function partsOf(goal: Catalog, { id }: PrimaryKeyRecord): readonly PrimaryKeyRecord[] {
  return goal.all("primary-key").filter(({ partOf }) => partOf === id);
}

/** Of a divided table, the keys of its partitions first, which its own then takes without building anything. */
function addedKey({ catalog, goal }: Both, key: PrimaryKeyRecord): readonly string[] {
  const own = goal.get("primary-key", key.id);
  if (!goal.tableOf(key.id)?.partitionBy) {
    const index = quoteName(catalog.get("index", standInId(key.id)).name);
    const add = `ALTER TABLE ${ownerNameOf(goal, own.id)} ADD CONSTRAINT ${quoteName(own.name)} PRIMARY KEY USING INDEX ${index}`;
    const when = deferralClause(key.deferral);
    return [when ? `${add} ${when}` : add];
  }
  const parts = partsOf(goal, key);
  return [
    ...parts.flatMap((part) => addedKey({ catalog, goal }, part)),
    statements.addConstraint(goal, own).replace("ALTER TABLE ", "ALTER TABLE ONLY "),
    ...parts.map((part) => statements.attachIndex(goal, part, own)),
  ];
}

/** A column that was in the key stays NOT NULL without it, until somebody says otherwise. */
function relaxedOld(document: Document, columns: readonly string[]): Document {
  const catalog = catalogOf(document);
  const old = columns.flatMap((id) => (id.startsWith(OLD) ? (catalog.find("column", id) ?? []) : []));
  return put(document, ...old.map((column) => ({ ...column, notNull: true })));
}

/** Another sequence for the new column that goes on where that of the old one is, and takes its name if it has one. */
function handOverIdentity(catalog: Catalog, goal: ColumnRecord): readonly Part[] {
  const old = catalog.find("column", `${OLD}${goal.id}`);
  if (!old?.identity || !goal.identity) return [];
  const column = catalog.get("column", goal.id);
  const table = catalog.tableOf(column.id);
  if (!table) return [];
  const namespace = catalog.namespaceOf(column.id)?.name ?? "";
  const own = goal.identity.sequence;
  const from = quoteQualified(namespace, old.identity.sequence ?? objectName(table.name, old.name, "seq"));
  const passing = own === null ? null : objectName(own, null, "new");
  const name = passing ?? objectName(table.name, column.name, "seq");
  const identity = { ...goal.identity, sequence: passing };
  const start = `ALTER TABLE ${ownerNameOf(catalog, column.id)} ALTER COLUMN`;
  const change = (document: Document): Document =>
    put(
      document,
      { ...catalogOf(document).get("column", column.id), identity: goal.identity },
      { ...catalogOf(document).get("column", old.id), identity: null, notNull: true },
    );
  if (isOfPartition(catalog, column)) return [{ title: "", sql: [], tables: [], gaps: [], change }];
  const to = quoteQualified(namespace, name);
  return [
    {
      title: `Hand the identity over to ${catalog.pathOf(column.id)}, with the value it has reached`,
      sql: [
        `${start} ${quoteName(column.name)} ADD ${identityClause(catalog, { ...column, identity })}`,
        `SELECT pg_catalog.setval(${quoteLiteral(to)}, last_value, is_called) FROM ${from}`,
        `${start} ${quoteName(old.name)} DROP IDENTITY`,
        ...(own === null ? [] : [`ALTER SEQUENCE ${to} RENAME TO ${quoteName(own)}`]),
      ],
      tables: [table.id],
      gaps: [],
      change,
    },
  ];
}

/** The statement that keeps everybody out of a table meanwhile. */
export function lockTable(catalog: Catalog, id: string): string {
  return `LOCK TABLE ${quotedPath(catalog, id)} IN ACCESS EXCLUSIVE MODE`;
}
