import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { idOf } from "../../document/id.ts";
import type { ColumnRecord, IndexRecord, PrimaryKeyRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { quotedPath } from "../../postgres/quoted-path.ts";
import { quoteLiteral, quoteName, quoteQualified } from "../../postgres/quoting.ts";
import { deferralClause } from "../../sql/print/clauses.ts";
import { identityClause } from "../../sql/print/column-definition.ts";
import { ownerNameOf } from "../../sql/print/name-of.ts";
import { statements } from "../../sql/print/statements/index.ts";
import { adopt, put, without } from "./document-edits.ts";
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
  return keys.reduce((made, key) => {
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
    ...keysOver(goal, columns).map((key) => handOverKey(catalog, key)),
    ...columns.flatMap((column) => handOverIdentity(catalog, goal.get("column", column.id))),
  ];
  return parts.reduce<Promotion>(
    (all, part) => ({
      document: part.change(all.document),
      sql: [...all.sql, ...part.sql],
      titles: [...all.titles, part.title],
      tables: [...all.tables, ...part.tables],
    }),
    { document: expanded, sql: [], titles: [], tables: [] },
  );
}

interface Part {
  readonly title: string;
  readonly sql: readonly string[];
  readonly tables: readonly string[];
  readonly change: (document: Document) => Document;
}

/** Foreign keys to the old columns go, then the old key; the index becomes the new one. */
function handOverKey(catalog: Catalog, key: PrimaryKeyRecord): Part {
  const old = catalog.get("primary-key", key.id);
  const index = catalog.get("index", standInId(key.id));
  const table = catalog.tableOf(key.id)?.id ?? "";
  const resting = catalog
    .foreignKeysTo(table)
    .filter(({ pairs }) => pairs.some(({ references }) => references.startsWith(OLD)));
  const name = quoteName(old.name);
  const add = `ALTER TABLE ${ownerNameOf(catalog, old.id)} ADD CONSTRAINT ${name} PRIMARY KEY USING INDEX ${quoteName(index.name)}`;
  const when = deferralClause(key.deferral);
  const drops = [...resting, old].flatMap((record) => statements.dropRecord(catalog, record) ?? []);
  const comment =
    key.comment === null ? [] : [statements.commentOn(catalog, { ...old, comment: key.comment })];
  const gone = new Set([...resting.map(({ id }) => String(id)), String(index.id)]);
  return {
    title: `Make the index over the new columns the primary key ${catalog.pathOf(old.id)}`,
    sql: [...drops, when ? `${add} ${when}` : add, ...comment],
    tables: [table, ...resting.map(({ id }) => String(catalog.tableOf(id)?.id ?? ""))],
    change: (document) => relaxedOld(put(without(document, gone), { ...key, name: old.name }), old.columns),
  };
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
      change: (document) =>
        put(
          document,
          { ...catalogOf(document).get("column", column.id), identity: goal.identity },
          { ...catalogOf(document).get("column", old.id), identity: null, notNull: true },
        ),
    },
  ];
}

/** The statement that keeps everybody out of a table meanwhile. */
export function lockTable(catalog: Catalog, id: string): string {
  return `LOCK TABLE ${quotedPath(catalog, id)} IN ACCESS EXCLUSIVE MODE`;
}
