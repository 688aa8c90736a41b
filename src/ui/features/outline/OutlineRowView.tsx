import { memo } from "react";
import { equal } from "../../../core/base/equal.ts";
import { classes } from "../../parts/classes.ts";
import { Icon } from "../../parts/Icon.tsx";
import { countOf } from "../editing/count-of.ts";
import { markFaces } from "../editing/record-face.ts";
import { RecordMark } from "../problems/RecordMark.tsx";
import { MatchedName } from "./MatchedName.tsx";
import styles from "./OutlineRowView.module.css";
import type { OutlineRow } from "./outline-rows.ts";
import { RenameField } from "./RenameField.tsx";

/** What pointer and keys do to a row is heard by the tree around it, which finds the row by `data-key`. */
export interface OutlineRowViewProps {
  readonly row: OutlineRow;
  readonly selected: boolean;
  /** The one row that Tab leads to. */
  readonly current: boolean;
  /** Takes the new name and answers with the reason when it is refused; undefined while the name only shows. */
  readonly onRename: ((name: string) => string | undefined) | undefined;
  readonly onRenamed: (byKey: boolean) => void;
  readonly filter: string;
}

/** A line of the outline: chevron, icon, name, count. Drawn anew only when something about it has changed. */
export const OutlineRowView = memo(
  function OutlineRowView(props: OutlineRowViewProps) {
    const { row, selected, current, onRename, onRenamed, filter } = props;
    const quiet = selected ? {} : ({ tone: "muted" } as const);
    const mark = row.mark && markFaces[row.mark];
    return (
      <div
        role="treeitem"
        aria-label={row.name}
        aria-description={countWords(row)}
        aria-level={row.level}
        aria-setsize={row.siblings}
        aria-posinset={row.place}
        aria-selected={selected}
        aria-expanded={row.expandable ? row.expanded : undefined}
        tabIndex={current ? 0 : -1}
        data-key={row.key}
        className={classes(styles.row, styles[row.look], selected && styles.selected)}
        style={{ paddingLeft: indentOf(row) }}
      >
        {row.look === "column" ? (
          <span className={styles.mark}>
            {mark && <Icon name={mark.icon} size={14} tone={mark.tone} label={mark.word} />}
          </span>
        ) : (
          <Chevron row={row} tone={quiet} />
        )}
        {row.icon !== undefined && row.look !== "namespace" && <Icon name={row.icon} size={14} {...quiet} />}
        {onRename ? (
          <RenameField name={row.name} word={row.word} onRename={onRename} onDone={onRenamed} />
        ) : (
          <MatchedName name={row.name} at={row.matchAt} length={filter.length} />
        )}
        {row.look !== "namespace" && <RecordMark id={row.id} />}
        {row.count !== undefined && <span className={styles.count}>{row.count.toLocaleString("en")}</span>}
      </div>
    );
  },
  (before, after) =>
    before.selected === after.selected &&
    before.current === after.current &&
    before.onRename === after.onRename &&
    before.onRenamed === after.onRenamed &&
    (before.filter === after.filter || after.row.matchAt < 0) &&
    equal(before.row, after.row),
);

function Chevron({ row, tone }: { readonly row: OutlineRow; readonly tone: { readonly tone?: "muted" } }) {
  if (!row.expandable) return <span className={styles.chevron} />;
  const name = row.expanded ? "chevronDown" : "chevronRight";
  return (
    <span className={styles.chevron} data-chevron="">
      <Icon name={name} size={row.level === 1 ? 14 : 12} {...tone} />
    </span>
  );
}

/** Columns begin where the icon of their table does. */
function indentOf({ level, look }: OutlineRow): number {
  return 8 + 12 * (level - 1) + (look === "column" ? 10 : 0);
}

function countWords({ look, count }: OutlineRow): string | undefined {
  const noun = look === "namespace" ? "table" : look === "group" ? "item" : "column";
  return count === undefined ? undefined : countOf(count, noun);
}
