import type { InputOf } from "../../../../core/command/run-command.ts";
import type { PartitionBy } from "../../../../core/document/fields/partition.ts";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { quoteQualified } from "../../../../core/postgres/quoting.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { act, send } from "../../editing/send.ts";
import { Fields } from "../PanelBody.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { SqlField } from "./SqlField.tsx";

const strategies = [
  ["range", "Range"],
  ["list", "List"],
  ["hash", "Hash"],
] as const;

type Key = NonNullable<InputOf<"set-partitioning">["partitionBy"]>["keys"][number];

/** How a table is divided: strategy and key. Both stay while there are partitions. */
export function PartitioningFields(props: {
  readonly table: TableRecord;
  readonly partitionBy: PartitionBy;
}) {
  const { table, partitionBy } = props;
  const app = useApp();
  const columns = useCatalog().columnsOf(table.id);
  const keys = partitionBy.keys.map(
    (key): Key => ({
      ...(key.of.kind === "column" ? { columnId: key.of.column } : { expression: key.of.expression }),
      collation: key.collation && quoteQualified(key.collation.namespace, key.collation.name),
      operatorClass: key.operatorClass && quoteQualified(key.operatorClass.namespace, key.operatorClass.name),
    }),
  );
  const expressions = keys.flatMap((key) => ("expression" in key ? [key] : []));
  const chosen = keys.flatMap((key) => ("columnId" in key ? [key] : []));
  const put = (next: InputOf<"set-partitioning">["partitionBy"]) =>
    send(app, "set-partitioning", { tableId: table.id, partitionBy: next });
  const { strategy } = partitionBy;
  return (
    <Fields inset>
      <ChoiceField
        label="Divided by"
        name="Partitioning strategy"
        value={strategy}
        words={strategies}
        onChange={(next) =>
          act(app, "set-partitioning", { tableId: table.id, partitionBy: { strategy: next, keys } })
        }
      />
      <ColumnOrder
        label="Partition key"
        columns={columns}
        value={chosen.map(({ columnId }) => columnId)}
        mayBeEmpty={expressions.length > 0}
        onChange={(ids) => {
          const next = ids.map((id) => chosen.find(({ columnId }) => columnId === id) ?? { columnId: id });
          act(app, "set-partitioning", {
            tableId: table.id,
            partitionBy: { strategy, keys: [...next, ...expressions] },
          });
        }}
      />
      <SqlField
        label="Or by an expression"
        name="Partition key expression"
        expression
        value={expressions[0]?.expression ?? null}
        placeholder="None"
        onCommit={(expression) =>
          put({
            strategy,
            keys: expression === null ? chosen : [...chosen, { ...expressions[0], expression }],
          })
        }
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
