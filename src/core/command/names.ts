import { byteLength } from "../base/byte-length.ts";
import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { clipToBytes, longestName } from "../postgres/default-names.ts";
import { multirangeOf } from "../postgres/multirange-name.ts";

const systemColumns: ReadonlySet<string> = new Set(["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"]);

/** Why a text cannot be the name of something; undefined when it can. */
export function nameRefusal(what: string, name: string): Refusal | undefined {
  if (name.trim() === "") return refuse(`${what} needs a name.`);
  if (name.includes("\0")) return refuse("A name cannot contain the character with code 0.");
  if (byteLength(name) > longestName)
    return refuse(
      `The name "${clipToBytes(name, 20)}…" is longer than the ${longestName} bytes PostgreSQL keeps.`,
    );
  return undefined;
}

const relationsAndTypes = [
  ...(["table", "view", "sequence", "index", "primary-key", "unique", "exclusion"] as const),
  ...(["enum", "domain", "composite", "range"] as const),
];

/** Whether a record is one of the relations and types of a namespace, which share one space of names. */
export function sharesNames(
  record: SchemaRecord,
): record is Extract<SchemaRecord, { readonly kind: (typeof relationsAndTypes)[number] }> {
  return relationsAndTypes.some((kind) => kind === record.kind);
}

/** What already has a name among the relations and types of a namespace, which share one space of names. */
export function namesake(catalog: Catalog, namespaceId: string, name: string): SchemaRecord | undefined {
  const namespace = catalog.find("namespace", namespaceId);
  if (!namespace) return undefined;
  const types = [
    ...namespace.enums.flatMap((id) => catalog.find("enum", id) ?? []),
    ...namespace.domains.flatMap((id) => catalog.find("domain", id) ?? []),
  ];
  const ranges = namespace.ranges.flatMap((id) => catalog.find("range", id) ?? []);
  return (
    catalog.relationNamed(namespaceId, name) ??
    types.find((type) => type.name === name) ??
    ranges.find((range) => range.name === name || multirangeOf(range) === name)
  );
}

/** Why a relation or type cannot get a name in a namespace. */
export function relationNameRefusal(
  catalog: Catalog,
  wanted: {
    readonly what: string;
    readonly namespaceId: string;
    readonly name: string;
    readonly except?: string;
  },
): Refusal | undefined {
  const other = namesake(catalog, wanted.namespaceId, wanted.name);
  if (other && other.id !== wanted.except)
    return refuse(`The ${other.kind} ${catalog.pathOf(other.id)} already has that name.`);
  return nameRefusal(wanted.what, wanted.name);
}

/** Why a column cannot get a name in its table. */
export function columnNameRefusal(
  catalog: Catalog,
  wanted: { readonly tableId: string; readonly name: string; readonly except?: string },
): Refusal | undefined {
  const other = catalog.columnNamed(wanted.tableId, wanted.name);
  if (other && other.id !== wanted.except)
    return refuse(`${catalog.pathOf(wanted.tableId)} already has a column ${wanted.name}.`);
  if (systemColumns.has(wanted.name)) return refuse(`${wanted.name} is the name of a system column.`);
  return nameRefusal("A column", wanted.name);
}

/** The constraint of a table that has a name. */
export function constraintNamed(catalog: Catalog, tableId: string, name: string): SchemaRecord | undefined {
  return catalog
    .find("table", tableId)
    ?.constraints.map((id) => catalog.record(id))
    .find((record) => record !== undefined && "name" in record && record.name === name);
}

/** Why a constraint cannot get a name; keys need one that no relation has. */
export function constraintNameRefusal(
  catalog: Catalog,
  wanted: {
    readonly tableId: string;
    readonly name: string;
    readonly isKey: boolean;
    readonly except?: string;
  },
): Refusal | undefined {
  const other = constraintNamed(catalog, wanted.tableId, wanted.name);
  if (other && other.id !== wanted.except)
    return refuse(`${catalog.pathOf(wanted.tableId)} already has a constraint ${wanted.name}.`);
  const namespaceId = catalog.namespaceOf(wanted.tableId)?.id ?? "";
  const except = wanted.except === undefined ? {} : { except: wanted.except };
  return wanted.isKey
    ? relationNameRefusal(catalog, { what: "A key", namespaceId, name: wanted.name, ...except })
    : nameRefusal("A constraint", wanted.name);
}

/** The first of `name`, `name_2`, `name_3`, … that is free. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : `_${number}`;
    const name = `${clipToBytes(wanted, longestName - suffix.length)}${suffix}`;
    if (!isTaken(name)) return name;
  }
}

/** Whether a relation or type of a namespace has a name. */
export function takenIn(catalog: Catalog, namespaceId: string): (name: string) => boolean {
  return (name) => namesake(catalog, namespaceId, name) !== undefined;
}

/** Whether a constraint of a table, or a relation of its namespace, has a name. */
export function takenAround(catalog: Catalog, tableId: string): (name: string) => boolean {
  const taken = takenIn(catalog, catalog.namespaceOf(tableId)?.id ?? "");
  return (name) => constraintNamed(catalog, tableId, name) !== undefined || taken(name);
}
