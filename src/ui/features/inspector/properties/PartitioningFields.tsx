import type { InputOf } from "../../../../core/command/run-command.ts";
import type { IndexKey } from "../../../../core/document/fields/index-key.ts";
import type { PartitionBy } from "../../../../core/document/fields/partition.ts";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { accepted, act, send } from "../../editing/send.ts";
import { type IndexKeyInput, keyInputOf } from "../index-key-input.ts";
import { Fields } from "../PanelBody.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { IndexKeys } from "./IndexKeys.tsx";

const strategies = [
  ["range", "Range"],
  ["list", "List"],
  ["hash", "Hash"],
] as const;

type PartitionKey = NonNullable<InputOf<"set-partitioning">["partitionBy"]>["keys"][number];

/** How a table is divided: strategy and key. Both stay while there are partitions. */
export function PartitioningFields(props: {
  readonly table: TableRecord;
  readonly partitionBy: PartitionBy;
}) {
  const { table, partitionBy } = props;
  const app = useApp();
  const columns = useCatalog().columnsOf(table.id);
  const keys = partitionBy.keys.map(
    ({ collation, of, operatorClass }): IndexKey => ({
      of,
      collation,
      operatorClass: operatorClass && { name: operatorClass, parameters: [] },
      descending: false,
      nulls: "default",
    }),
  );
  const put = (strategy: PartitionBy["strategy"], next: readonly IndexKeyInput[]) =>
    send(app, "set-partitioning", {
      tableId: table.id,
      partitionBy: { strategy, keys: next.flatMap(partitionKeyOf) },
    });
  const { strategy } = partitionBy;
  return (
    <Fields inset>
      <ChoiceField
        label="Divided by"
        name="Partitioning strategy"
        value={strategy}
        words={strategies}
        onChange={(next) => accepted(app, put(next, keys.map(keyInputOf)))}
      />
      <IndexKeys
        of="partition key"
        keys={keys}
        columns={columns}
        // A list of values is of one column: another takes its place.
        onChange={(next) => put(strategy, strategy === "list" ? next.slice(-1) : next)}
      />
      <Button
        size="s"
        variant="line"
        onClick={() => act(app, "set-partitioning", { tableId: table.id, partitionBy: null })}
      >
        Make it one whole again
      </Button>
    </Fields>
  );
}

/** A partition key has no direction; a table has no output columns. */
function partitionKeyOf(key: IndexKeyInput): readonly PartitionKey[] {
  const { collation = null, operatorClass = null } = key;
  if ("output" in key) return [];
  return "columnId" in key
    ? [{ columnId: key.columnId, collation, operatorClass }]
    : [{ expression: key.expression, collation, operatorClass }];
}
