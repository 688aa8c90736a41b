import type { Catalog } from "../../document/catalog.ts";
import type { Observed } from "../../introspect/observed.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { type Casing, cased } from "../naming/casing.ts";
import { chosenNamespaces } from "../naming/chosen-namespaces.ts";
import { memberNames } from "../naming/member-names.ts";
import { nameTable } from "../naming/name-table.ts";
import type { RowNaming } from "../naming/wanted-name.ts";
import type { Loss, Rendering } from "../target.ts";
import type { TypeScope } from "../typescript/column-type.ts";
import { type DeclaredNames, declaredNames } from "../typescript/declared-names.ts";
import { sharedTypesIn } from "../typescript/shared-types.ts";
import { documentation, propertyKey } from "../typescript/syntax.ts";
import { carriers, type Transport } from "../typescript/transport.ts";
import { compositeType, domainType, enumType } from "../typescript/type-declarations.ts";
import { typeLosses } from "../typescript/type-losses.ts";
import { relationColumnType, tableColumnType } from "./column-types.ts";

/** What is chosen about the types for Kysely. */
export type KyselyChoice = {
  readonly transport: Transport;
  readonly names: RowNaming;
  /** Camel case is what Kysely's CamelCasePlugin makes of tables and columns. */
  readonly casing: Casing;
  readonly namespaces: string;
  readonly observed: Observed | undefined;
};

type Scope = TypeScope & { readonly names: DeclaredNames; readonly columnCasing: Casing };

/** One table or view: what Kysely calls it, its own path, and its columns. */
type Relation = {
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly words: string;
  readonly columns: readonly {
    readonly name: string;
    readonly comment: string | null;
    readonly type: string;
  }[];
};

const kyselyTypes = ["ColumnType", "Generated", "GeneratedAlways", "Insertable", "Selectable", "Updateable"];

/** The interface `DB` and a type for each of its tables and views. */
export function renderKysely(catalog: Catalog, choice: KyselyChoice): Rendering {
  const { transport, casing, observed } = choice;
  const namespaces = new Set(chosenNamespaces(catalog, choice.namespaces));
  const beside = (name: string): readonly string[] => [`${name}Table`, `New${name}`, `${name}Update`];
  const names = declaredNames(catalog, {
    naming: choice.names,
    namespaces,
    observed,
    reserved: ["DB", ...kyselyTypes],
    besideRows: beside,
    besideTypes: beside,
  });
  const scope: Scope = { catalog, transport, names, columnCasing: casing };
  const relations = [...tablesOf(scope), ...viewsOf(scope)];
  const losses = [
    ...typeLosses(scope, { namespaces, observed, functions: false }),
    ...relations.flatMap(keyLoss),
  ];
  const declarations = [
    ...names.enums.map((record) => enumType(scope, record)),
    ...names.domains.map((record) => domainType(scope, record)),
    ...names.composites.map((record) => compositeType(scope, record)),
    ...relations.map((relation) => relationTypes(scope, relation)),
    database(scope, relations),
  ];
  const text = declarations.join("\n");
  const imported = kyselyTypes.filter((name) => new RegExp(`\\b${name}<`).test(text));
  const parts = [
    `// Made by Crowfoot: the tables as Kysely with ${carriers[transport]} sees them. Changes here are lost with the next export.\n${lossComment(losses, "//")}`,
    ...(imported.length === 0 ? [] : [`import type { ${imported.join(", ")} } from "kysely";\n`]),
    ...sharedTypesIn(text).map((shared) => shared.text),
    text,
  ];
  return { files: [{ path: "db.ts", text: parts.join("\n") }], losses };
}

function tablesOf(scope: Scope): readonly Relation[] {
  const { catalog, names } = scope;
  return names.tables.map((table) => ({
    id: table.id,
    namespace: catalog.namespaceOf(table.id)?.name ?? "public",
    name: table.name,
    words: table.comment ?? `The table ${catalog.pathOf(table.id)}.`,
    columns: catalog.columnsOf(table.id).map((column) => ({
      name: column.name,
      comment: column.comment,
      type: tableColumnType(scope, column),
    })),
  }));
}

function viewsOf(scope: Scope): readonly Relation[] {
  return scope.names.relations.map(({ id, relation }) => ({
    id,
    namespace: relation.namespace,
    name: relation.name,
    words:
      scope.catalog.find("view", id)?.comment ??
      `The ${relation.kind} ${relation.namespace}.${relation.name}.`,
    columns: relation.columns.map((column) => ({
      name: column.name,
      comment: null,
      type: relationColumnType(scope, column, relation.writable),
    })),
  }));
}

function relationTypes({ names, columnCasing }: Scope, { id, words, columns }: Relation): string {
  const name = names.nameOf(id);
  const keys = memberNames(
    columns.map((column) => column.name),
    { casing: columnCasing },
  );
  const properties = columns.map(
    (column) =>
      `${documentation(column.comment, "  ")}  ${propertyKey(keys.get(column.name) ?? column.name)}: ${column.type};\n`,
  );
  const body = properties.length === 0 ? "" : `\n${properties.join("")}`;
  return `${documentation(words)}export interface ${name}Table {${body}}
export type ${name} = Selectable<${name}Table>;
export type New${name} = Insertable<${name}Table>;
export type ${name}Update = Updateable<${name}Table>;
`;
}

function database({ names, columnCasing }: Scope, relations: readonly Relation[]): string {
  const keys = nameTable();
  const lines = relations.map((relation) => {
    const name = cased(relation.name, columnCasing);
    const prefix = relation.namespace === "public" ? "" : `${cased(relation.namespace, columnCasing)}.`;
    return `  ${propertyKey(keys.claim(`${prefix}${name}`))}: ${names.nameOf(relation.id)}Table;\n`;
  });
  return `/** All tables and views, for \`new Kysely<DB>()\`. */\nexport interface DB {${lines.length === 0 ? "" : `\n${lines.join("")}`}}\n`;
}

/** Kysely takes a dot for the one behind a namespace, and “ as ” for what precedes an alias. */
function keyLoss({ namespace, name }: Relation): readonly Loss[] {
  return /\.| as /i.test(name)
    ? [{ at: `${namespace}.${name}`, message: "Kysely cannot name it: it reads the dot or “as” as its own." }]
    : [];
}
