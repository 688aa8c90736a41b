import type { Catalog } from "../../document/catalog.ts";
import type { EnumRecord, SchemaRecord, TableRecord } from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import { serialSequenceIds } from "../default-value.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { cased, pascalCase } from "../naming/casing.ts";
import { inOrder } from "../naming/in-order.ts";
import { javascriptGlobals, objectMembers } from "../naming/reserved-words.ts";
import { ormNames } from "../orm/orm-names.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { withViews } from "../orm/orm-views.ts";
import { isMadeBySerial } from "../orm/usual.ts";
import { enumLabels } from "../resolved-type.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { documentation, literal } from "../typescript/syntax.ts";
import { entity } from "./entity.ts";
import { viewEntity } from "./view-entity.ts";

/** What is chosen about entities of TypeORM. */
export type TypeormChoice = {
  readonly columns: "camel" | "as-is";
  readonly names: "singular" | "as-is";
  readonly observed: Observed | undefined;
};

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
  view: ["query", "columnNames", "materialized", "recursive", "withoutRows", "checkOption", "comment"],
};

const imported =
  "Check Column Entity Generated Index JoinColumn ManyToOne OneToMany OneToOne PrimaryColumn PrimaryGeneratedColumn Relation Unique ViewColumn ViewEntity".split(
    " ",
  );

/** The design as entities of TypeORM. */
export function renderTypeorm(design: Catalog, choice: TypeormChoice): Rendering {
  const losses: Loss[] = [];
  const { catalog, views } = withViews(design, choice.observed);
  const tables = wholeTables(design).filter((table) => elsewhere(design, table) === undefined);
  const known = new Set(tables.map(({ id }) => id));
  const keys = tables.flatMap((table) => wholeForeignKeys(catalog, table));
  const names = ormNames(catalog, {
    tables: [...tables, ...views.map(({ table }) => table)],
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
    if (record.kind === "enum" && !isUsed(design, record))
      return "The enum is left out: no column here has it.";
    const reason = record.kind === "table" ? elsewhere(catalog, record) : undefined;
    return reason ?? partitionLoss(design, record);
  };
  const enums = inOrder(catalog, catalog.all("enum")).filter(({ values }) => values.length > 0);
  const types = enums.map((record) => {
    const labels = enumLabels(catalog, record).map(literal).join(" | ");
    return `${documentation(record.comment)}export type ${names.nameOf(record.id)} = ${labels};\n`;
  });
  const usedEnums = enums.filter((record) => isUsed(design, record));
  const made = new Set<string>([...known, ...usedEnums.map(({ id }) => id), ...madeSequences(design)]);
  const parts = [
    ...types,
    ...tables.map((table) => entity(scope, table)),
    ...views.map((view) => viewEntity(scope, view, { views, made })),
  ];
  const all = inLossOrder([...unsaid(design, { said, leftOut }), ...losses]);
  return { files: [{ path: "entities.ts", text: moduleText(parts, lossComment(all, "//")) }], losses: all };
}

/** The ids of the sequences that serial columns bring along. */
function madeSequences(catalog: Catalog): readonly string[] {
  return catalog.all("sequence").flatMap((each) => (isMadeBySerial(catalog, each) ? [each.id] : []));
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
