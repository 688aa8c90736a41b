import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act, send } from "../../editing/send.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { ParameterList } from "./ParameterList.tsx";
import { plainOptions } from "./plain-options.ts";

/** From which server the rows of a foreign table come, and with which options. */
export function ForeignFields(props: {
  readonly tableId: string;
  readonly foreign: NonNullable<TableRecord["foreign"]>;
}) {
  const { foreign, tableId } = props;
  const app = useApp();
  const servers = useCatalog()
    .all("object")
    .filter(({ type }) => type === "server");
  return (
    <>
      <ChoiceField
        label="Rows come from the server"
        name="Server of the foreign table"
        value={String(foreign.server)}
        words={servers.map(({ id, name }) => [String(id), name] as const)}
        onChange={(serverId) =>
          act(app, "set-foreign-options", { id: tableId, options: plainOptions(foreign.options), serverId })
        }
      />
      <ParameterList
        label="Foreign options"
        example="table_name = orders"
        parameters={plainOptions(foreign.options)}
        onChange={(options) => send(app, "set-foreign-options", { id: tableId, options })}
      />
    </>
  );
}
