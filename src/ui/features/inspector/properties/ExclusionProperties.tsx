import type { InputOf } from "../../../../core/command/run-command.ts";
import type { ExclusionRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { deferralWords, methodWord } from "../words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { IndexKeys } from "./IndexKeys.tsx";
import { MoreFields } from "./MoreFields.tsx";
import { ParameterList } from "./ParameterList.tsx";
import { SqlField } from "./SqlField.tsx";
import { useColumnScope } from "./use-column-scope.ts";

const methods = ["gist", "spgist", "btree", "hash"];

type Changes = Omit<InputOf<"change-exclusion">, "constraintId">;

/** An exclusion constraint: what is compared with which operator, of which rows, and when. */
export function ExclusionProperties({ exclusion }: { readonly exclusion: ExclusionRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { id, elements, method, include, parameters, tablespace } = exclusion;
  const table = catalog.tableOf(id);
  const columns = catalog.columnsOf(table?.id ?? "");
  const scope = useColumnScope(table?.id);
  const put = (changes: Changes) => send(app, "change-exclusion", { constraintId: id, ...changes });
  const known = methods.includes(method) ? methods : [...methods, method];
  return (
    <>
      <IndexKeys
        of="exclusion"
        keys={elements.map(({ key }) => key)}
        operators={elements.map(({ operator }) => operator)}
        columns={columns}
        onChange={(next) => put({ elements: next })}
      />
      <ChoiceField
        label="Method"
        value={method}
        words={known.map((name) => [name, methodWord(name)] as const)}
        onChange={(name) => act(app, "change-exclusion", { constraintId: id, method: name })}
      />
      <SqlField
        label="Only rows where"
        expression
        scope={scope}
        value={exclusion.predicate}
        placeholder="All rows"
        onCommit={(predicate) => put({ predicate })}
      />
      <ChoiceField
        label="Checked"
        value={exclusion.deferral}
        words={deferralWords}
        onChange={(deferral) => act(app, "change-exclusion", { constraintId: id, deferral })}
      />
      <MoreFields count={[include.length, parameters.length]}>
        <ColumnOrder
          label="Included columns"
          columns={columns}
          value={include}
          mayBeEmpty
          onChange={(ids) => act(app, "change-exclusion", { constraintId: id, include: ids })}
        />
        <ParameterList
          label="Storage parameters"
          example="fillfactor = 90"
          parameters={parameters}
          onChange={(next) => put({ parameters: next })}
        />
        <SqlField
          label="Tablespace"
          value={tablespace}
          placeholder="Of the database"
          onCommit={(text) => put({ tablespace: text })}
        />
      </MoreFields>
      <NameField record={exclusion} />
      <CommentField record={exclusion} />
      <DeleteButton id={id} label="Delete exclusion" />
    </>
  );
}
