import type { Catalog } from "../../document/catalog.ts";
import type { EnumRecord, SchemaRecord, TableRecord } from "../../document/records/index.ts";
import { serialSequenceIds } from "../default-value.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { cased, pascalCase } from "../naming/casing.ts";
import { inOrder } from "../naming/in-order.ts";
import { javascriptGlobals, objectMembers } from "../naming/reserved-words.ts";
import { ormNames } from "../orm/orm-names.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { isMadeBySerial } from "../orm/usual.ts";
import { enumLabels } from "../resolved-type.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { documentation, literal } from "../typescript/syntax.ts";
import { entity } from "./entity.ts";

/** What is chosen about entities of TypeORM. */
export type TypeormChoice = { readonly columns: "camel" | "as-is"; readonly names: "singular" | "as-is" };

const said: Said = {
  namespace: [],
  enum: ["comment"],
  "enum-value": [],
  table: ["comment"],
  column: ["type", "notNull", "default", "identity", "identity.options", "generated", "comment"],
  "primary-key": ["columns"],
  unique: ["columns", "deferral"],
  "foreign-key": ["references", "pairs", "onDelete", "onUpdate", "deferral"],
  check: ["expression"],
  index: [
    ...["method", "unique", "keys", "predicate", "include"],
    ...["keys.descending", "keys.nulls", "keys.collation", "keys.operatorClass"],
  ],
};

const imported =
  "Check Column Entity Generated Index JoinColumn ManyToOne OneToMany OneToOne PrimaryColumn PrimaryGeneratedColumn Relation Unique".split(
    " ",
  );

/** The design as entities of TypeORM. */
export function renderTypeorm(catalog: Catalog, choice: TypeormChoice): Rendering {
  const losses: Loss[] = [];
  const tables = wholeTables(catalog).filter((table) => elsewhere(catalog, table) === undefined);
  const known = new Set(tables.map(({ id }) => id));
  const keys = tables.flatMap((table) => wholeForeignKeys(catalog, table));
  const names = ormNames(catalog, {
    tables,
    keys: keys.filter(({ references }) => known.has(references)),
    naming: choice.names,
    model: pascalCase,
    member: (name) => cased(name, "camel"),
    field: (name) => cased(name, choice.columns),
    reservedModels: [...imported, ...javascriptGlobals],
    reservedMembers: objectMembers,
  });
  const scope: OrmScope = { catalog, names, losses };
  for (const key of keys) {
    if (known.has(key.references)) continue;
    lose(scope, key.id, `The foreign key is left out: ${catalog.pathOf(key.references)} is no entity.`);
  }
  const counting = serialSequenceIds(catalog);
  const leftOut = (record: SchemaRecord): string | undefined => {
    if (record.kind === "sequence" && counting.has(record.id)) {
      return isMadeBySerial(catalog, record)
        ? ""
        : "The sequence is left out: TypeORM makes one with the column.";
    }
    if (record.kind === "enum" && !isUsed(catalog, record))
      return "The enum is left out: no column here has it.";
    const reason = record.kind === "table" ? elsewhere(catalog, record) : undefined;
    return reason ?? partitionLoss(catalog, record);
  };
  const enums = inOrder(catalog, catalog.all("enum")).filter(({ values }) => values.length > 0);
  const types = enums.map((record) => {
    const labels = enumLabels(catalog, record).map(literal).join(" | ");
    return `${documentation(record.comment)}export type ${names.nameOf(record.id)} = ${labels};\n`;
  });
  const parts = [...types, ...tables.map((table) => entity(scope, table))];
  const all = inLossOrder([...unsaid(catalog, { said, leftOut }), ...losses]);
  return { files: [{ path: "entities.ts", text: moduleText(parts, lossComment(all, "//")) }], losses: all };
}

/** TypeORM makes an enum with a column of its namespace that has it. */
function isUsed(catalog: Catalog, { id, values }: EnumRecord): boolean {
  const home = catalog.namespaceOf(id);
  return (
    values.length > 0 &&
    catalog
      .referencesTo(id)
      .some((record) => record.kind === "column" && catalog.namespaceOf(record.id) === home)
  );
}

function elsewhere(catalog: Catalog, table: TableRecord): string | undefined {
  if (table.external) return "";
  if (table.foreign) return "The foreign table is left out.";
  return catalog.primaryKeyOf(table.id) === undefined && table.partitionOf === null
    ? "The table is left out: TypeORM has no entity without a primary key."
    : undefined;
}

function moduleText(parts: readonly string[], losses: string): string {
  const text = parts.join("\n");
  const used = imported.filter((name) =>
    name === "Relation" ? /: Relation</.test(text) : new RegExp(`^ *@${name}\\(`, "m").test(text),
  );
  const list = used.map((name) => (name === "Relation" ? "type Relation" : name)).join(", ");
  const imports = list === "" ? "" : `import { ${list} } from "typeorm";\n\n`;
  const head = "// Made by Crowfoot: the entities for TypeORM. Changes here are lost with the next export.\n";
  return `${head}${losses}\n${imports}${text === "" ? "export {};\n" : text}`;
}
