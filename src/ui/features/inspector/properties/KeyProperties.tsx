import type { InputOf } from "../../../../core/command/run-command.ts";
import type { PrimaryKeyRecord, UniqueRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { deferralWords } from "../words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { MoreFields } from "./MoreFields.tsx";
import { ParameterList } from "./ParameterList.tsx";
import { SqlField } from "./SqlField.tsx";

type Changes = Omit<InputOf<"change-primary-key">, "constraintId">;

/** A primary key or unique constraint: its columns in order, what it carries, when it is checked, how it takes nulls. */
export function KeyProperties({ constraint }: { readonly constraint: PrimaryKeyRecord | UniqueRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { id, columns, include, deferral, parameters, tablespace, withoutOverlaps } = constraint;
  const own = catalog.columnsOf(catalog.tableOf(id)?.id ?? "");
  const isUnique = constraint.kind === "unique";
  const command = isUnique ? "change-unique" : "change-primary-key";
  const change = (changes: Changes) => act(app, command, { constraintId: id, ...changes });
  return (
    <>
      <ColumnOrder
        label={isUnique ? "Columns of the unique constraint" : "Columns of the primary key"}
        columns={own}
        value={columns}
        onChange={(columnIds) => change({ columnIds })}
      />
      {isUnique && (
        <Checkbox
          label="Nulls are equal to each other"
          checked={constraint.nullsNotDistinct}
          onChange={(nullsNotDistinct) => act(app, "change-unique", { constraintId: id, nullsNotDistinct })}
        />
      )}
      <ChoiceField
        label="Checked"
        value={deferral}
        words={deferralWords}
        onChange={(when) => change({ deferral: when })}
      />
      <MoreFields count={[include.length, parameters.length, Number(withoutOverlaps)]}>
        <ColumnOrder
          label="Included columns"
          columns={own.filter((column) => !columns.includes(column.id))}
          value={include}
          mayBeEmpty
          onChange={(includeIds) => change({ includeIds })}
        />
        {columns.length > 1 && (
          <Checkbox
            label="Periods of the last column do not overlap"
            checked={withoutOverlaps}
            onChange={(checked) => change({ withoutOverlaps: checked })}
          />
        )}
        <ParameterList
          label="Storage parameters"
          example="fillfactor = 90"
          parameters={parameters}
          onChange={(next) => send(app, command, { constraintId: id, parameters: next })}
        />
        <SqlField
          label="Tablespace"
          value={tablespace}
          placeholder="Of the database"
          onCommit={(text) => send(app, command, { constraintId: id, tablespace: text })}
        />
      </MoreFields>
      <NameField record={constraint} />
      <CommentField record={constraint} />
      <DeleteButton id={id} label={isUnique ? "Delete unique constraint" : "Delete primary key"} />
    </>
  );
}
