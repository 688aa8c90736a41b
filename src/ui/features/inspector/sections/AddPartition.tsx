import { useState } from "react";
import { exampleBound } from "../../../../core/command/partition-bound.ts";
import type { PartitionBy } from "../../../../core/document/fields/partition.ts";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { Field } from "../../../parts/Field.tsx";
import { TextField } from "../../../parts/TextField.tsx";
import { send } from "../../editing/send.ts";
import { SectionForm } from "../SectionForm.tsx";

export interface AddPartitionProps {
  readonly table: TableRecord;
  readonly strategy: PartitionBy["strategy"];
  readonly onDone: () => void;
}

/** Name and rows of a new partition; what is refused is said under the rows. */
export function AddPartition({ table, strategy, onDone }: AddPartitionProps) {
  const app = useApp();
  const count = useCatalog().partitionsOf(table.id).length;
  const [name, setName] = useState(`${table.name}_${count + 1}`);
  const [bound, setBound] = useState("");
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const add = () => {
    const refused = send(app, "add-partition", { tableId: table.id, name, bound });
    setRefusal(refused);
    if (refused === undefined) onDone();
  };
  return (
    <SectionForm
      label="New partition"
      onCancel={onDone}
      action={
        <Button size="s" variant="line" onClick={add}>
          Add partition
        </Button>
      }
    >
      <Field label="Name">
        <TextField aria-label="Name of the new partition" autoFocus value={name} onChange={setName} />
      </Field>
      <Field label="Rows" error={refusal}>
        <TextField
          mono
          aria-label="Rows of the new partition"
          placeholder={exampleBound(strategy)}
          value={bound}
          onChange={setBound}
          onKeyDown={(event) => event.key === "Enter" && add()}
        />
      </Field>
    </SectionForm>
  );
}
