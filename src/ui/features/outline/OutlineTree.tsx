import { ContextMenu } from "../../parts/ContextMenu.tsx";
import { VirtualList } from "../../parts/VirtualList.tsx";
import styles from "./Outline.module.css";
import { OutlineRowView } from "./OutlineRowView.tsx";
import type { OutlineLines } from "./use-outline-rows.ts";
import type { OutlineTreeModel } from "./use-outline-tree.ts";
import { useTreeEvents } from "./use-tree-events.ts";

/** `hint` stands under the last row. */
export interface OutlineTreeProps {
  readonly lines: OutlineLines;
  readonly tree: OutlineTreeModel;
  readonly hint: string | undefined;
}

const ROW_HEIGHT = 26;

/** The rows of the outline, only those in view mounted; one tab stop, keys and clicks heard here. */
export function OutlineTree({ lines, tree, hint }: OutlineTreeProps) {
  const { rows, answered } = lines;
  const { focus } = tree;
  return (
    <ContextMenu label="Outline" entries={tree.entries}>
      <div ref={focus.around} className={styles.tree} {...useTreeEvents(lines, tree)}>
        <VirtualList
          ref={focus.list}
          className={styles.list}
          role="tree"
          label="Outline"
          items={rows}
          rowHeight={ROW_HEIGHT}
          keepMounted={focus.place < 0 ? [] : [focus.place]}
          renderRow={(row, place) => (
            <OutlineRowView
              key={row.key}
              row={row}
              selected={row.id !== undefined && tree.selected.has(row.id)}
              current={place === Math.max(focus.place, 0)}
              onRename={tree.renaming === row.key ? tree.rename : undefined}
              onRenamed={tree.endRename}
              filter={answered.trim()}
            />
          )}
        />
        {hint !== undefined && (
          <p className={styles.hint} style={{ top: rows.length * ROW_HEIGHT + 4 }}>
            {hint}
          </p>
        )}
      </div>
    </ContextMenu>
  );
}
