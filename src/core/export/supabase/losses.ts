import type { SchemaRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { unobserved } from "../losses/unobserved.ts";
import { inLossOrder } from "../losses/unsaid.ts";
import { resolvedType } from "../resolved-type.ts";
import type { Loss } from "../target.ts";
import { columnType, type SupabaseScope } from "./type-text.ts";

/** What the type `Database` does not say of the design. */
export function supabaseLosses(scope: SupabaseScope): readonly Loss[] {
  const { catalog, observed, namespaces } = scope;
  const isDescribed = ({ id }: SchemaRecord): boolean => namespaces.has(catalog.namespaceOf(id)?.name ?? "");
  return inLossOrder([
    ...namespaceLosses(scope),
    ...unobserved(catalog, observed)
      .filter(({ record }) => isDescribed(record))
      .map(({ loss }) => loss),
    ...catalog
      .all("table")
      .flatMap((table): readonly Loss[] =>
        table.external && isDescribed(table)
          ? [{ at: catalog.pathOf(table.id), message: "The table exists elsewhere and is left out." }]
          : [],
      ),
    ...catalog
      .all("enum")
      .flatMap((record): readonly Loss[] =>
        record.values.length === 0 && isDescribed(record)
          ? [{ at: catalog.pathOf(record.id), message: "The enum has no values and is left out." }]
          : [],
      ),
    ...catalog
      .all("column")
      .filter(isDescribed)
      .flatMap((column): readonly Loss[] => {
        const namespace = catalog.namespaceOf(column.id)?.name ?? "";
        const type = columnType(scope, resolvedType(catalog, column.type), namespace);
        return type.startsWith("unknown")
          ? [
              {
                at: catalog.pathOf(column.id),
                message: `It is “${type}”: Supabase's types have no word for ${typeLabel(catalog, column.type)}.`,
              },
            ]
          : [];
      }),
    ...catalog
      .all("foreign-key")
      .filter(isDescribed)
      .flatMap((foreignKey): readonly Loss[] => {
        const from = catalog.namespaceOf(foreignKey.id);
        const to = catalog.namespaceOf(foreignKey.references);
        return from?.id === to?.id
          ? []
          : [
              {
                at: catalog.pathOf(foreignKey.id),
                message: `The relationship is left out: it leads to another namespace, ${to?.name ?? ""}.`,
              },
            ];
      }),
  ]);
}

function namespaceLosses({ catalog, namespaces }: SupabaseScope): readonly Loss[] {
  const holdsTables = (id: string): boolean => catalog.get("namespace", id).tables.length > 0;
  return catalog
    .all("namespace")
    .filter(({ id, name }) => !namespaces.has(name) && holdsTables(id))
    .map(({ name }) => ({ at: name, message: "The namespace is not among those that are described." }));
}
