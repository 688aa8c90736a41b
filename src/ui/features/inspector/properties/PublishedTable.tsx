import { useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { ExpressionField } from "./ExpressionField.tsx";
import styles from "./PublishedTable.module.css";
import { useColumnScope } from "./use-column-scope.ts";

/** A table of a publication as the commands take it. */
export type PublishedInput = {
  readonly tableId: string;
  readonly columnIds: readonly string[];
  readonly only: boolean;
  readonly where: string | null;
};

export interface PublishedTableProps {
  readonly table: PublishedInput;
  readonly onChange: (table: PublishedInput) => string | undefined;
  readonly onRemove: () => void;
}

/** Which columns and rows of a table are replicated. */
export function PublishedTable({ table, onChange, onRemove }: PublishedTableProps) {
  const scope = useColumnScope(table.tableId);
  return (
    <>
      <ColumnOrder
        label="Columns, none for all"
        columns={useCatalog().columnsOf(table.tableId)}
        value={table.columnIds}
        mayBeEmpty
        onChange={(columnIds) => void onChange({ ...table, columnIds })}
      />
      <ExpressionField
        label="Only rows where"
        scope={scope}
        value={table.where ?? ""}
        placeholder="All rows"
        onCommit={(text) => onChange({ ...table, where: text || null })}
      />
      <Checkbox
        label="Without tables that inherit from it"
        checked={table.only}
        onChange={(only) => void onChange({ ...table, only })}
      />
      <Button size="s" variant="line" icon="close" className={styles.start} onClick={onRemove}>
        Take it out
      </Button>
    </>
  );
}
