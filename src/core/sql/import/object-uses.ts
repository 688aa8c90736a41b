import type { ObjectRecord } from "../../document/records/index.ts";
import { objectShape } from "../../document/records/object.ts";
import type { Draft } from "./draft.ts";
import { findFunctions, findNamespace } from "./find.ts";
import { findObjects } from "./object.ts";
import { writtenName } from "./tree.ts";
import { usesOf } from "./uses.ts";

type Plain = Readonly<Record<string, unknown>>;
type ObjectKind = ObjectRecord["type"];
type UsableKind = (typeof objectShape)["fields"]["uses"]["of"]["kinds"][number];

const usable: ReadonlySet<string> = new Set(objectShape.fields.uses.of.kinds);

/** What an object's definition names: types, functions, tables, and other objects by the words of the grammar. */
export function usesOfObject(draft: Draft, tree: unknown, itself?: string): ObjectRecord["uses"] {
  const found = new Set(usesOf(tree, draft));
  walk(tree, (node) => {
    for (const id of namedIn(draft, node)) found.add(id);
  });
  return [...found].flatMap((id) => {
    const record = id === itself ? undefined : draft.record(id);
    return record && isUsable(record) ? [record.id] : [];
  });
}

function namedIn(draft: Draft, node: Plain): readonly string[] {
  const byKey = Object.entries(namedByKey).flatMap(([key, types]) =>
    types.flatMap((type) => findObjects(draft, type, writtenName(namesIn(node[key])))),
  );
  const dictionaries = dictionariesOf(node).flatMap((names) =>
    findObjects(draft, "text search dictionary", writtenName(names)),
  );
  return [...[...byKey, ...dictionaries].map(({ id }) => id), ...namedByElement(draft, node)];
}

function isUsable<R extends { readonly kind: string }>(
  record: R,
): record is Extract<R, { kind: UsableKind }> {
  return usable.has(record.kind);
}

/** Which key of a statement names objects of which kinds. */
const namedByKey: Readonly<Record<string, readonly ObjectKind[]>> = {
  servername: ["server"],
  fdwname: ["foreign data wrapper"],
  amname: ["access method"],
  lang: ["language"],
  opfamilyname: ["operator family"],
  order_family: ["operator family"],
};

/** What `name = value` in a definition may mean, by its name; everything else is a function, if anything. */
const namedByOption: Readonly<Record<string, readonly ObjectKind[]>> = {
  template: ["text search template"],
  parser: ["text search parser"],
  copy: ["text search configuration"],
  from: ["collation"],
  commutator: ["operator"],
  negator: ["operator"],
  sortop: ["operator"],
};

function namedByElement(draft: Draft, node: Plain): readonly string[] {
  if (typeof node.defname !== "string" || node.arg === undefined) return [];
  const names = namesIn(node.arg);
  if (names.length === 0) return [];
  if (node.defname === "schema") return [findNamespace(draft, names[0] ?? "")?.id ?? []].flat();
  const types = Object.hasOwn(namedByOption, node.defname) ? namedByOption[node.defname] : undefined;
  const written = writtenName(names);
  if (types) return types.flatMap((type) => findObjects(draft, type, written)).map(({ id }) => id);
  return findFunctions(draft, written).map(({ id }) => id);
}

/** The dictionaries of a mapping: a list of names, each a list of its parts. */
function dictionariesOf(node: Plain): readonly (readonly string[])[] {
  return Array.isArray(node.dicts) ? node.dicts.map(namesIn) : [];
}

/** The parts of a name, whatever node holds it. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isPlain(value)) return [];
  const { List, String: text, TypeName } = value;
  if (isPlain(text)) return typeof text.sval === "string" ? [text.sval] : [];
  if (isPlain(List)) return namesIn(List.items);
  return isPlain(TypeName) ? namesIn(TypeName.names) : [];
}

function walk(value: unknown, visit: (node: Plain) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  if (!isPlain(value)) return;
  visit(value);
  for (const inner of Object.values(value)) walk(inner, visit);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
