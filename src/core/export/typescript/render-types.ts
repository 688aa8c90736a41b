import type { Catalog } from "../../document/catalog.ts";
import type { DomainRecord, EnumRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import type { Loss, Rendering } from "../target.ts";
import { passageOf, type TypeScope } from "./column-type.ts";
import { declaredNames } from "./declared-names.ts";
import { rowTypes } from "./row-types.ts";
import { documentation, literal } from "./syntax.ts";
import type { Transport } from "./transport.ts";

type Options = { readonly transport: Transport; readonly names: "singular" | "as-is" };

/** All types of a design in one file, which compiles under `--strict` (law X2), and what it could not say. */
export function renderTypes(catalog: Catalog, { transport, names: naming }: Options): Rendering {
  const names = declaredNames(catalog, naming);
  const scope: TypeScope = { catalog, transport, names };
  const declarations = [
    ...names.enums.map((record) => enumType(scope, record)),
    ...names.domains.map((record) => domainType(scope, record)),
    ...names.tables.map((table) => rowTypes(scope, table)),
  ];
  const shared = sharedTypes.filter(({ name }) =>
    declarations.some((text) => new RegExp(`\\b${name}\\b`).test(text)),
  );
  const parts = [
    `// Made by Crowfoot: types of rows as ${carriers[transport]} carries them. Changes here are lost with the next export.\n`,
    ...shared.map(({ text }) => text),
    ...declarations,
    ...(declarations.length === 0 ? ["export {};\n"] : []),
  ];
  return { files: [{ path: "schema.ts", text: parts.join("\n") }], losses: lossesOf(scope) };
}

const carriers: Readonly<Record<Transport, string>> = {
  postgrest: "PostgREST",
  "node-postgres": "node-postgres",
  "postgres.js": "postgres.js",
};

/** Declared where a column needs them. */
const sharedTypes = [
  {
    name: "Json",
    text: `/** Any value of JSON. */
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];
`,
  },
  {
    name: "Interval",
    text: `/** An interval as node-postgres reads it; parts that are zero are absent. */
export interface Interval {
  years?: number;
  months?: number;
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
}
`,
  },
];

function enumType({ catalog, names }: TypeScope, { id, comment }: EnumRecord): string {
  const labels = (catalog.find("enum", id)?.values ?? []).map(
    (value) => catalog.get("enum-value", value).name,
  );
  const values = names.valuesOf(id);
  return (
    documentation(comment ?? `The values of ${catalog.pathOf(id)}, in their order.`) +
    `export const ${values} = [${labels.map(literal).join(", ")}] as const;\n` +
    `export type ${names.nameOf(id)} = (typeof ${values})[number];\n`
  );
}

function domainType(scope: TypeScope, { id, comment, type }: DomainRecord): string {
  const read = passageOf(scope, type)?.read ?? "unknown";
  const words = comment ?? `The domain ${scope.catalog.pathOf(id)} over ${typeLabel(scope.catalog, type)}.`;
  return `${documentation(words)}export type ${scope.names.nameOf(id)} = ${read};\n`;
}

function lossesOf(scope: TypeScope): readonly Loss[] {
  const { catalog } = scope;
  const views = catalog.all("view").map(({ id, materialized }) => ({
    at: catalog.pathOf(id),
    message: `The ${materialized ? "materialized view" : "view"} is left out: the types of its columns are not known.`,
  }));
  const typed = [...catalog.all("domain"), ...catalog.all("column")];
  const unknown = typed
    .filter(({ type }) => passageOf(scope, type) === undefined)
    .map(({ id, type }) => ({
      at: catalog.pathOf(id),
      message: `It is “unknown”: nothing is known of the type ${typeLabel(catalog, type)}.`,
    }));
  return [...views, ...unknown];
}
