import type { ColumnRecord, ForeignKeyRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { FieldGroup } from "../../../parts/FieldGroup.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import { Select } from "../../../parts/Select.tsx";
import { act } from "../../editing/send.ts";
import { moved } from "./moved.ts";
import styles from "./PairList.module.css";

type Pair = { readonly columnId: string; readonly references: string };

/** Which column stands for which column of the other table, in order: change, move, take out, add. */
export function PairList({ foreignKey }: { readonly foreignKey: ForeignKeyRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const own = catalog.columnsOf(catalog.tableOf(foreignKey.id)?.id ?? "");
  const theirs = catalog.columnsOf(foreignKey.references);
  const pairs: readonly Pair[] = foreignKey.pairs.map(({ column, references }) => ({
    columnId: column,
    references,
  }));
  const change = (next: readonly Pair[]) =>
    act(app, "change-foreign-key", { constraintId: foreignKey.id, pairs: next });
  const free = freePair(own, theirs, pairs);
  return (
    <FieldGroup label="Columns" name="Pairs of columns">
      <ol className={styles.list}>
        {pairs.map((pair, at) => (
          <li key={`${pair.columnId} ${pair.references}`} className={styles.pair}>
            <PairSelect
              label={`Column of pair ${at + 1}`}
              columns={own}
              value={pair.columnId}
              onChange={(columnId) => change(pairs.with(at, { ...pair, columnId }))}
            />
            <span className={styles.arrow}>→</span>
            <PairSelect
              label={`Column that pair ${at + 1} refers to`}
              columns={theirs}
              value={pair.references}
              onChange={(references) => change(pairs.with(at, { ...pair, references }))}
            />
            {pairs.length > 1 && (
              <span className={styles.actions}>
                <IconButton
                  icon="arrowUp"
                  size="s"
                  label={`Move pair ${at + 1} up`}
                  disabled={at === 0}
                  onClick={() => change(moved(pairs, at, -1))}
                />
                <IconButton
                  icon="close"
                  size="s"
                  label={`Take pair ${at + 1} out`}
                  onClick={() => change(pairs.filter((_, place) => place !== at))}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <Button
        size="s"
        icon="plus"
        className={styles.add}
        unavailable={free ? undefined : "No column is left on one of the sides."}
        onClick={() => free && change([...pairs, free])}
      >
        Add pair
      </Button>
    </FieldGroup>
  );
}

interface PairSelectProps {
  readonly label: string;
  readonly columns: readonly ColumnRecord[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function PairSelect({ label, columns, value, onChange }: PairSelectProps) {
  return (
    <Select
      size="s"
      look="cell"
      className={styles.side}
      aria-label={label}
      value={value}
      options={columns.map(({ id, name }) => ({ value: String(id), label: name }))}
      onChange={onChange}
    />
  );
}

/** The next column on both sides; one of the same name where there is one. */
function freePair(
  own: readonly ColumnRecord[],
  theirs: readonly ColumnRecord[],
  pairs: readonly Pair[],
): Pair | undefined {
  const left = own.filter(({ id }) => !pairs.some((pair) => pair.columnId === id));
  const right = theirs.filter(({ id }) => !pairs.some((pair) => pair.references === id));
  const same = left.find(({ name }) => right.some((other) => other.name === name));
  const column = same ?? left[0];
  const target = right.find(({ name }) => name === column?.name) ?? right[0];
  return column && target && { columnId: column.id, references: target.id };
}
