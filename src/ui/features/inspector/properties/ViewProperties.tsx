import type { InputOf } from "../../../../core/command/run-command.ts";
import type { ViewRecord } from "../../../../core/document/records/index.ts";
import { useApp } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { act, send } from "../../editing/send.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { MoreFields } from "./MoreFields.tsx";
import { ParameterList } from "./ParameterList.tsx";
import { SqlField } from "./SqlField.tsx";

const kinds = [
  ["plain", "Read anew each time"],
  ["materialized", "Materialized"],
] as const;

const checkWords = [
  ["none", "Not checked"],
  ["local", "Against this view"],
  ["cascaded", "Against all views beneath"],
] as const;

/** What a view has beside its query: how it is kept, what its columns are called, its options. */
export function ViewProperties({ view }: { readonly view: ViewRecord }) {
  const app = useApp();
  const { columnNames, materialized, options, tablespace } = view;
  const change = (changes: Omit<InputOf<"change-view">, "viewId">) =>
    act(app, "change-view", { viewId: view.id, ...changes });
  const put = (changes: Omit<InputOf<"change-view">, "viewId">) =>
    send(app, "change-view", { viewId: view.id, ...changes });
  return (
    <>
      <ChoiceField
        label="Kind"
        name="Kind of view"
        value={materialized ? "materialized" : "plain"}
        words={kinds}
        onChange={(kind) => change({ materialized: kind === "materialized" })}
      />
      <SqlField
        label="Column names, separated by commas"
        value={columnNames.length === 0 ? null : columnNames.join(", ")}
        placeholder="The query's own"
        onCommit={(text) =>
          put({ columnNames: (text ?? "").split(",").flatMap((name) => name.trim() || []) })
        }
      />
      {materialized ? (
        <Checkbox
          label="Created without rows"
          checked={view.withoutRows}
          onChange={(withoutRows) => change({ withoutRows })}
        />
      ) : (
        <>
          <Checkbox
            label="Recursive: its query may read the view itself"
            checked={view.recursive}
            onChange={(recursive) => change({ recursive })}
          />
          <ChoiceField
            label="Rows written through it"
            name="Check option"
            value={view.checkOption}
            words={checkWords}
            onChange={(checkOption) => change({ checkOption })}
          />
        </>
      )}
      <MoreFields count={[options.length, tablespace === null ? 0 : 1]}>
        <ParameterList
          label="Options"
          example={materialized ? "fillfactor = 90" : "security_invoker = true"}
          parameters={options}
          onChange={(next) => put({ options: next })}
        />
        {materialized && (
          <SqlField
            label="Tablespace"
            value={tablespace}
            placeholder="Of the database"
            onCommit={(text) => put({ tablespace: text })}
          />
        )}
      </MoreFields>
    </>
  );
}
