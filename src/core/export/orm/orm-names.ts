import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { inOrder } from "../naming/in-order.ts";
import { type NameTable, nameTable } from "../naming/name-table.ts";
import { type RowNaming, wantedName } from "../naming/wanted-name.ts";
import { type Relation, relationsBetween } from "./relations.ts";

/** What models, their fields and their relations are called in the language of an object-relational mapper. */
export type OrmNames = {
  /** The name of a table's model, of an enum, of a column's field; empty for what has none. */
  nameOf(id: string): string;
  /** What leads from a table to others and back, each with its name among the table's members. */
  relationsOf(tableId: string): readonly NamedRelation[];
  /** A name on the level of models for something else. */
  claim(wanted: string): string;
};

/** A relation and what it is called where it stands. */
export type NamedRelation = Relation & { readonly name: string };

/** How names are made. */
export type OrmNaming = {
  readonly tables: readonly TableRecord[];
  /** The foreign keys that become relations. */
  readonly keys: readonly ForeignKeyRecord[];
  readonly naming: RowNaming;
  readonly model: (wanted: string) => string;
  readonly member: (wanted: string) => string;
  /** A column's field, when it is not called as other members are. */
  readonly field?: (wanted: string) => string;
  readonly reservedModels?: Iterable<string>;
  readonly reservedMembers?: Iterable<string>;
  readonly fold?: (name: string) => string;
  /** Set when no member may be called as another column is in the database. */
  readonly besideColumns?: boolean;
  /** What is declared beside a model of this name. */
  readonly beside?: (name: string) => readonly string[];
};

/** Collision-safe names for models, enums, fields and relations. */
export function ormNames(catalog: Catalog, naming: OrmNaming): OrmNames {
  const { tables, model } = naming;
  const names = new Map<string, string>();
  const models = nameTable(naming.reservedModels, naming.fold);
  for (const table of tables) {
    names.set(table.id, models.claim(model(wantedName(catalog, table, naming.naming)), naming.beside));
  }
  for (const record of inOrder(catalog, catalog.all("enum"))) {
    names.set(record.id, models.claim(model(wantedName(catalog, record)), naming.beside));
  }
  const between = relationsBetween(catalog, tables, naming.keys);
  const relations = new Map<string, readonly NamedRelation[]>(
    tables.map(({ id }) => {
      const { members, fields } = fieldsOf(catalog.columnsOf(id), naming);
      for (const [column, name] of fields) names.set(column, name);
      const own = (between.get(id) ?? []).map((relation) => ({
        ...relation,
        name: members.claim(naming.member(relation.wanted)),
      }));
      return [id, own] as const;
    }),
  );
  return {
    nameOf: (id) => names.get(id) ?? "",
    relationsOf: (id) => relations.get(id) ?? [],
    claim: (wanted) => models.claim(wanted),
  };
}

type Fields = {
  readonly members: NameTable;
  readonly fields: readonly (readonly [id: string, name: string])[];
};

function fieldsOf(columns: readonly ColumnRecord[], naming: OrmNaming): Fields {
  const { reservedMembers = [], fold, besideColumns = false } = naming;
  const wanted = (column: ColumnRecord): string => (naming.field ?? naming.member)(column.name);
  const isOwn = (column: ColumnRecord): boolean => besideColumns && wanted(column) === column.name;
  const others = columns.filter((column) => !isOwn(column));
  const reserved = besideColumns ? [...reservedMembers, ...others.map(({ name }) => name)] : reservedMembers;
  const members = nameTable(reserved, fold);
  const fields = [...columns.filter(isOwn), ...others].map(
    (column) => [column.id, members.claim(wanted(column))] as const,
  );
  return { members, fields };
}
