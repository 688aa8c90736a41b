import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord, TableRecord } from "../../document/records/index.ts";
import { lossLines } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { asciiName } from "../naming/ascii-name.ts";
import { inOrder } from "../naming/in-order.ts";
import { ormNames } from "../orm/orm-names.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { isMadeBySerial } from "../orm/usual.ts";
import { enumText } from "../php/enum-text.ts";
import { phpFold, phpWords } from "../php/syntax.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { ExportedFile, Loss, Rendering } from "../target.ts";
import { isNameable } from "./database-name.ts";
import { entity } from "./entity.ts";

/** What is chosen about entities of Doctrine. */
export type DoctrineChoice = { readonly names: "singular" | "as-is" };

const said: Said = {
  namespace: [],
  table: ["comment"],
  column: ["type", "notNull", "default", "identity", "identity.options", "generated", "collation", "comment"],
  "primary-key": ["columns"],
  unique: ["columns"],
  "foreign-key": ["references", "pairs", "onDelete", "onUpdate", "match", "deferral"],
  index: [
    ...["method", "unique", "keys", "predicate", "include"],
    ...["keys.descending", "keys.nulls", "keys.collation", "keys.operatorClass"],
  ],
};

/** The design as entities of Doctrine, a file each. */
export function renderDoctrine(catalog: Catalog, choice: DoctrineChoice): Rendering {
  const losses: Loss[] = [];
  const tables = wholeTables(catalog).filter((table) => elsewhere(catalog, table) === undefined);
  const known = new Set(tables.map(({ id }) => id));
  const keys = tables.flatMap((table) => wholeForeignKeys(catalog, table));
  const names = ormNames(catalog, {
    tables,
    keys: keys.filter(({ references }) => known.has(references)),
    naming: choice.names,
    model: (name) => asciiName(name, "pascal", "Entity"),
    member: (name) => asciiName(name, "camel", "property"),
    reservedModels: [...phpWords, "arraycollection", "collection", "orm"],
    reservedMembers: ["this"],
    fold: phpFold,
  });
  const scope: OrmScope = { catalog, names, losses };
  for (const key of keys) {
    if (known.has(key.references)) continue;
    lose(scope, key.id, `The foreign key is left out: ${catalog.pathOf(key.references)} is no entity.`);
  }
  const leftOut = (record: SchemaRecord): string | undefined => {
    if (record.kind === "sequence" && isMadeBySerial(catalog, record)) return "";
    if (record.kind === "view")
      return "The view is left out: Doctrine's schema tool would make a table of it.";
    const reason = record.kind === "table" ? elsewhere(catalog, record) : undefined;
    return reason ?? partitionLoss(catalog, record);
  };
  const enums = inOrder(catalog, catalog.all("enum")).filter(({ values }) => values.length > 0);
  const files = [
    ...tables.map((table) => ({ name: names.nameOf(table.id), text: entity(scope, table) })),
    ...enums.map((record) => {
      const name = names.nameOf(record.id);
      return { name, text: enumText(catalog, record, { namespace: "App\\Entity", name }) };
    }),
  ].map(({ name, text }) => ({ path: `src/Entity/${name}.php`, text }));
  const all = inLossOrder([...unsaid(catalog, { said, leftOut }), ...losses]);
  return { files: [...files, ...lossFile(all)], losses: all };
}

/** The losses in a file of their own: those of a design belong to no one entity. */
function lossFile(losses: readonly Loss[]): readonly ExportedFile[] {
  const lines = lossLines(losses);
  return lines.length === 0
    ? []
    : [{ path: "src/Entity/LOSSES.txt", text: lines.map((line) => `${line}\n`).join("") }];
}

function elsewhere(catalog: Catalog, table: TableRecord): string | undefined {
  if (table.external) return "";
  if (table.foreign) return "The foreign table is left out.";
  if (table.partitionOf !== null) return undefined;
  const home = catalog.namespaceOf(table.id)?.name ?? "public";
  const names = [home, table.name, ...catalog.columnsOf(table.id).map(({ name }) => name)];
  if (!names.every(isNameable))
    return "The table is left out: Doctrine takes no dots, quotes or brackets in names.";
  return catalog.primaryKeyOf(table.id) === undefined
    ? "The table is left out: Doctrine has no entity without a primary key."
    : undefined;
}
