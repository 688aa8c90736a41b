import { useState } from "react";
import type { IndexKey } from "../../../../core/document/fields/index-key.ts";
import type { ColumnRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { FieldGroup } from "../../../parts/FieldGroup.tsx";
import { Select } from "../../../parts/Select.tsx";
import { type IndexKeyInput, keyInputOf } from "../index-key-input.ts";
import { ExpressionField } from "./ExpressionField.tsx";
import { IndexKeyLine, type Keyed } from "./IndexKeyLine.tsx";
import styles from "./IndexKeys.module.css";
import { moved } from "./moved.ts";
import { useColumnScope } from "./use-column-scope.ts";

/** A key with the operator by which an exclusion compares it. */
export type ComparedKey = IndexKeyInput & { readonly operator: string };

/** Every change is told whole; the answer says why it is refused. `operators` are an exclusion's, one a key. */
export interface IndexKeysProps {
  readonly of: Keyed;
  readonly keys: readonly IndexKey[];
  readonly operators?: readonly string[];
  readonly columns: readonly ColumnRecord[];
  readonly onChange: (keys: readonly ComparedKey[]) => string | undefined;
}

const labels: Readonly<Record<Keyed, string>> = {
  index: "Keys",
  exclusion: "No two rows with all of these",
  "partition key": "Partition key",
};

/** What an index, exclusion or partitioning is over, in order: columns and expressions, each with all that may be said of it. */
export function IndexKeys({ of, keys, operators = [], columns, onChange }: IndexKeysProps) {
  const [openAt, setOpenAt] = useState<number | undefined>(undefined);
  const scope = useColumnScope(useCatalog().tableOf(columns[0]?.id ?? "")?.id);
  const inputs = keys.map((key, at): ComparedKey => ({ ...keyInputOf(key), operator: operators[at] ?? "=" }));
  const left = columns.filter(
    (column) =>
      of === "exclusion" || !keys.some((key) => key.of.kind === "column" && key.of.column === column.id),
  );
  return (
    <FieldGroup label={labels[of]} name={`Keys of the ${of}`}>
      <ol className={styles.list}>
        {keys.map((key, at) => (
          <IndexKeyLine
            // biome-ignore lint/suspicious/noArrayIndexKey: the same key may stand twice, and rows are redrawn whole
            key={at}
            of={of}
            number={at + 1}
            keyRecord={key}
            operator={of === "exclusion" ? operators[at] : undefined}
            columns={columns}
            scope={scope}
            open={openAt === at}
            onOpenChange={(open) => setOpenAt(open ? at : undefined)}
            onPut={(changes) =>
              onChange(inputs.map((input, place) => (place === at ? { ...input, ...changes } : input)))
            }
            onRemove={
              keys.length > 1 ? () => void onChange(inputs.filter((_, place) => place !== at)) : undefined
            }
            onMoveUp={at > 0 ? () => void onChange(moved(inputs, at, -1)) : undefined}
          />
        ))}
      </ol>
      {left.length > 0 && (
        <Select
          size="s"
          className={styles.add}
          aria-label={`Add a column to the ${of}`}
          value=""
          options={[
            { value: "", label: "Add a column" },
            ...left.map((column) => ({ value: String(column.id), label: column.name })),
          ]}
          onChange={(id) => {
            const column = left.find((other) => other.id === id);
            if (column) onChange([...inputs, { columnId: column.id, operator: "=" }]);
          }}
        />
      )}
      <ExpressionField
        label="Or an expression"
        name={`Add an expression to the ${of}`}
        placeholder={of === "index" ? "Such as lower(email)" : undefined}
        value=""
        scope={scope}
        onCommit={(expression) =>
          expression === "" ? undefined : onChange([...inputs, { expression, operator: "=" }])
        }
      />
    </FieldGroup>
  );
}
