import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act } from "../../editing/send.ts";
import { ChoiceField } from "./ChoiceField.tsx";

/** The namespace a table lies in, to choose another. */
export function NamespaceField({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  return (
    <ChoiceField
      label="Namespace"
      name="Namespace of the table"
      value={String(catalog.namespaceOf(table.id)?.id ?? "")}
      words={catalog.all("namespace").map((namespace) => [String(namespace.id), namespace.name] as const)}
      onChange={(namespace) =>
        act(app, "move-table-to-namespace", { tableId: table.id, namespaceId: namespace })
      }
    />
  );
}
