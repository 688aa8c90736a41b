import type { InputOf } from "../../../../core/command/run-command.ts";
import type { IndexRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { methodWord } from "../words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { IndexKeys } from "./IndexKeys.tsx";
import { IndexPlace } from "./IndexPlace.tsx";
import { MoreFields } from "./MoreFields.tsx";
import { ParameterList } from "./ParameterList.tsx";
import { SqlField } from "./SqlField.tsx";
import { useColumnScope } from "./use-column-scope.ts";

const methods = ["btree", "hash", "gist", "spgist", "gin", "brin"];

type Changes = Omit<InputOf<"change-index">, "indexId">;

/** An index: its keys, method, uniqueness, what it carries along, and of which rows it is. */
export function IndexProperties({ index }: { readonly index: IndexRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { id, method, unique, nullsNotDistinct, keys, include, predicate, parameters, tablespace } = index;
  const owner = catalog.parentOf(id);
  const columns = catalog.columnsOf(owner?.id ?? "");
  const scope = useColumnScope(owner?.kind === "table" ? owner.id : undefined);
  const change = (changes: Changes) => act(app, "change-index", { indexId: id, ...changes });
  const known = methods.includes(method) ? methods : [...methods, method];
  return (
    <>
      <IndexKeys
        of="index"
        keys={keys}
        columns={columns}
        onChange={(next) => send(app, "change-index", { indexId: id, keys: next })}
      />
      <ChoiceField
        label="Method"
        value={method}
        words={known.map((name) => [name, methodWord(name)] as const)}
        onChange={(name) => change({ method: name })}
      />
      <Checkbox label="Unique" checked={unique} onChange={(checked) => change({ unique: checked })} />
      {unique && (
        <Checkbox
          label="Nulls are equal to each other"
          checked={nullsNotDistinct}
          onChange={(checked) => change({ nullsNotDistinct: checked })}
        />
      )}
      <SqlField
        label="Only rows where"
        expression
        scope={scope}
        value={predicate}
        placeholder="All rows"
        onCommit={(text) => send(app, "change-index", { indexId: id, predicate: text })}
      />
      <IndexPlace index={index} />
      <MoreFields count={[include.length, parameters.length, Number(index.clustered)]}>
        {columns.length > 0 && (
          <ColumnOrder
            label="Included columns"
            columns={columns}
            value={include}
            mayBeEmpty
            onChange={(ids) => change({ include: ids })}
          />
        )}
        <ParameterList
          label="Storage parameters"
          example="fillfactor = 90"
          parameters={parameters}
          onChange={(next) => send(app, "change-index", { indexId: id, parameters: next })}
        />
        <SqlField
          label="Tablespace"
          value={tablespace}
          placeholder="Of the database"
          onCommit={(text) => send(app, "change-index", { indexId: id, tablespace: text })}
        />
        <Checkbox
          label="CLUSTER puts the table in this order"
          checked={index.clustered}
          onChange={(clustered) => change({ clustered })}
        />
      </MoreFields>
      <NameField record={index} />
      <CommentField record={index} />
      <DeleteButton id={id} label="Delete index" />
    </>
  );
}
