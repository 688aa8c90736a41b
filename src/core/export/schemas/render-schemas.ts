import { topologicalOrder } from "../../base/topological-order.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import type { CompositeRecord, DomainRecord, TableRecord } from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { chosenNamespaces } from "../naming/chosen-namespaces.ts";
import type { RowNaming } from "../naming/wanted-name.ts";
import { referenceTo } from "../observed-reference.ts";
import { enumLabels } from "../resolved-type.ts";
import type { Loss, Rendering } from "../target.ts";
import { declaredNames, type NamedRelation } from "../typescript/declared-names.ts";
import { carriers, type Transport } from "../typescript/transport.ts";
import { typeLosses } from "../typescript/type-losses.ts";
import { withRules } from "./check-rules.ts";
import type { Dialect } from "./dialect.ts";
import { domainRules } from "./domain-rules.ts";
import { relationSchemas } from "./relation-schemas.ts";
import { objectKey, type SchemaScope, schema, valueSchema, written } from "./schema-scope.ts";
import { shapeOf } from "./shape-of.ts";
import { tableSchemas } from "./table-schemas.ts";

/** What is chosen about the schemas. */
export type SchemasChoice = {
  readonly dialect: Dialect;
  readonly transport: Transport;
  readonly names: RowNaming;
  readonly namespaces: string;
  /** Whether elements of arrays may be null, which PostgreSQL cannot forbid. */
  readonly nullableElements: boolean;
  readonly observed: Observed | undefined;
};

/** Schemas of all rows of a design in one file, which compiles under `--strict`, and what they cannot check. */
export function renderSchemas(catalog: Catalog, choice: SchemasChoice): Rendering {
  const { dialect, transport, observed } = choice;
  const namespaces = new Set(chosenNamespaces(catalog, choice.namespaces));
  const beside = (name: string): readonly string[] => [dialect.schemaName(name)];
  const names = declaredNames(catalog, {
    naming: choice.names,
    namespaces,
    observed,
    reserved: dialect.reserved,
    besideRows: (name) =>
      [name, `${name}Insert`, `${name}Update`].flatMap((each) => [each, ...beside(each)]).slice(1),
    besideTypes: beside,
  });
  const scope: SchemaScope = {
    catalog,
    transport,
    dialect,
    names,
    nullableElements: choice.nullableElements,
    used: new Set(),
    isNamed: (id) => names.nameOf(id) !== "unknown",
  };
  const losses: Loss[] = [
    ...typeLosses({ ...scope, columnCasing: "as-is" }, { namespaces, observed, functions: false }),
  ];
  const declarations = [
    ...names.enums.map((record) =>
      schema(scope, record.id, {
        words: record.comment ?? `The values of ${catalog.pathOf(record.id)}, in their order.`,
        text: dialect.choice(enumLabels(catalog, record)),
      }),
    ),
    ...inNeed(scope).map((item) => declarationOf(scope, item, losses)),
  ];
  const parts = [
    head(choice, losses),
    dialect.import,
    ...dialect.prelude(scope.used),
    ...(declarations.length === 0 ? ["export {};\n"] : declarations),
  ];
  return { files: [{ path: "schema.ts", text: parts.join("\n") }], losses };
}

function head({ transport }: SchemasChoice, losses: readonly Loss[]): string {
  return (
    `// Made by Crowfoot: schemas of rows as ${carriers[transport]} carries them. Changes here are lost with the next export.\n` +
    (transport === "postgrest"
      ? "// NaN and infinite numbers, which JSON lacks and which come as text, are refused.\n"
      : "") +
    lossComment(losses, "//")
  );
}

type Item =
  | { readonly kind: "domain"; readonly record: DomainRecord }
  | { readonly kind: "composite"; readonly record: CompositeRecord }
  | { readonly kind: "table"; readonly record: TableRecord }
  | { readonly kind: "relation"; readonly record: NamedRelation };

/** Everything but enums, each after what its schema mentions. */
function inNeed({ catalog, names }: SchemaScope): readonly Item[] {
  const items: readonly Item[] = [
    ...names.domains.map((record): Item => ({ kind: "domain", record })),
    ...names.composites.map((record): Item => ({ kind: "composite", record })),
    ...names.tables.map((record): Item => ({ kind: "table", record })),
    ...names.relations.map((record): Item => ({ kind: "relation", record })),
  ];
  const byId = new Map<string, Item>(items.map((item) => [item.record.id, item]));
  return topologicalOrder(items, (item) =>
    typesIn(catalog, item).flatMap(({ base }) => (base.kind === "defined" ? (byId.get(base.id) ?? []) : [])),
  ).ordered;
}

function typesIn(catalog: Catalog, item: Item): readonly TypeReference[] {
  switch (item.kind) {
    case "domain":
      return [item.record.type];
    case "composite":
      return item.record.attributes.map((id) => catalog.get("attribute", id).type);
    case "table":
      return catalog.columnsOf(item.record.id).map(({ type }) => type);
    default:
      return item.record.relation.columns.map(({ type }) => referenceTo(catalog, type));
  }
}

function declarationOf(scope: SchemaScope, item: Item, losses: Loss[]): string {
  const { catalog, dialect } = scope;
  switch (item.kind) {
    case "domain": {
      const { record } = item;
      const shape = shapeOf(scope, record.type, "read");
      return schema(scope, record.id, {
        words: record.comment ?? `The domain ${catalog.pathOf(record.id)}.`,
        text: written(scope, withRules(shape, domainRules(catalog, { record, shape, losses }))),
      });
    }
    case "composite": {
      const { record } = item;
      const entries = record.attributes.map((id) => {
        const { name, type } = catalog.get("attribute", id);
        return [objectKey(name), dialect.nullable(valueSchema(scope, type, "read"))] as const;
      });
      return schema(scope, record.id, {
        words: record.comment ?? `A value of the composite type ${catalog.pathOf(record.id)}.`,
        text: dialect.object(entries),
      });
    }
    case "table": {
      const { record } = item;
      const made = tableSchemas(scope, record);
      losses.push(...made.losses);
      const path = catalog.pathOf(record.id);
      return [
        schema(scope, record.id, { words: record.comment ?? `A row of ${path}.`, text: made.row }),
        schema(scope, record.id, {
          suffix: "Insert",
          words: `What may be inserted into ${path}.`,
          text: made.insert,
        }),
        schema(scope, record.id, {
          suffix: "Update",
          words: `What may be changed in ${path}.`,
          text: made.update,
        }),
      ].join("\n");
    }
    default:
      return relationSchemas(scope, item.record);
  }
}
