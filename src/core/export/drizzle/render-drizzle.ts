import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord, TableRecord } from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { camelCase, cased } from "../naming/casing.ts";
import { inOrder } from "../naming/in-order.ts";
import { javascriptGlobals, javascriptWords } from "../naming/reserved-words.ts";
import { wantedName } from "../naming/wanted-name.ts";
import { ormNames } from "../orm/orm-names.ts";
import { type OrmView, withViews } from "../orm/orm-views.ts";
import { isMadeBySerial } from "../orm/usual.ts";
import { enumLabels } from "../resolved-type.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { documentation, literal } from "../typescript/syntax.ts";
import { columnLine } from "./column-line.ts";
import type { DrizzleScope } from "./drizzle-scope.ts";
import { kitFault, kitName, loseOrder } from "./kit-limits.ts";
import { relationsConstant } from "./relations-constant.ts";
import { importedNames, tableProperties } from "./reserved.ts";
import { sequenceConstant } from "./sequences.ts";
import { tableExtras } from "./table-extras.ts";
import { viewConstant } from "./view-constant.ts";

/** What is chosen about a schema for Drizzle. */
export type DrizzleChoice = {
  readonly columns: "camel" | "as-is";
  readonly bigint: "number" | "bigint";
  readonly dates: "date" | "string";
  readonly relations: "yes" | "no";
  readonly observed: Observed | undefined;
};

const said: Said = {
  namespace: [],
  enum: ["comment"],
  "enum-value": [],
  sequence: ["options", "type", "ownedBy"],
  table: ["comment", "rowSecurity"],
  column: ["type", "notNull", "default", "identity", "identity.options", "generated", "comment"],
  "primary-key": ["columns"],
  unique: ["columns", "nullsNotDistinct"],
  "foreign-key": ["references", "pairs", "onDelete", "onDeleteColumns", "onUpdate"],
  check: ["expression"],
  index: [
    ...["method", "unique", "keys", "predicate", "parameters"],
    ...["keys.descending", "keys.nulls", "keys.collation", "keys.operatorClass"],
  ],
  policy: ["restrictive", "command", "roles", "using", "check"],
  view: [
    ...["query", "columnNames", "materialized", "recursive", "withoutRows", "options", "checkOption"],
    ...["tablespace", "comment"],
  ],
};

/** The design as `schema.ts` of Drizzle. */
export function renderDrizzle(design: Catalog, choice: DrizzleChoice): Rendering {
  const losses: Loss[] = [];
  const { catalog, views } = withViews(design, choice.observed);
  const tables = wholeTables(design).filter((table) => lossOf(design, table) === undefined);
  const known = new Set(tables.map(({ id }) => id));
  const keys = tables.flatMap((table) =>
    wholeForeignKeys(catalog, table).filter(({ references }) => known.has(references)),
  );
  const names = ormNames(catalog, {
    ...{
      tables: [...tables, ...views.map(({ table }) => table)],
      keys,
      naming: "as-is",
      model: camelCase,
      member: camelCase,
    },
    field: (name) => cased(name, choice.columns),
    reservedModels: [...importedNames, ...javascriptGlobals, ...javascriptWords],
    reservedMembers: tableProperties,
    beside: (name) => [`${name}Relations`],
  });
  const scope: DrizzleScope = {
    ...{ catalog, names, losses, bigint: choice.bigint, dates: choice.dates },
    ...{ custom: new Map(), consts: new Map(), made: madeIn(design, known) },
  };
  const leftOut = (record: SchemaRecord): string | undefined => lossOf(design, record);
  const text = bodyOf(scope, { tables, views, withRelations: choice.relations === "yes" });
  const all = inLossOrder([...unsaid(design, { said, leftOut }), ...losses]);
  return { files: [{ path: "schema.ts", text: withImports(text, lossComment(all, "//")) }], losses: all };
}

/** What drizzle-kit makes beside views. */
function madeIn(catalog: Catalog, tables: ReadonlySet<string>): Set<string> {
  const enums = catalog.all("enum").filter(({ values }) => values.length > 0);
  return new Set([...tables, ...enums.map(({ id }) => id), ...catalog.all("sequence").map(({ id }) => id)]);
}

function lossOf(catalog: Catalog, record: SchemaRecord): string | undefined {
  if (record.kind === "table") return tableLoss(catalog, record);
  if (record.kind === "enum" && record.values.length === 0)
    return "The enum is left out: Drizzle has none without values.";
  if (record.kind === "sequence") return isMadeBySerial(catalog, record) ? "" : undefined;
  if (record.kind === "index" && catalog.parentOf(record.id)?.kind === "view")
    return "The index is left out: Drizzle has none of materialized views.";
  return partitionLoss(catalog, record);
}

/** Why a table is not in the file; empty when that needs no word. */
function tableLoss(catalog: Catalog, table: TableRecord): string | undefined {
  if (table.external) return "";
  if (table.foreign) return "The foreign table is left out.";
  const home = catalog.namespaceOf(table.id)?.name ?? "";
  const names = [home, table.name, ...catalog.columnsOf(table.id).map(({ name }) => name)];
  const fault = names.flatMap((name) => kitFault(name) ?? [])[0];
  return fault === undefined ? partitionLoss(catalog, table) : `The table is left out: ${fault}.`;
}

type Body = {
  readonly tables: readonly TableRecord[];
  readonly views: readonly OrmView[];
  readonly withRelations: boolean;
};

function bodyOf(scope: DrizzleScope, { tables, views, withRelations }: Body): string {
  const { catalog, consts, names } = scope;
  const homes = catalog
    .all("namespace")
    .filter(({ name }) => name !== "public")
    .filter(
      ({ tables: own, enums, sequences }) =>
        enums.length + sequences.length > 0 || own.some((id) => names.nameOf(id) !== ""),
    );
  const declared = inOrder(catalog, homes).map((home) => {
    consts.set(home.id, names.claim(camelCase(home.name)));
    return `export const ${consts.get(home.id)} = pgSchema(${kitName(home.name)});\n`;
  });
  const enums = inOrder(catalog, catalog.all("enum")).filter(({ values }) => values.length > 0);
  const types = enums.map((record) => {
    const labels = enumLabels(catalog, record).map(literal).join(", ");
    const maker = makerOf(scope, record.id, { plain: "pgEnum", within: "enum" });
    const name = names.nameOf(record.id);
    return `${documentation(record.comment)}export const ${name} = ${maker}(${kitName(record.name)}, [${labels}]);\n`;
  });
  const sequences = inOrder(catalog, catalog.all("sequence"))
    .filter((sequence) => !isMadeBySerial(catalog, sequence))
    .map((sequence) => {
      consts.set(sequence.id, camelCase(wantedName(catalog, sequence)));
      return sequenceConstant(scope, sequence, homeOf(scope, sequence.id));
    });
  const parts = tables.map((table) => tableConstant(scope, table));
  const seen = views.map((view) => viewConstant(scope, view, homeOf(scope, view.table.id)));
  const relations = withRelations ? tables.flatMap((table) => relationsConstant(scope, table)) : [];
  const custom = [...scope.custom].map(
    ([words, { name, holds }]) =>
      `const ${name} = customType<{ data: ${holds} }>({ dataType: () => ${literal(words)} });\n`,
  );
  const groups = [custom, declared, types, sequences]
    .map((group) => group.join(""))
    .filter((each) => each !== "");
  return [...groups, ...parts, ...seen, ...relations].join("\n");
}

function homeOf({ catalog, consts }: DrizzleScope, id: string): string | undefined {
  return consts.get(catalog.namespaceOf(id)?.id ?? "");
}

/** The function for something in a namespace: that of the namespace, or the plain one in `public`. */
function makerOf(
  scope: DrizzleScope,
  id: string,
  words: { readonly plain: string; readonly within: string },
): string {
  const home = homeOf(scope, id);
  return home === undefined ? words.plain : `${home}.${words.within}`;
}

function tableConstant(scope: DrizzleScope, table: TableRecord): string {
  const { catalog, names } = scope;
  const columns = catalog.columnsOf(table.id).map((column) => columnLine(scope, table, column));
  loseOrder(scope, table.id);
  const extras = tableExtras(scope, table).map((extra) => `  ${extra},\n`);
  const maker = makerOf(scope, table.id, { plain: "pgTable", within: "table" });
  // A table that its own type leads back to needs the type of what is returned.
  const returned = isInCycle(catalog, table) ? "(t): PgTableExtraConfigValue[]" : "(t)";
  const third = extras.length === 0 ? "" : `, ${returned} => [\n${extras.join("")}]`;
  const secured = table.rowSecurity ? ".enableRLS()" : "";
  const name = names.nameOf(table.id);
  const head = `${documentation(table.comment)}export const ${name} = ${maker}(${literal(table.name)}, {\n`;
  return `${head}${columns.join("")}}${third})${secured};\n`;
}

/** Whether foreign keys lead from a table over others back to it. */
function isInCycle(catalog: Catalog, table: TableRecord): boolean {
  const next = (id: string): readonly string[] =>
    catalog.foreignKeysOf(id).flatMap(({ references }) => (references === id ? [] : [references]));
  const seen = new Set<string>();
  const pending = [...next(table.id)];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (id === table.id) return true;
    if (!seen.has(id)) pending.push(...next(id));
    seen.add(id);
  }
  return false;
}

function withImports(text: string, losses: string): string {
  const used = (names: readonly string[]): readonly string[] =>
    names.filter((name) => new RegExp(`(?<![\\w.$"])${name}(?:[(<\`]|\\.id\\b)`).test(text));
  const line = (from: string, names: readonly string[]): string =>
    names.length === 0 ? "" : `import { ${names.join(", ")} } from "${from}";\n`;
  const imports =
    line("drizzle-orm", used(["relations", "sql"])) +
    line("drizzle-orm/pg-core", [
      ...used(coreNames),
      ...(text.includes("(t): PgTableExtraConfigValue[]") ? ["type PgTableExtraConfigValue"] : []),
    ]) +
    line("drizzle-orm/supabase", used(["authUsers"]));
  const head = "// Made by Crowfoot: the schema for Drizzle. Changes here are lost with the next export.\n";
  return `${head}${losses}\n${imports}\n${text === "" ? "export {};\n" : text}`;
}

const coreNames = importedNames.filter((name) => !["relations", "sql", "authUsers"].includes(name));
