import { useState } from "react";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { addedId } from "../../editing/added-id.ts";
import { act } from "../../editing/send.ts";
import { ChoiceField } from "../properties/ChoiceField.tsx";
import { ColumnOrder } from "../properties/ColumnOrder.tsx";
import { SectionForm } from "../SectionForm.tsx";

/** `onDone` gets the id of the new key, nothing when it was given up. */
export interface AddKeyProps {
  readonly table: TableRecord;
  readonly onDone: (id: string | undefined) => void;
}

const kinds = [
  ["primary-key", "Primary key"],
  ["unique", "Unique constraint"],
] as const;

/** The columns of a new key, in order; a primary key where there is none yet, else a unique constraint. */
export function AddKey({ table, onDone }: AddKeyProps) {
  const app = useApp();
  const catalog = useCatalog();
  const hasPrimary = catalog.primaryKeyOf(table.id) !== undefined;
  const [wanted, setWanted] = useState<"primary-key" | "unique">("primary-key");
  const [columnIds, setColumnIds] = useState<readonly string[]>([]);
  const [nullsNotDistinct, setNullsNotDistinct] = useState(false);
  const kind = hasPrimary ? "unique" : wanted;
  const add = () => {
    const id = addedId(app, kind, () =>
      kind === "unique"
        ? act(app, "add-unique", { tableId: table.id, columnIds, nullsNotDistinct })
        : act(app, "set-primary-key", { tableId: table.id, columnIds }),
    );
    if (id !== undefined) onDone(id);
  };
  return (
    <SectionForm
      label="New key"
      onCancel={() => onDone(undefined)}
      action={
        <Button
          size="s"
          variant="line"
          unavailable={columnIds.length === 0 ? "Choose at least one column." : undefined}
          onClick={add}
        >
          {kind === "unique" ? "Add unique constraint" : "Add primary key"}
        </Button>
      }
    >
      {!hasPrimary && (
        <ChoiceField label="Kind" name="Kind of key" value={wanted} words={kinds} onChange={setWanted} />
      )}
      <ColumnOrder
        label="Columns of the key"
        columns={catalog.columnsOf(table.id)}
        value={columnIds}
        mayBeEmpty
        onChange={setColumnIds}
      />
      {kind === "unique" && (
        <Checkbox
          label="Nulls are equal to each other"
          checked={nullsNotDistinct}
          onChange={setNullsNotDistinct}
        />
      )}
    </SectionForm>
  );
}
