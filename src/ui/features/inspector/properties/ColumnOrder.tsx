import { FieldGroup } from "../../../parts/FieldGroup.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import { Select } from "../../../parts/Select.tsx";
import styles from "./ColumnOrder.module.css";
import { moved } from "./moved.ts";

/** `value` are ids of `columns`, in order; every change is told whole. `add` says what the last line adds. */
export interface ColumnOrderProps {
  readonly label: string;
  readonly add?: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** Whether the last column may be taken out. */
  readonly mayBeEmpty?: boolean;
}

/** The columns of a key in their order: move, take out, add. */
export function ColumnOrder(props: ColumnOrderProps) {
  const { label, add, columns, value, onChange, mayBeEmpty = false } = props;
  const left = columns.filter((column) => !value.some((id) => id === column.id));
  return (
    <FieldGroup label={label}>
      {value.length > 0 && (
        <ol className={styles.list}>
          {value.map((id, at) => (
            <ColumnLine
              key={id}
              name={columns.find((column) => column.id === id)?.name ?? ""}
              first={at === 0}
              last={at === value.length - 1}
              onMove={(by) => onChange(moved(value, at, by))}
              onRemove={
                mayBeEmpty || value.length > 1
                  ? () => onChange(value.filter((_, place) => place !== at))
                  : undefined
              }
            />
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <Select
          size="s"
          className={styles.add}
          aria-label={add ?? `Add a column to ${label.toLowerCase()}`}
          value=""
          options={[
            { value: "", label: add ?? "Add a column" },
            ...left.map((column) => ({ value: String(column.id), label: column.name })),
          ]}
          onChange={(id) => id !== "" && onChange([...value, id])}
        />
      )}
    </FieldGroup>
  );
}

interface ColumnLineProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: (() => void) | undefined;
}

function ColumnLine({ name, first, last, onMove, onRemove }: ColumnLineProps) {
  return (
    <li className={styles.line}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      {!(first && last) && (
        <>
          <IconButton
            icon="arrowUp"
            size="s"
            label={`Move ${name} up`}
            disabled={first}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon="arrowDown"
            size="s"
            label={`Move ${name} down`}
            disabled={last}
            onClick={() => onMove(1)}
          />
        </>
      )}
      {onRemove && <IconButton icon="close" size="s" label={`Take ${name} out`} onClick={onRemove} />}
    </li>
  );
}
