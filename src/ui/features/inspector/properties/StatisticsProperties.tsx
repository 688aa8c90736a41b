import type { InputOf } from "../../../../core/command/run-command.ts";
import type { StatisticsRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { CommitField } from "../../../parts/CommitField.tsx";
import { FieldRow } from "../../../parts/Field.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { wholeNumber } from "../whole-number.ts";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { NamespaceChoice } from "./NamespaceChoice.tsx";
import styles from "./ParameterList.module.css";
import { SqlField } from "./SqlField.tsx";

const measures = [
  ["ndistinct", "How many different values together"],
  ["dependencies", "Whether one follows from another"],
  ["mcv", "Most common values together"],
] as const;

type Key = NonNullable<InputOf<"change-statistics">["keys"]>[number];

/** Extended statistics: of which columns and expressions, what is measured, and of how much. */
export function StatisticsProperties({ statistics }: { readonly statistics: StatisticsRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { id, keys, target } = statistics;
  const inputs = keys.map(
    (key): Key => (key.kind === "column" ? { columnId: key.column } : { expression: key.expression }),
  );
  const expressions = inputs.flatMap((key) => ("expression" in key ? [key] : []));
  const columns = inputs.flatMap((key) => ("columnId" in key ? [key] : []));
  const put = (next: readonly Key[]) => send(app, "change-statistics", { statisticsId: id, keys: next });
  const measured =
    statistics.measures.length === 0 ? measures.map(([measure]) => measure) : statistics.measures;
  return (
    <>
      <ColumnOrder
        label="Columns of the statistics"
        columns={catalog.columnsOf(catalog.tableOf(id)?.id ?? "")}
        value={columns.map(({ columnId }) => columnId)}
        mayBeEmpty={expressions.length > 0}
        onChange={(ids) =>
          act(app, "change-statistics", {
            statisticsId: id,
            keys: [...ids.map((columnId) => ({ columnId })), ...expressions],
          })
        }
      />
      <fieldset className={styles.parameters} aria-label="Expressions of the statistics">
        {expressions.map(({ expression }, at) => (
          <div key={expression} className={styles.line}>
            <CommitField
              mono
              size="s"
              aria-label={`Expression ${at + 1}`}
              value={expression}
              onCommit={(text) => put([...columns, ...expressions.with(at, { expression: text })])}
            />
            <span />
            <IconButton
              icon="close"
              size="s"
              label={`Take expression ${at + 1} out`}
              onClick={() => put([...columns, ...expressions.filter((_, place) => place !== at)])}
            />
          </div>
        ))}
        <CommitField
          mono
          size="s"
          aria-label="Add an expression to the statistics"
          placeholder="Add an expression"
          value=""
          onCommit={(expression) => put([...inputs, { expression }])}
        />
      </fieldset>
      {keys.length > 1 &&
        measures.map(([measure, label]) => (
          <Checkbox
            key={measure}
            label={label}
            checked={measured.includes(measure)}
            onChange={(wanted) => {
              const others = measured.filter((other) => other !== measure);
              const next = wanted ? [...others, measure] : others;
              act(app, "change-statistics", { statisticsId: id, measures: next });
            }}
          />
        ))}
      <SqlField
        label="Sample, 0 to 10000"
        value={target === null ? null : String(target)}
        placeholder="As the columns"
        onCommit={(text) => {
          const number = wholeNumber(text);
          if (typeof number === "string") return number;
          return send(app, "change-statistics", { statisticsId: id, target: number });
        }}
      />
      <FieldRow columns="minmax(0, 1fr) 96px">
        <NameField record={statistics} />
        <NamespaceChoice
          of="statistics"
          value={statistics.namespace ?? catalog.namespaceOf(id)?.id}
          onChange={(namespaceId) => act(app, "change-statistics", { statisticsId: id, namespaceId })}
        />
      </FieldRow>
      <CommentField record={statistics} />
      <DeleteButton id={id} label="Delete statistics" />
    </>
  );
}
