import { observedRelations } from "../observed-relations.ts";
import { enumLabels, resolvedType } from "../resolved-type.ts";
import { byName } from "./collate.ts";
import { computedColumns, functionsIn, resultShape } from "./functions.ts";
import { block, type Entry, keyOf, laidOut, quotedText, type Shape } from "./layout.ts";
import { noRelationships, type Relationships, relationshipsIn } from "./relationships.ts";
import { tableRows, viewRows } from "./rows.ts";
import { attributeText, observedText, orNull, type SupabaseScope } from "./type-text.ts";

/** The type `Database`: each namespace with its tables, views, functions, enums and composite types. */
export function databaseType(scope: SupabaseScope): string {
  const entries = namespacesOf(scope).map((name): Entry => [keyOf(name), namespaceShape(scope, name)]);
  return `export type Database = {\n${entries.map((entry) => `${laidOut(entry, "  ")}\n`).join("")}}\n`;
}

/** The run-time lists of the enums' labels. */
export function constants(scope: SupabaseScope): string {
  const namespaces = namespacesOf(scope).map((namespace) => {
    const enums = enumsIn(scope, namespace).map(({ name, labels }): string => {
      const entry: Entry = [keyOf(name), { kind: "tuple", members: labels.map(quotedText) }];
      return `${laidOut(entry, "      ", ",")}\n`;
    });
    const body = enums.length === 0 ? "{}" : `{\n${enums.join("")}    }`;
    return `  ${keyOf(namespace)}: {\n    Enums: ${body},\n  },\n`;
  });
  return `export const Constants = {\n${namespaces.join("")}} as const\n`;
}

function namespacesOf({ namespaces }: SupabaseScope): readonly string[] {
  return byName([...namespaces].map((name) => ({ name }))).map(({ name }) => name);
}

function namespaceShape(scope: SupabaseScope, namespace: string): Shape {
  const relationships = relationshipsIn(scope, namespace);
  return block([
    ["Tables", groupShape(tablesIn(scope, namespace, relationships))],
    ["Views", groupShape(viewsIn(scope, namespace, relationships))],
    ["Functions", groupShape(functionsIn(scope, namespace))],
    ["Enums", groupShape(enumsIn(scope, namespace).map(enumEntry))],
    ["CompositeTypes", groupShape(compositesIn(scope, namespace))],
  ]);
}

function groupShape(entries: readonly Entry[]): Shape {
  return block(entries.length === 0 ? [["[_ in never]", "never"]] : entries);
}

type Named = { readonly name: string; readonly shape: Shape };

function tablesIn(scope: SupabaseScope, namespace: string, relationships: Relationships): readonly Entry[] {
  const { catalog, observed } = scope;
  const own = catalog
    .all("table")
    .filter((table) => !table.external && catalog.namespaceOf(table.id)?.name === namespace);
  const tables = own.map((table): Named => {
    const { row, insert, update } = tableRows(scope, table);
    const computed = computedColumns(scope, namespace, table.name).map((fn): Entry => {
      const result = resultShape(scope, fn);
      return [
        keyOf(fn.name),
        typeof result === "string" ? orNull(result) : { kind: "union", members: [result, "null"] },
      ];
    });
    const shape = relationShape(
      { Row: [...row, ...computed], Insert: insert, Update: update },
      relationships.get(table.name),
    );
    return { name: table.name, shape };
  });
  const foreign = observedRelations(catalog, observed)
    .filter((relation) => relation.namespace === namespace && relation.kind === "foreign table")
    .map((relation): Named => ({ name: relation.name, shape: viewShape(scope, relation, relationships) }));
  return entriesOf([...tables, ...foreign]);
}

function viewsIn(scope: SupabaseScope, namespace: string, relationships: Relationships): readonly Entry[] {
  const views = (scope.observed?.relations ?? []).filter(
    (relation) => relation.namespace === namespace && relation.kind !== "foreign table",
  );
  return entriesOf(views.map((view) => ({ name: view.name, shape: viewShape(scope, view, relationships) })));
}

function viewShape(
  scope: SupabaseScope,
  relation: Parameters<typeof viewRows>[1],
  relationships: Relationships,
): Shape {
  const { row, written } = viewRows(scope, relation);
  return relationShape(
    written ? { Row: row, Insert: written, Update: written } : { Row: row },
    relationships.get(relation.name),
  );
}

function relationShape(
  rows: Readonly<Record<string, readonly Entry[]>>,
  relationships: Shape | undefined,
): Shape {
  return block([
    ...Object.entries(rows).map(([name, entries]): Entry => [name, block(entries)]),
    ["Relationships", relationships ?? noRelationships],
  ]);
}

function entriesOf(named: readonly Named[]): readonly Entry[] {
  return byName(named).map(({ name, shape }) => [keyOf(name), shape]);
}

/** An enum without labels is left out, as upstream does. */
function enumsIn(
  { catalog }: SupabaseScope,
  namespace: string,
): readonly { readonly name: string; readonly labels: readonly string[] }[] {
  return byName(
    catalog
      .all("enum")
      .filter((record) => catalog.namespaceOf(record.id)?.name === namespace && record.values.length > 0)
      .map((record) => ({ name: record.name, labels: enumLabels(catalog, record) })),
  );
}

function enumEntry({ name, labels }: { readonly name: string; readonly labels: readonly string[] }): Entry {
  return [keyOf(name), { kind: "union", members: labels.map(quotedText) }];
}

/** Composite types of the design, and those that only a statement it keeps as written makes. */
function compositesIn(scope: SupabaseScope, namespace: string): readonly Entry[] {
  const { catalog, observed } = scope;
  const own = catalog
    .all("composite")
    .filter(({ id }) => catalog.namespaceOf(id)?.name === namespace)
    .map(({ name, attributes }) => ({
      name,
      typed: attributes.map((id) => {
        const attribute = catalog.get("attribute", id);
        return {
          name: attribute.name,
          text: attributeText(scope, resolvedType(catalog, attribute.type), namespace),
        };
      }),
    }));
  const others = (observed?.composites ?? [])
    .filter((each) => each.namespace === namespace && !own.some(({ name }) => name === each.name))
    .map(({ name, attributes }) => ({
      name,
      typed: attributes.map(({ name: attribute, type }) => ({
        name: attribute,
        text: observedText(scope, type, namespace),
      })),
    }));
  return entriesOf(
    [...own, ...others].map(({ name, typed }) => ({
      name,
      shape: block(typed.map((attribute): Entry => [keyOf(attribute.name), orNull(attribute.text)])),
    })),
  );
}
