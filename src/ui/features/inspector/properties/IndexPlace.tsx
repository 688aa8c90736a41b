import type { IndexRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { act } from "../../editing/send.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { Facts } from "./Facts.tsx";
import { RecordLink } from "./RecordLink.tsx";

/** Of a divided table's index: whether its partitions have one too, and which do; of a partition's: of what it is part. */
export function IndexPlace({ index }: { readonly index: IndexRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { id, only, partOf } = index;
  const owner = catalog.tableOf(id);
  const above = catalog.indexesOf(owner?.partitionOf?.parent ?? "");
  const parts = catalog.partitionsOf(owner?.id ?? "").map((partition) => ({
    partition,
    part: catalog.indexesOf(partition.id).find((other) => other.partOf === id),
  }));
  return (
    <>
      {owner?.partitionBy && (
        <Checkbox
          label="On this table only: partitions get none by themselves"
          checked={only}
          onChange={(checked) => act(app, "change-index", { indexId: id, only: checked })}
        />
      )}
      <Facts
        facts={parts.map(({ part, partition }) => [
          partition.name,
          part ? <RecordLink key={part.id} id={part.id} name={part.name} /> : "None attached",
        ])}
      />
      {above.length > 0 && (
        <ChoiceField
          label="Part of"
          name="Index that it is part of"
          value={String(partOf ?? "")}
          words={[["", "No index"], ...above.map((whole) => [String(whole.id), whole.name] as const)]}
          onChange={(chosen) =>
            act(app, "change-index", { indexId: id, partOf: chosen === "" ? null : chosen })
          }
        />
      )}
    </>
  );
}
