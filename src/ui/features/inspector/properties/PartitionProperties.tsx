import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { freePlaceIn } from "../../editing/add-record.ts";
import { act, send } from "../../editing/send.ts";
import { DeleteButton } from "./DeleteButton.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { SqlArea } from "./SqlArea.tsx";

/** A partition inside its parent: the rows it holds, and the way to the table itself. */
export function PartitionProperties({ partition }: { readonly partition: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  return (
    <>
      <SqlArea
        label="Rows"
        name={`Rows of ${partition.name}`}
        value={partition.partitionOf?.bound ?? ""}
        onCommit={(bound) => send(app, "change-partition", { tableId: partition.id, bound })}
      />
      <RecordLink id={partition.id} name={`Show ${partition.name}`} />
      <Button
        size="s"
        variant="line"
        onClick={() => {
          const near = catalog.placementOf(partition.partitionOf?.parent ?? "");
          act(app, "detach-partition", { tableId: partition.id, at: freePlaceIn(app, near) });
        }}
      >
        Detach partition
      </Button>
      <DeleteButton id={partition.id} label="Delete partition" />
    </>
  );
}
