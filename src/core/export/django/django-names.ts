import type { Catalog } from "../../document/catalog.ts";
import type { ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { asciiName } from "../naming/ascii-name.ts";
import { inOrder } from "../naming/in-order.ts";
import { type NameTable, nameTable } from "../naming/name-table.ts";
import { type RowNaming, wantedName } from "../naming/wanted-name.ts";
import { relationsBetween } from "../orm/relations.ts";
import { pythonWords } from "../python/syntax.ts";

/** What models, fields and their way back are called. */
export type DjangoNames = {
  /** Of a table's model, an enum's choices, a column's field; empty for what has none. */
  nameOf(id: string): string;
  /** What leads back along a foreign key. */
  backOf(keyId: string): string;
  /** A name for an index or a constraint: Django knows each once in all models. */
  claim(wanted: string): string;
};

type Naming = {
  readonly tables: readonly TableRecord[];
  readonly keys: readonly ForeignKeyRecord[];
  readonly naming: RowNaming;
};

const modelMembers =
  `pk id_2 objects meta check clean clean_fields date_error_message delete adelete asave arefresh_from_db from_db
  full_clean get_constraints get_deferred_fields prepare_database_save refresh_from_db save save_base
  serializable_value unique_error_message validate_constraints validate_unique models`.split(/\s+/);

const imported =
  "ArrayField BrinIndex BTreeIndex F GinIndex GistIndex HashIndex RawSQL SpGistIndex SqlField".split(" ");

/** Collision-safe names: a foreign key's field takes its column's name without `_id`, and Django puts that behind it. */
export function djangoNames(catalog: Catalog, { tables, keys, naming }: Naming): DjangoNames {
  const names = new Map<string, string>();
  const models = nameTable([...pythonWords, ...imported, "models"]);
  for (const table of tables) {
    names.set(table.id, models.claim(asciiName(wantedName(catalog, table, naming), "pascal", "Model")));
  }
  for (const record of inOrder(catalog, catalog.all("enum"))) {
    names.set(record.id, models.claim(asciiName(wantedName(catalog, record), "pascal", "Choices")));
  }
  const members = new Map<string, NameTable>(
    tables.map(({ id }) => [id, nameTable([...pythonWords, ...modelMembers])]),
  );
  const referring = new Set<string>(keys.flatMap(({ pairs }) => pairs.map(({ column }) => column)));
  for (const column of tables.flatMap(({ id }) => catalog.columnsOf(id))) {
    const table = members.get(catalog.tableOf(column.id)?.id ?? "");
    names.set(column.id, table ? claimField(table, column.name, referring.has(column.id)) : "");
  }
  const back = new Map<string, string>();
  for (const [tableId, relations] of relationsBetween(catalog, tables, keys)) {
    for (const { key, side, wanted } of relations) {
      if (side !== "to-one") back.set(key.id, members.get(tableId)?.claim(fieldName(wanted)) ?? "+");
    }
  }
  const things = nameTable();
  return {
    nameOf: (id) => names.get(id) ?? "",
    backOf: (id) => back.get(id) ?? "+",
    claim: (wanted) => things.claim(wanted),
  };
}

function claimField(members: NameTable, column: string, refers: boolean): string {
  const wanted = fieldName(column);
  return refers
    ? members.claim(wanted.replace(/(?<=.)_id$/, ""), (each) => [`${each}_id`])
    : members.claim(wanted);
}

/** No field may have two `_` beside each other, or one at its end. */
function fieldName(name: string): string {
  return asciiName(name, "snake", "field").replace(/__+/g, "_").replace(/_$/, "");
}
