import type { Catalog } from "../../document/catalog.ts";
import type { CompositeRecord, DomainRecord, EnumRecord, TableRecord } from "../../document/records/index.ts";
import type { Observed, ObservedRelation } from "../../introspect/observed.ts";
import { camelCase, pascalCase } from "../naming/casing.ts";
import { compareTexts, inOrder } from "../naming/in-order.ts";
import { nameTable } from "../naming/name-table.ts";
import { javascriptGlobals } from "../naming/reserved-words.ts";
import { type RowNaming, wantedName } from "../naming/wanted-name.ts";
import { observedRelations } from "../observed-relations.ts";

/** A view or foreign table that a database reported besides the tables of the design, and the id of its record, or a key of its own without one. */
export type NamedRelation = { readonly id: string; readonly relation: ObservedRelation };

/** What is declared in an export, in order, and each record's name there. */
export type DeclaredNames = {
  readonly enums: readonly EnumRecord[];
  readonly domains: readonly DomainRecord[];
  readonly composites: readonly CompositeRecord[];
  readonly tables: readonly TableRecord[];
  readonly relations: readonly NamedRelation[];
  /** The name of the type; `unknown` for what is not declared. */
  nameOf(id: string): string;
  /** The name of the list of an enum's values. */
  valuesOf(id: string): string;
  /** A name for something else, the wanted one or a numbered one. */
  claim(wanted: string): string;
};

/** What else decides about the names. */
export type NamingChoice = {
  readonly naming: RowNaming;
  /** The namespaces whose tables and views are declared; undefined: all. */
  readonly namespaces?: ReadonlySet<string>;
  readonly observed?: Observed | undefined;
  /** Names that are taken from the start, besides those of JavaScript. */
  readonly reserved?: readonly string[];
  /** What is declared beside the row of a table of this name. */
  readonly besideRows: (name: string) => readonly string[];
  /** What is declared beside any other type. */
  readonly besideTypes?: (name: string) => readonly string[];
};

/** The names that types of rows, inserts and updates have. */
export const rowTypeNames = (name: string): readonly string[] => [`${name}Insert`, `${name}Update`];

/** Names for all that is declared: those of `public` as they are, others with their namespace before them. */
export function declaredNames(catalog: Catalog, choice: NamingChoice): DeclaredNames {
  const { naming, namespaces, observed } = choice;
  const isChosen = (namespace: string): boolean => namespaces === undefined || namespaces.has(namespace);
  const names = new Map<string, string>();
  const values = new Map<string, string>();
  const table = nameTable([...javascriptGlobals, "Interval", "Json", ...(choice.reserved ?? [])]);
  const enums = inOrder(catalog, catalog.all("enum"));
  const domains = inOrder(catalog, catalog.all("domain"));
  const composites = inOrder(catalog, catalog.all("composite"));
  const tables = inOrder(
    catalog,
    catalog.all("table").filter(({ id }) => isChosen(catalog.namespaceOf(id)?.name ?? "")),
  );
  const relations = namedRelations(
    catalog,
    observedRelations(catalog, observed).filter(({ namespace }) => isChosen(namespace)),
  );
  for (const record of tables) {
    names.set(record.id, table.claim(pascalCase(wantedName(catalog, record, naming)), choice.besideRows));
  }
  for (const { id, relation } of relations) {
    const { namespace, name } = relation;
    const wanted = wantedName(catalog, { id: "", name }, naming);
    const whole = namespace === "public" ? wanted : `${namespace}_${wanted}`;
    names.set(id, table.claim(pascalCase(whole), relation.writable ? choice.besideRows : choice.besideTypes));
  }
  for (const record of [...enums, ...domains, ...composites]) {
    names.set(record.id, table.claim(pascalCase(wantedName(catalog, record)), choice.besideTypes));
  }
  for (const { id } of enums) values.set(id, table.claim(camelCase(`${names.get(id) ?? ""}Values`)));
  return {
    enums,
    domains,
    composites,
    tables,
    relations,
    nameOf: (id) => names.get(id) ?? "unknown",
    valuesOf: (id) => values.get(id) ?? "unknown",
    claim: (wanted) => table.claim(wanted),
  };
}

function namedRelations(catalog: Catalog, relations: readonly ObservedRelation[]): readonly NamedRelation[] {
  return relations
    .map((relation): NamedRelation => {
      const home = catalog.namespaceNamed(relation.namespace);
      const record = home && catalog.relationNamed(home.id, relation.name);
      return { id: record?.id ?? `${relation.namespace}.${relation.name}`, relation };
    })
    .sort((a, b) => compareTexts(orderOf(a), orderOf(b)));
}

function orderOf({ relation: { namespace, name } }: NamedRelation): string {
  return `${namespace === "public" ? "" : namespace}\0${name}`;
}
