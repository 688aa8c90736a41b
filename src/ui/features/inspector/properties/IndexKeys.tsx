import type { IndexKey } from "../../../../core/document/fields/index-key.ts";
import type { ColumnRecord } from "../../../../core/document/records/index.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import { Select } from "../../../parts/Select.tsx";
import { type IndexKeyInput, keyInputOf } from "../index-key-input.ts";
import { indexKeyText } from "../index-key-text.ts";
import styles from "./IndexKeys.module.css";

/** Every change is told whole; the answer says why it is refused. */
export interface IndexKeysProps {
  readonly keys: readonly IndexKey[];
  readonly columns: readonly ColumnRecord[];
  readonly onChange: (keys: readonly IndexKeyInput[]) => string | undefined;
}

/** What an index is over, in order: columns and expressions, each ascending or descending. */
export function IndexKeys({ keys, columns, onChange }: IndexKeysProps) {
  const inputs = keys.map(keyInputOf);
  const put = (at: number, changes: Partial<IndexKeyInput>) =>
    onChange(inputs.map((input, place) => (place === at ? { ...input, ...changes } : input)));
  const left = columns.filter(
    (column) => !keys.some((key) => key.of.kind === "column" && key.of.column === column.id),
  );
  return (
    <fieldset className={styles.keys} aria-label="Keys of the index">
      <span className={styles.label} aria-hidden="true">
        Keys
      </span>
      <ol className={styles.list}>
        {keys.map((key, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same key may stand twice, and rows are redrawn whole
          <li key={at} className={styles.line}>
            {key.of.kind === "expression" ? (
              <CommitField
                look="cell"
                mono
                aria-label={`Expression of key ${at + 1}`}
                value={key.of.expression}
                onCommit={(expression) => put(at, { expression })}
              />
            ) : (
              <span className={styles.name}>{indexKeyText(key, columns)}</span>
            )}
            <IconButton
              icon={key.descending ? "arrowDown" : "arrowUp"}
              size="s"
              label={`Key ${at + 1} is ${key.descending ? "descending" : "ascending"}: turn round`}
              onClick={() => put(at, { descending: !key.descending, nulls: "default" })}
            />
            {keys.length > 1 && (
              <IconButton
                icon="close"
                size="s"
                label={`Take key ${at + 1} out`}
                onClick={() => onChange(inputs.filter((_, place) => place !== at))}
              />
            )}
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <Select
          size="s"
          className={styles.add}
          aria-label="Add a column to the index"
          value=""
          options={[
            { value: "", label: "Add a column" },
            ...left.map((column) => ({ value: String(column.id), label: column.name })),
          ]}
          onChange={(id) => {
            const column = left.find((other) => other.id === id);
            if (column) onChange([...inputs, { columnId: column.id }]);
          }}
        />
      )}
      <CommitField
        size="s"
        mono
        aria-label="Add an expression to the index"
        placeholder="Add an expression, such as lower(email)"
        value=""
        onCommit={(expression) => onChange([...inputs, { expression }])}
      />
    </fieldset>
  );
}
