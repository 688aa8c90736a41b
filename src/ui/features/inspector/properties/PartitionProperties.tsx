import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { act, send } from "../../editing/send.ts";
import { DeleteButton } from "./DeleteButton.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { SqlArea } from "./SqlArea.tsx";

/** A partition inside its parent: the rows it holds, and the way to the table itself. */
export function PartitionProperties({ partition }: { readonly partition: TableRecord }) {
  const app = useApp();
  return (
    <>
      <SqlArea
        label="Rows"
        name={`Rows of ${partition.name}`}
        value={partition.partitionOf?.bound ?? ""}
        onCommit={(bound) => send(app, "change-partition", { tableId: partition.id, bound })}
      />
      <RecordLink id={partition.id} name={`Show ${partition.name}`} />
      <Button size="s" variant="line" onClick={() => act(app, "detach-partition", { tableId: partition.id })}>
        Detach partition
      </Button>
      <DeleteButton id={partition.id} label="Delete partition" />
    </>
  );
}
