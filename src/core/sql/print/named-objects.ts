import type { Catalog } from "../../document/catalog.ts";
import type { Kind, ObjectRecord } from "../../document/records/index.ts";
import { multirangeOf } from "../../postgres/multirange-name.ts";
import { tokenize } from "../../postgres/tokens.ts";

/** Something of the design that a fragment of SQL may name. */
export type NamedObject = {
  readonly id: string;
  readonly kind: Kind;
  /** Null when it is not known, as for some kept statements: then any namespace fits. */
  readonly namespace: string | null;
};

export type NamedObjects = {
  /** All that a name may mean: `["public", "film"]` or, in whatever namespace, `["film"]`. */
  readonly called: (path: readonly string[]) => readonly NamedObject[];
};

const kinds = ["enum", "domain", "composite", "range", "sequence", "table", "view", "function"] as const;

/** The named objects of a design whose statements others may have to wait for. */
export function namedObjects(catalog: Catalog): NamedObjects {
  const byName = new Map<string, NamedObject[]>();
  const add = (name: string, object: NamedObject): void => {
    const list = byName.get(name);
    if (list) list.push(object);
    else byName.set(name, [object]);
  };
  for (const kind of kinds) {
    for (const { id, name } of catalog.all(kind)) {
      add(name, { id, kind, namespace: catalog.namespaceOf(id)?.name ?? null });
    }
  }
  for (const [name, object] of [...setsOfRanges(catalog), ...undrawn(catalog), ...provided(catalog)])
    add(name, object);
  return { called: (path) => meanings(byName, path) };
}

type Naming = readonly [name: string, object: NamedObject];

function setsOfRanges(catalog: Catalog): readonly Naming[] {
  return catalog.all("range").map((range): Naming => {
    const namespace = catalog.namespaceOf(range.id)?.name ?? null;
    return [multirangeOf(range), { id: range.id, kind: "range", namespace }];
  });
}

const inNamespace = new Set<ObjectRecord["type"]>([
  "aggregate",
  "collation",
  "base type",
  "operator class",
  "text search configuration",
  "text search dictionary",
  "text search parser",
  "text search template",
]);

/** Objects that are not drawn and that a fragment may name by a word. */
function undrawn(catalog: Catalog): readonly Naming[] {
  return catalog.all("object").flatMap(({ id, name, namespace, type }): readonly Naming[] => {
    const home = catalog.find("namespace", namespace)?.name ?? null;
    return inNamespace.has(type) ? [[name, { id, kind: "object", namespace: home }]] : [];
  });
}

function provided(catalog: Catalog): readonly Naming[] {
  return catalog.all("kept").flatMap(({ id, provides }) =>
    provides.flatMap((provided): readonly Naming[] => {
      const [first, second, ...more] = pathIn(provided);
      // What has three names, a constraint of a table, is never named by itself.
      if (first === undefined || more.length > 0) return [];
      return second === undefined
        ? [[first, { id, kind: "kept", namespace: null }]]
        : [[second, { id, kind: "kept", namespace: first }]];
    }),
  );
}

/** The parts of a name as it stands in SQL: `public."Film"` is public and Film. */
export function pathIn(name: string): readonly string[] {
  return tokenize(name).flatMap(({ kind, value }) => (kind === "word" || kind === "quoted" ? [value] : []));
}

function meanings(
  byName: ReadonlyMap<string, readonly NamedObject[]>,
  path: readonly string[],
): readonly NamedObject[] {
  const [first, second] = path;
  if (first !== undefined && second !== undefined) {
    const qualified = (byName.get(second) ?? []).filter(
      ({ namespace }) => namespace === null || namespace === first,
    );
    if (qualified.length > 0) return qualified;
  }
  return byName.get(first ?? "") ?? [];
}

/** Of all that an unqualified name may mean, what it means by default: in `public`, if there is such. */
export function byDefault(objects: readonly NamedObject[]): readonly NamedObject[] {
  const inPublic = objects.filter(({ namespace }) => namespace === null || namespace === "public");
  return inPublic.length > 0 ? inPublic : objects;
}
