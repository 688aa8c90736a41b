import type { ColumnRecord, TriggerRecord } from "../../../../core/document/records/index.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { FieldGroup } from "../../../parts/FieldGroup.tsx";
import { ColumnOrder } from "./ColumnOrder.tsx";
import styles from "./TriggerEvents.module.css";

type Event = TriggerRecord["events"][number]["event"];
type EventInput = { readonly event: Event; readonly columnIds?: readonly string[] };

const words: readonly (readonly [Event, string])[] = [
  ["insert", "Insert"],
  ["update", "Update"],
  ["delete", "Delete"],
  ["truncate", "Truncate"],
];

/** Every change is told whole. `columns` are those an update may be watched for. */
export interface TriggerEventsProps {
  readonly events: TriggerRecord["events"];
  readonly columns: readonly ColumnRecord[];
  readonly onChange: (events: readonly EventInput[]) => void;
}

/** What fires a trigger, and of which columns an update must be. */
export function TriggerEvents({ events, columns, onChange }: TriggerEventsProps) {
  const inputs = events.map(({ event, columns: ids }): EventInput => ({ event, columnIds: ids }));
  const update = events.find(({ event }) => event === "update");
  return (
    <>
      <FieldGroup label="On" name="Events">
        <div className={styles.row}>
          {words.map(([event, label]) => (
            <Checkbox
              key={event}
              label={label}
              checked={events.some((other) => other.event === event)}
              onChange={(wanted) => {
                const others = inputs.filter((other) => other.event !== event);
                onChange(wanted ? [...others, { event }] : others);
              }}
            />
          ))}
        </div>
      </FieldGroup>
      {update && columns.length > 0 && (
        <ColumnOrder
          label="Updates of columns, none for all"
          columns={columns}
          value={update.columns}
          mayBeEmpty
          onChange={(columnIds) =>
            onChange(inputs.map((input) => (input.event === "update" ? { ...input, columnIds } : input)))
          }
        />
      )}
    </>
  );
}
