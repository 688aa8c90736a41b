import type { TypeReference } from "../document/fields/type-reference.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";

/**
 * A record without what two spellings of the same thing may differ in. A database keeps the meaning of a fragment, not
 * its text; of other things that are kept as written, this says which it does not keep:
 * - who owns what, when it is the owner of the database; roles, which belong to the server;
 * - the names of output columns before AS: they come back inside the query, as do RECURSIVE and its columns;
 * - how a type was written in a function's parameters; `numeric(4)`, which is `numeric(4,0)`; how many
 *   dimensions an array was written with, which a table of a type forgets;
 * - the value `true` of an option that was written without one;
 * - where an extension's objects lie, when the statement does not say it, and that of a type or collation from elsewhere;
 * - which words stood for the role at work, and in which order roles were named;
 * - whether ONLY stood before a published table: its heirs are listed themselves;
 * - in which order the checks of a domain and the parameters of a table stood.
 */
export function spellingAside(record: SchemaRecord): SchemaRecord | undefined {
  if (record.kind === "kept" && (record.phase === "ownership" || record.subject.startsWith("role "))) {
    return undefined;
  }
  return plain(rewriteRecord(record, { sql: () => "" }));
}

function plain(record: SchemaRecord): SchemaRecord {
  switch (record.kind) {
    case "design":
      return { ...record, name: "", kept: [] };
    case "view":
      return { ...record, columnNames: [], recursive: false, options: record.options.map(withValue) };
    case "function":
      return { ...record, arguments: "", identity: "", uses: [] };
    case "table":
      return { ...record, parameters: record.parameters.map(withValue).toSorted(byName) };
    case "index":
      return {
        ...record,
        parameters: record.parameters.map(withValue),
        keys: record.keys.map(withoutPlaces),
      };
    case "exclusion":
      return {
        ...record,
        elements: record.elements.map(({ key, operator }) => ({ key: withoutPlaces(key), operator })),
      };
    case "domain":
      return {
        ...record,
        type: plainType(record.type),
        collation: withoutPlace(record.collation),
        checks: record.checks.toSorted(byName),
      };
    case "column":
    case "attribute":
      return { ...record, type: plainType(record.type), collation: withoutPlace(record.collation) };
    case "policy":
      return { ...record, roles: [...new Set(record.roles.map(roleOf))].toSorted() };
    case "publication":
      return { ...record, tables: record.tables.map((table) => ({ ...table, only: false })) };
    case "extension":
      return { ...record, namespace: null, version: null, comment: null };
    default:
      return record;
  }
}

/** The role that runs the tests. */
function roleOf(role: string): string {
  return /^(?:CURRENT_USER|CURRENT_ROLE|SESSION_USER)$/.test(role) ? "postgres" : role;
}

function withValue<P extends { readonly value: string }>(parameter: P): P {
  return { ...parameter, value: parameter.value === "" ? "true" : parameter.value };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

type Name = { readonly namespace: string | null; readonly name: string };

function withoutPlace(name: Name | null): Name | null {
  return name && { ...name, namespace: null };
}

type Key = Extract<SchemaRecord, { readonly kind: "index" }>["keys"][number];

function withoutPlaces(key: Key): Key {
  const { collation, operatorClass } = key;
  return {
    ...key,
    collation: withoutPlace(collation),
    operatorClass: operatorClass && { ...operatorClass, name: { ...operatorClass.name, namespace: null } },
  };
}

function plainType({ dimensions, ...type }: TypeReference): TypeReference {
  const { base, modifiers } = type;
  const plain = { ...type, dimensions: Math.min(dimensions, 1) };
  if (base.kind === "external") return { ...plain, base: { ...base, namespace: null } };
  const isWhole = base.kind === "builtin" && base.name === "numeric" && modifiers.length === 1;
  return isWhole ? { ...plain, modifiers: [...modifiers, "0"] } : plain;
}
