import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord, TableRecord } from "../../document/records/index.ts";
import { serialSequenceIds } from "../default-value.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { nameTable } from "../naming/name-table.ts";
import { partitionLoss, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { indexesOf, type MongoIndex } from "./indexes.ts";
import type { MongoScope } from "./scope.ts";
import { literal } from "./script.ts";
import { validatorOf } from "./validator.ts";

type Options = { readonly id: "primary key" | "object id"; readonly action: "error" | "warn" };

const said: Said = {
  namespace: [],
  enum: [],
  "enum-value": [],
  domain: ["type", "notNull", "checks"],
  table: ["comment"],
  column: ["type", "notNull", "comment"],
  "primary-key": ["columns"],
  unique: ["columns", "nullsNotDistinct"],
  check: ["expression", "noInherit"],
  index: ["method", "unique", "nullsNotDistinct", "keys", "keys.descending", "predicate"],
};

/** A script for mongosh: a collection a table with its validator, and its indexes. */
export function renderMongodb(catalog: Catalog, options: Options): Rendering {
  const losses: Loss[] = [];
  const tables = wholeTables(catalog);
  const scope: MongoScope = {
    catalog,
    losses,
    collections: collectionNames(catalog, tables, losses),
    fields: fieldNames(catalog, { tables, options, losses }),
  };
  const parts = tables.map((table) => collection(scope, table, options));
  const counting = serialSequenceIds(catalog);
  const leftOut = (record: SchemaRecord): string | undefined => {
    if (record.kind === "sequence" && counting.has(record.id)) return "";
    if (record.kind === "foreign-key") return referenceLoss(catalog, record);
    return partitionLoss(catalog, record);
  };
  const all = inLossOrder([...unsaid(catalog, { said, leftOut }), ...losses]);
  const notes = lossComment(all, "//");
  const text = [...parts, ...(notes === "" ? [] : [notes])].join("\n");
  return { files: [{ path: "schema.mongodb.js", text }], losses: all };
}

function referenceLoss(catalog: Catalog, key: Extract<SchemaRecord, { kind: "foreign-key" }>): string {
  return `The foreign key is left out: MongoDB does not see to it that ${catalog.pathOf(key.references)} has the document.`;
}

function collection(scope: MongoScope, table: TableRecord, { action }: Options): string {
  const name = JSON.stringify(scope.collections.get(table.id));
  const settings = {
    validator: { $jsonSchema: validatorOf(scope, table) },
    validationLevel: "strict",
    validationAction: action,
  };
  const indexes = indexesOf(scope, table).map((index) => createIndex(name, index));
  return `db.createCollection(${name}, ${literal(settings)});\n${indexes.join("")}`;
}

function createIndex(name: string, { keys, options }: MongoIndex): string {
  return `db.getCollection(${name}).createIndex(${literal(keys)}, ${literal(options)});\n`;
}

/** MongoDB's own rules: no `$`, no `system.` at the beginning. */
function collectionNames(
  catalog: Catalog,
  tables: readonly TableRecord[],
  losses: Loss[],
): ReadonlyMap<string, string> {
  const names = nameTable();
  return new Map(
    tables.map(({ id, name }) => {
      const namespace = catalog.namespaceOf(id)?.name ?? "public";
      const wanted = namespace === "public" ? name : `${namespace}.${name}`;
      const given = names.claim(
        wanted
          .replaceAll("$", "_")
          .replace(/^(?=system\.)/, "_")
          .replace(/^\.|\.$|\.(?=\.)/g, "_"),
      );
      if (given !== wanted) losses.push({ at: catalog.pathOf(id), message: `It is called “${given}”.` });
      return [id, given];
    }),
  );
}

type Naming = {
  readonly tables: readonly TableRecord[];
  readonly options: Options;
  readonly losses: Loss[];
};

/** A key of one column is the document's `_id`; points and `$` at the beginning mean paths and operators. */
function fieldNames(catalog: Catalog, { tables, options, losses }: Naming): ReadonlyMap<string, string> {
  return new Map(
    tables.flatMap((table) => {
      const names = nameTable(["_id"]);
      const key = catalog.primaryKeyOf(table.id)?.columns ?? [];
      return catalog.columnsOf(table.id).map(({ id, name }): [string, string] => {
        if (options.id === "primary key" && key.length === 1 && key[0] === id) return [id, "_id"];
        const given = names.claim(name.replaceAll(".", "_").replace(/^\$/, "_"));
        if (given !== name) losses.push({ at: catalog.pathOf(id), message: `It is called “${given}”.` });
        return [id, given];
      });
    }),
  );
}
