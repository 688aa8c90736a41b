import type { InputOf } from "../../../../core/command/run-command.ts";
import type { ForeignKeyRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { FieldRow } from "../../../parts/Field.tsx";
import { act } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { actionWords, deferralWords, matchWords } from "../words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { PairList } from "./PairList.tsx";
import { ReferencedTable } from "./ReferencedTable.tsx";

type Changes = Omit<InputOf<"change-foreign-key">, "constraintId">;

/** A foreign key: what it pairs, what happens to the child, how and when it is checked. */
export function ForeignKeyProperties({ foreignKey }: { readonly foreignKey: ForeignKeyRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { id, onDelete, onUpdate, match, deferral, notValid, notEnforced, period } = foreignKey;
  const sets = onDelete === "set null" || onDelete === "set default";
  const own = foreignKey.pairs.flatMap(({ column }) => catalog.find("column", column) ?? []);
  const change = (changes: Changes) => act(app, "change-foreign-key", { constraintId: id, ...changes });
  return (
    <>
      <ReferencedTable foreignKey={foreignKey} />
      <PairList foreignKey={foreignKey} />
      <FieldRow>
        <ChoiceField
          label="On delete"
          value={onDelete}
          words={actionWords}
          onChange={(action) => change({ onDelete: action })}
        />
        <ChoiceField
          label="On update"
          value={onUpdate}
          words={actionWords}
          onChange={(action) => change({ onUpdate: action })}
        />
      </FieldRow>
      {sets && own.length > 1 && (
        <ColumnOrder
          label="Columns that are set"
          columns={own}
          value={foreignKey.onDeleteColumns}
          mayBeEmpty
          onChange={(onDeleteColumnIds) => change({ onDeleteColumnIds })}
        />
      )}
      {foreignKey.pairs.length > 1 && (
        <ChoiceField
          label="Match"
          value={match}
          words={matchWords}
          onChange={(way) => change({ match: way })}
        />
      )}
      <ChoiceField
        label="Checked"
        value={deferral}
        words={deferralWords}
        onChange={(when) => change({ deferral: when })}
      />
      <Checkbox
        label="Not valid: rows that exist are not checked"
        checked={notValid}
        onChange={(checked) => change({ notValid: checked })}
      />
      <Checkbox
        label="Not enforced: stated, never checked"
        checked={notEnforced}
        onChange={(checked) => change({ notEnforced: checked })}
      />
      {foreignKey.pairs.length > 1 && (
        <Checkbox
          label="The last pair is a period"
          checked={period}
          onChange={(checked) => change({ period: checked })}
        />
      )}
      <NameField record={foreignKey} />
      <CommentField record={foreignKey} />
      <DeleteButton id={id} label="Delete foreign key" />
    </>
  );
}
