import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act } from "../../editing/send.ts";
import { ChoiceField } from "./ChoiceField.tsx";

/** By what replication tells the rows of a table apart. */
export function ReplicaIdentityField({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const primary = catalog.primaryKeyOf(table.id);
  const unique = [
    ...catalog.uniquesOf(table.id),
    ...catalog.indexesOf(table.id).filter((index) => index.unique),
  ];
  const words = [
    ["default", "Primary key"],
    ["full", "The whole row"],
    ["nothing", "Nothing"],
    ...[...(primary ? [primary] : []), ...unique].map(({ id, name }) => [String(id), name] as const),
  ] as const;
  const { replicaIdentity } = table;
  const value =
    replicaIdentity === null
      ? "default"
      : replicaIdentity.kind === "index"
        ? String(replicaIdentity.index)
        : replicaIdentity.kind;
  return (
    <ChoiceField
      label="Replication tells rows apart by"
      name="Replica identity"
      value={value}
      words={words}
      onChange={(chosen) =>
        act(app, "set-replica-identity", { tableId: table.id, identity: identityOf(chosen) })
      }
    />
  );
}

function identityOf(chosen: string): "full" | "nothing" | { readonly indexId: string } | null {
  if (chosen === "default") return null;
  return chosen === "full" || chosen === "nothing" ? chosen : { indexId: chosen };
}
