import type { Catalog } from "../../document/catalog.ts";
import type { Observed } from "../../introspect/observed.ts";
import { lossComment } from "../losses/loss-lines.ts";
import type { Casing } from "../naming/casing.ts";
import { chosenNamespaces } from "../naming/chosen-namespaces.ts";
import type { RowNaming } from "../naming/wanted-name.ts";
import type { Rendering } from "../target.ts";
import { type Brands, brandsOf, noBrands } from "./brands.ts";
import { passageOf } from "./column-type.ts";
import { type DeclaredNames, declaredNames, rowTypeNames } from "./declared-names.ts";
import { functionTypes } from "./function-types.ts";
import { type ModulePart, manyModules, oneModule } from "./module-files.ts";
import { relationTypes } from "./relation-types.ts";
import { type RowScope, rowTypes } from "./row-types.ts";
import { sharedTypes, sharedTypesIn } from "./shared-types.ts";
import { documentation, literal } from "./syntax.ts";
import { carriers, type Transport } from "./transport.ts";
import { compositeType, domainType, enumType } from "./type-declarations.ts";
import { typeLosses } from "./type-losses.ts";

/** What is chosen about the types. */
export type TypesChoice = {
  readonly transport: Transport;
  readonly names: RowNaming;
  readonly columns: Casing;
  readonly brands: boolean;
  readonly functions: boolean;
  readonly manyFiles: boolean;
  /** `all`, or names with commas between them. */
  readonly namespaces: string;
  readonly observed: Observed | undefined;
};

type Whole = RowScope & {
  readonly names: DeclaredNames;
  readonly brands: Brands;
  readonly choice: TypesChoice;
};

/** All types of a design, which compile under `--strict` (law X2), and what they could not say. */
export function renderTypes(catalog: Catalog, choice: TypesChoice): Rendering {
  const namespaces = new Set(chosenNamespaces(catalog, choice.namespaces));
  const names = declaredNames(catalog, {
    naming: choice.names,
    namespaces,
    observed: choice.observed,
    besideRows: rowTypeNames,
  });
  const brands = choice.brands ? brandsOf(catalog, names) : noBrands;
  const whole: Whole = {
    catalog,
    names,
    brands,
    choice,
    transport: choice.transport,
    columnCasing: choice.columns,
    brandOf: brands.of,
  };
  const losses = typeLosses(whole, { namespaces, observed: choice.observed, functions: choice.functions });
  const parts = [typesPart(whole), ...relationParts(whole), functionsPart(whole, namespaces)];
  const shared = sharedPart(parts);
  const head = `// Made by Crowfoot: types of rows as ${carriers[choice.transport]} carries them. Changes here are lost with the next export.\n${lossComment(losses, "//")}`;
  const all = [shared, ...parts];
  return { files: choice.manyFiles ? manyModules(head, all) : oneModule("schema.ts", head, all), losses };
}

/** Renders something and notes the names it asked for. */
function part(
  whole: Whole,
  about: string,
  render: (scope: RowScope & { readonly names: DeclaredNames }) => {
    readonly texts: readonly string[];
    readonly exports: readonly string[];
  },
): ModulePart {
  const mentions = new Set<string>();
  const note = (name: string): string => {
    mentions.add(name);
    return name;
  };
  const names = { ...whole.names, nameOf: (id: string) => note(whole.names.nameOf(id)) };
  const brandOf: RowScope["brandOf"] = (column) => {
    const name = whole.brands.of(column);
    return name === undefined ? undefined : note(name);
  };
  const { texts, exports } = render({ ...whole, names, brandOf });
  const text = texts.join("\n");
  for (const { name } of sharedTypesIn(text)) mentions.add(name);
  return { about, text, exports, mentions };
}

function typesPart(whole: Whole): ModulePart {
  const { enums, domains, composites } = whole.names;
  return part(whole, "types", (scope) => ({
    texts: [
      ...enums.map((record) => enumType(scope, record)),
      ...domains.map((record) => domainType(scope, record)),
      ...composites.map((record) => compositeType(scope, record)),
      ...whole.brands.all.map(({ name, column }) => {
        const read = passageOf(scope, column.type)?.read ?? "unknown";
        const words = `What identifies a row of ${whole.catalog.pathOf(whole.catalog.tableOf(column.id)?.id ?? "")}.`;
        return `${documentation(words)}export type ${name} = ${read} & { readonly __brand: ${literal(name)} };\n`;
      }),
    ],
    exports: [
      ...enums.flatMap(({ id }) => [whole.names.nameOf(id), whole.names.valuesOf(id)]),
      ...[...domains, ...composites].map(({ id }) => whole.names.nameOf(id)),
      ...whole.brands.all.map(({ name }) => name),
    ],
  }));
}

function relationParts(whole: Whole): readonly ModulePart[] {
  const { tables, relations } = whole.names;
  const exported = (name: string, isWritable: boolean): readonly string[] =>
    isWritable ? [name, ...rowTypeNames(name)] : [name];
  return [
    ...tables.map((table) => {
      const name = whole.names.nameOf(table.id);
      const made = part(whole, name, (scope) => ({
        texts: [rowTypes(scope, table)],
        exports: exported(name, true),
      }));
      // A partition mentions all three of its parent.
      const parent = table.partitionOf && whole.names.nameOf(table.partitionOf.parent);
      return parent && made.mentions.has(parent)
        ? { ...made, mentions: new Set([...made.mentions, ...rowTypeNames(parent)]) }
        : made;
    }),
    ...relations.map((named) => {
      const name = whole.names.nameOf(named.id);
      return part(whole, name, (scope) => ({
        texts: [relationTypes(scope, named)],
        exports: exported(name, named.relation.writable),
      }));
    }),
  ];
}

function functionsPart(whole: Whole, namespaces: ReadonlySet<string>): ModulePart {
  const functions = whole.choice.functions
    ? (whole.choice.observed?.functions ?? []).filter(({ namespace }) => namespaces.has(namespace))
    : [];
  return part(whole, "functions", (scope) => ({
    texts: functionTypes({ ...scope, claim: whole.names.claim }, functions),
    exports: [],
  }));
}

function sharedPart(parts: readonly ModulePart[]): ModulePart {
  const used = sharedTypes.filter(({ name }) => parts.some(({ mentions }) => mentions.has(name)));
  return {
    about: "shared",
    text: used.map(({ text }) => text).join("\n"),
    exports: used.map(({ name }) => name),
    mentions: new Set(),
  };
}
