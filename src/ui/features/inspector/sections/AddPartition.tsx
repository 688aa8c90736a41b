import { useState } from "react";
import { exampleBound } from "../../../../core/command/partition-bound.ts";
import type { PartitionBy } from "../../../../core/document/fields/partition.ts";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { Field } from "../../../parts/Field.tsx";
import { TextField } from "../../../parts/TextField.tsx";
import { send } from "../../editing/send.ts";
import { ChoiceField } from "../properties/ChoiceField.tsx";
import { FitOffer } from "../properties/FitOffer.tsx";
import { SectionForm } from "../SectionForm.tsx";

export interface AddPartitionProps {
  readonly table: TableRecord;
  readonly strategy: PartitionBy["strategy"];
  readonly onDone: () => void;
}

/** Name and rows of a new partition, or which table becomes one; what is refused is said under the rows. */
export function AddPartition({ table, strategy, onDone }: AddPartitionProps) {
  const app = useApp();
  const catalog = useCatalog();
  const count = catalog.partitionsOf(table.id).length;
  const [chosen, setChosen] = useState("");
  const [name, setName] = useState(`${table.name}_${count + 1}`);
  const [bound, setBound] = useState("");
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const others = catalog
    .all("table")
    .filter((other) => other.id !== table.id && !other.partitionOf && !other.external);
  const add = (addMissing = false) => {
    const refused =
      chosen === ""
        ? send(app, "add-partition", { tableId: table.id, name, bound })
        : send(app, "attach-partition", { tableId: chosen, parentId: table.id, bound, addMissing });
    setRefusal(refused);
    if (refused === undefined) onDone();
  };
  return (
    <SectionForm
      label="New partition"
      onCancel={onDone}
      action={
        <Button size="s" variant="line" onClick={() => add()}>
          {chosen === "" ? "Add partition" : "Attach partition"}
        </Button>
      }
    >
      {others.length > 0 && (
        <ChoiceField
          label="Table"
          name="Table of the new partition"
          value={chosen}
          words={[
            ["", "A new one"],
            ...others.map(({ id }) => [String(id), catalog.pathOf(id).replace(/^public\./, "")] as const),
          ]}
          onChange={setChosen}
        />
      )}
      {chosen === "" && (
        <Field label="Name">
          <TextField aria-label="Name of the new partition" autoFocus value={name} onChange={setName} />
        </Field>
      )}
      <Field label="Rows" error={chosen === "" ? refusal : undefined}>
        <TextField
          mono
          aria-label="Rows of the new partition"
          placeholder={exampleBound(strategy)}
          value={bound}
          onChange={setBound}
          onKeyDown={(event) => event.key === "Enter" && add()}
        />
      </Field>
      {chosen !== "" && <FitOffer reason={refusal} onFit={() => add(true)} />}
    </SectionForm>
  );
}
