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
import { SqlField } from "./SqlField.tsx";

const methods = ["btree", "hash", "gist", "spgist", "gin", "brin"];

type Changes = Omit<InputOf<"change-index">, "indexId">;

/** An index: its keys, method, uniqueness, what it carries along, and of which rows it is. */
export function IndexProperties({ index }: { readonly index: IndexRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { id, method, unique, nullsNotDistinct, keys, include, predicate } = index;
  const owner = catalog.parentOf(id);
  const columns = catalog.columnsOf(owner?.id ?? "");
  const change = (changes: Changes) => act(app, "change-index", { indexId: id, ...changes });
  const known = methods.includes(method) ? methods : [...methods, method];
  return (
    <>
      <IndexKeys
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
        value={predicate}
        placeholder="All rows"
        onCommit={(text) => send(app, "change-index", { indexId: id, predicate: text })}
      />
      {columns.length > 0 && (
        <ColumnOrder
          label="Included columns"
          columns={columns}
          value={include}
          mayBeEmpty
          onChange={(ids) => change({ include: ids })}
        />
      )}
      <NameField record={index} />
      <CommentField record={index} />
      <DeleteButton id={id} label="Delete index" />
    </>
  );
}
