import type { SchemaRecord } from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { unobserved } from "../losses/unobserved.ts";
import { inLossOrder } from "../losses/unsaid.ts";
import type { Loss } from "../target.ts";
import { passageOf } from "./column-type.ts";
import type { DeclaredNames } from "./declared-names.ts";
import { columnNames, type RowScope } from "./row-types.ts";

type Wanted = {
  readonly namespaces: ReadonlySet<string>;
  readonly observed: Observed | undefined;
  /** Whether functions are described. */
  readonly functions: boolean;
};

/** What types of rows do not say of what they are about: namespaces, views, columns and functions. */
export function typeLosses(
  scope: RowScope & { readonly names: DeclaredNames },
  { namespaces, observed, functions }: Wanted,
): readonly Loss[] {
  const { catalog } = scope;
  const isDescribed = ({ id }: SchemaRecord): boolean => namespaces.has(catalog.namespaceOf(id)?.name ?? "");
  const elsewhere = catalog
    .all("namespace")
    .filter(({ name, tables, views }) => !namespaces.has(name) && tables.length + views.length > 0)
    .map(({ name }) => ({ at: name, message: "The namespace is not among those that are described." }));
  const unseen = unobserved(catalog, observed)
    .filter(({ record }) => isDescribed(record) && (functions || record.kind === "view"))
    .map(({ loss }) => loss);
  const typed = [...catalog.all("domain"), ...catalog.all("attribute"), ...catalog.all("column")];
  const unknown = typed
    .filter((record) => isDescribed(record) && passageOf(scope, record.type) === undefined)
    .map(({ id, type }) => ({
      at: catalog.pathOf(id),
      message: `It is “unknown”: nothing is known of the type ${typeLabel(catalog, type)}.`,
    }));
  return inLossOrder([...elsewhere, ...unseen, ...unknown, ...numbered(scope)]);
}

/** Columns whose names meet in another casing: no driver's conversion gives the numbered ones. */
function numbered(scope: RowScope & { readonly names: DeclaredNames }): readonly Loss[] {
  if (scope.columnCasing === "as-is") return [];
  return scope.names.tables.flatMap((table) =>
    [...columnNames(scope, table)]
      .filter(([, name]) => /_\d+$/.test(name))
      .map(([column, name]) => ({
        at: `${scope.catalog.pathOf(table.id)}.${column}`,
        message: `It is called ${name}, because another column has its name in this casing.`,
      })),
  );
}
