import type { TableAssessment } from "../../../core/dependencies/assess-table.ts";
import type { DecompositionForm } from "../../../core/dependencies/plan-decomposition.ts";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { CodeText } from "../../parts/CodeText.tsx";
import { act } from "../editing/send.ts";
import { Cost } from "./Cost.tsx";
import { Marks } from "./Marks.tsx";
import styles from "./Normalization.module.css";
import { Offer } from "./Offer.tsx";
import { PartCard } from "./PartCard.tsx";
import type { Preview } from "./preview-decomposition.ts";

/** What a person chose of a decomposition; without a form, the one that is needed. */
export type Choice = {
  readonly form?: DecompositionForm;
  readonly alternative: number;
  /** Places of the parts that go to a table that exists. */
  readonly merge: readonly number[];
  /** Names of new tables, by their places. */
  readonly names: Readonly<Record<number, string>>;
};

/** A decomposition that can be carried out: its tables, what it saves and costs, and its migration. */
export function Accepting({
  preview,
  assessment,
  choice,
  onChoose,
}: {
  readonly preview: Preview;
  readonly assessment: TableAssessment;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}) {
  const app = useApp();
  const { after, plan, script, tables } = preview;
  const { tableId } = assessment.of;
  const { alternative, merge, names } = choice;
  // The table that stays comes first.
  const order = tables
    .map((part, at) => ({ part, at }))
    .toSorted((one, other) => Number(other.at === plan.stays) - Number(one.at === plan.stays));
  const copy = async (): Promise<void> => {
    await app.ports.device.copy(script);
    app.notify("The migration was copied");
  };
  return (
    <>
      <Marks plan={plan} assessment={assessment} />
      <div className={styles.answers}>
        <Button
          variant="primary"
          size="s"
          onClick={() => act(app, "decompose-table", { tableId, form: plan.form, alternative, merge, names })}
        >
          Split into {tables.length} tables
        </Button>
        <Button size="s" icon="copy" onClick={() => void copy()}>
          Copy migration
        </Button>
      </div>
      {plan.parts.map(({ existing, merged, name }, at) =>
        existing === undefined ? undefined : (
          <Offer
            key={existing.tableId}
            name={existing.name}
            merged={merged}
            part={name}
            onMerge={(wanted) =>
              onChoose({ ...choice, merge: wanted ? [...merge, at] : merge.filter((one) => one !== at) })
            }
          />
        ),
      )}
      <div className={styles.parts}>
        {order.map(({ part, at }) => (
          <PartCard
            key={part.id}
            after={after}
            table={part}
            role={at === plan.stays ? "stays" : plan.parts[at]?.merged ? "merged" : "new"}
            columns={
              plan.parts[at]?.merged ? [...(plan.parts[at]?.existing?.columns.values() ?? [])] : undefined
            }
            onRename={(name) => onChoose({ ...choice, names: { ...names, [at]: name } })}
          />
        ))}
      </div>
      <Cost plan={plan} assessment={assessment} />
      <details className={styles.migration}>
        <summary>Migration of the rows</summary>
        <CodeText>{script}</CodeText>
      </details>
    </>
  );
}
