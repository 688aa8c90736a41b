import { textsOf } from "../document/record-texts.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import type { PrintContext } from "../sql/print/print-context.ts";

/** What PostgreSQL knows a record to depend on besides its owner: dropping that is refused while this is there. */
export function hardNeeds(context: PrintContext, record: SchemaRecord): readonly string[] {
  switch (record.kind) {
    case "view":
      return [...record.uses, ...mentioned(context, record)];
    case "rule":
    case "policy":
      return [...record.uses, ...mentioned(context, record)];
    case "trigger":
      return [
        ...(record.function.kind === "defined" ? [record.function.id] : []),
        ...mentioned(context, record),
      ];
    case "function":
      return inFunction(context, record);
    case "foreign-key":
      return [...referencedKeys(context, record)];
    case "check":
    case "exclusion":
    case "index":
    case "statistics":
      return [...mentioned(context, record), ...("partOf" in record && record.partOf ? [record.partOf] : [])];
    case "primary-key":
    case "unique":
      return record.partOf ? [record.partOf] : [];
    case "column":
      return record.generated ? context.mentions([record.generated.expression]).certain : [];
    case "range":
      return [record.canonical, record.difference].flatMap((routine) =>
        routine?.kind === "defined" ? [routine.id] : [],
      );
    case "grant":
      return [record.on, ...record.privileges.flatMap(({ columns }) => columns)];
    case "publication":
      return [...record.tables.flatMap(({ table, columns }) => [table, ...columns]), ...record.namespaces];
    case "kept":
    case "object":
      return record.uses.filter((id) => context.catalog.record(id)?.kind !== "namespace");
    default:
      return [];
  }
}

function mentioned(context: PrintContext, record: SchemaRecord): readonly string[] {
  return context.mentions(textsOf(record, "sql")).certain;
}

/** Types in the signature; in a body only where PostgreSQL reads it when the function is made. */
function inFunction(
  context: PrintContext,
  routine: SchemaRecord & { readonly kind: "function" },
): readonly string[] {
  const isRead =
    /\bbegin\s+atomic\b|\breturn\b(?!s)/i.test(routine.definition) &&
    !/\$|\bas\s+'/i.test(routine.definition);
  const { certain, possible } = context.mentions([routine.arguments, routine.definition]);
  const named = new Set([...certain, ...possible]);
  const types = new Set(["enum", "domain", "composite", "range", "table", "view"]);
  return routine.uses.filter(
    (id) => named.has(id) && (isRead || types.has(context.catalog.record(id)?.kind ?? "")),
  );
}

/** The keys and unique indexes that a foreign key may rest on: those over exactly the columns it refers to. */
function referencedKeys(
  { catalog }: PrintContext,
  key: SchemaRecord & { readonly kind: "foreign-key" },
): readonly string[] {
  const wanted = key.pairs.map((pair) => String(pair.references));
  const primary = catalog.primaryKeyOf(key.references);
  const keys = [...(primary ? [primary] : []), ...catalog.uniquesOf(key.references)];
  const indexes = catalog.indexesOf(key.references).flatMap((index) => {
    const columns = index.keys.flatMap(({ of }) => (of.kind === "column" ? [String(of.column)] : []));
    return index.unique && covers(columns, wanted) ? [index.id] : [];
  });
  return [
    ...keys.filter(({ columns }) => covers(columns, wanted)).map(({ id }) => id),
    ...indexes,
    key.references,
  ];
}

function covers(columns: readonly string[], wanted: readonly string[]): boolean {
  return columns.length === wanted.length && wanted.every((id) => columns.includes(id));
}
