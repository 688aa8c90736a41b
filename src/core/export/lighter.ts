import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { editOf } from "../command/edit.ts";
import { removeRecords } from "../command/removal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { violationsOf } from "../document/invariant.ts";
import { apply } from "../document/patch.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { defaultName, indexKeyNames, type NameRequest } from "../postgres/default-names.ts";

/** What a person may leave out of a design that is handed on. */
export type LeftOut = {
  /** Comments on everything. */
  readonly comments: boolean;
  /** Where tables stand, areas, notes and saved views. */
  readonly positions: boolean;
  /** Names of keys, constraints and indexes that a tool made up: they become those that PostgreSQL gives. */
  readonly generatedNames: boolean;
  /** These tables and views, and what cannot be without them. */
  readonly tables: readonly string[];
};

/** A design that leaves nothing out. */
export const nothingLeftOut: LeftOut = {
  comments: false,
  positions: false,
  generatedNames: false,
  tables: [],
};

/** The same design without what is left out; refused when what remains would be no whole design. */
export function lighter(document: Document, leftOut: LeftOut): Document | Refusal {
  const smaller = leftOut.tables.length === 0 ? document : withoutRecords(document, leftOut.tables);
  if (isRefusal(smaller)) return smaller;
  const bare = leftOut.positions ? withoutPositions(smaller) : smaller;
  const silent = leftOut.comments ? withoutComments(bare) : bare;
  return leftOut.generatedNames ? withoutGeneratedNames(silent) : silent;
}

function withoutRecords(document: Document, ids: readonly string[]): Document | Refusal {
  const edit = editOf(document);
  const refused = removeRecords(edit, ids, { withDependents: true });
  if (refused) return refused;
  const smaller = apply(document, edit.patch());
  const [violation] = violationsOf(catalogOf(smaller));
  return violation ? refuse(`The rest would not be whole: ${violation.message}`) : smaller;
}

function withoutPositions(document: Document): Document {
  const drawn = new Set(["area", "note", "saved-view"]);
  const schema = new Map<string, SchemaRecord>();
  for (const [id, record] of document.schema) {
    if (record.kind === "design") schema.set(id, { ...record, areas: [], notes: [], savedViews: [] });
    else if (!drawn.has(record.kind)) schema.set(id, record);
  }
  return { schema, diagram: new Map() };
}

function withoutComments(document: Document): Document {
  const schema = new Map<string, SchemaRecord>();
  for (const [id, record] of document.schema)
    schema.set(id, "comment" in record && record.comment !== null ? { ...record, comment: null } : record);
  return { ...document, schema };
}

/** Rails, Django, TypeORM and Hibernate; and what ends in a short hash. */
const generated = [
  /^fk_rails_[0-9a-f]{10}$/,
  /^index_.+_on_.+$/,
  /_[0-9a-f]{8}_(?:fk|uniq|like|idx|check)(?:_|$)/,
  /_(?=\d*[a-f])[0-9a-f]{8}$/,
  /^(?:fk|pk|uk|uq|idx|ind|rel|chk)_?(?=[a-z]*\d)[0-9a-z]{16,}$/i,
];

/** Whether a tool made up the name of a key, constraint or index. */
function isGenerated(name: string): boolean {
  return generated.some((pattern) => pattern.test(name));
}

function withoutGeneratedNames(document: Document): Document {
  const catalog = catalogOf(document);
  const schema = new Map(document.schema);
  const taken = new Map<string | undefined, Set<string>>();
  const namesAround = (id: string): Set<string> => {
    const home = catalog.namespaceOf(id)?.id;
    const names = taken.get(home) ?? namesIn(catalog, home);
    taken.set(home, names);
    return names;
  };
  for (const record of catalog.walk()) {
    const request =
      isNamedByTools(record) && isGenerated(record.name) ? requestFor(catalog, record) : undefined;
    if (!request || !isNamedByTools(record)) continue;
    const names = namesAround(record.id);
    const name = defaultName(request, (wanted) => names.has(wanted));
    names.add(name);
    schema.set(record.id, { ...record, name });
  }
  return { ...document, schema };
}

/** Every name in a namespace, whatever it is of: constraints of two tables may share one, and need not. */
function namesIn(catalog: Catalog, home: string | undefined): Set<string> {
  return new Set(
    catalog
      .walk()
      .flatMap((record) =>
        "name" in record && catalog.namespaceOf(record.id)?.id === home ? [record.name] : [],
      ),
  );
}

type NamedByTools = Extract<
  SchemaRecord,
  { kind: "primary-key" | "unique" | "foreign-key" | "check" | "index" }
>;

function isNamedByTools(record: SchemaRecord): record is NamedByTools {
  return ["primary-key", "unique", "foreign-key", "check", "index"].includes(record.kind);
}

/** What PostgreSQL would name it after; undefined of what lies in no table. */
function requestFor(catalog: Catalog, record: NamedByTools): NameRequest | undefined {
  const owner = catalog.parentOf(record.id);
  if (owner?.kind !== "table" && owner?.kind !== "view") return undefined;
  return { kind: record.kind, table: owner.name, columns: columnNames(catalog, record) };
}

function columnNames(catalog: Catalog, record: NamedByTools): readonly string[] {
  const nameOf = (id: string): string => catalog.find("column", id)?.name ?? "";
  switch (record.kind) {
    case "primary-key":
    case "unique":
      return record.columns.map(nameOf);
    case "foreign-key":
      return record.pairs.map(({ column }) => nameOf(column));
    case "check":
      return [];
    case "index":
      return indexKeyNames(record.keys.map(({ of }) => (of.kind === "column" ? nameOf(of.column) : null)));
  }
}
