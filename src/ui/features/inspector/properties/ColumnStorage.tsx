import type { InputOf } from "../../../../core/command/run-command.ts";
import type { ColumnRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { FieldRow } from "../../../parts/Field.tsx";
import { act, send } from "../../editing/send.ts";
import { wholeNumber } from "../whole-number.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { MoreFields } from "./MoreFields.tsx";
import { NotNullFields } from "./NotNullFields.tsx";
import { ParameterList } from "./ParameterList.tsx";
import { plainOptions } from "./plain-options.ts";
import { SqlField } from "./SqlField.tsx";

const storages = [
  ["default", "Of the type"],
  ["plain", "Plain"],
  ["external", "External"],
  ["extended", "Extended"],
  ["main", "Main"],
] as const;

/** What is seldom said of a column: its NOT NULL, and how its values are stored and sampled. */
export function ColumnStorage({ column }: { readonly column: ColumnRecord }) {
  const app = useApp();
  const { foreignOptions, compression, parameters, statisticsTarget, storage } = column;
  const isForeign = Boolean(useCatalog().tableOf(column.id)?.foreign);
  const put = (changes: Omit<InputOf<"change-column">, "columnId">) =>
    send(app, "change-column", { columnId: column.id, ...changes });
  const set = [storage, compression, statisticsTarget, column.notNullConstraint].map((value) =>
    Number(value !== null),
  );
  return (
    <MoreFields count={[...set, parameters.length, foreignOptions.length]}>
      <NotNullFields column={column} />
      <FieldRow>
        <ChoiceField
          label="Storage"
          value={storage ?? "default"}
          words={storages}
          onChange={(chosen) =>
            act(app, "change-column", {
              columnId: column.id,
              storage: chosen === "default" ? null : chosen,
            })
          }
        />
        <SqlField
          label="Compression"
          value={compression}
          placeholder="Default"
          onCommit={(text) => put({ compression: text })}
        />
      </FieldRow>
      <SqlField
        label="Sample for statistics, 0 to 10000"
        value={statisticsTarget === null ? null : String(statisticsTarget)}
        placeholder="Default"
        onCommit={(text) => {
          const number = wholeNumber(text);
          return typeof number === "string" ? number : put({ statisticsTarget: number });
        }}
      />
      {isForeign && (
        <ParameterList
          label="Foreign options"
          example="column_name = id"
          parameters={plainOptions(foreignOptions)}
          onChange={(options) => send(app, "set-foreign-options", { id: column.id, options })}
        />
      )}
      <ParameterList
        label="Parameters"
        example="n_distinct = -0.5"
        parameters={parameters}
        onChange={(next) => put({ parameters: next })}
      />
    </MoreFields>
  );
}
