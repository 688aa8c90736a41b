import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { marksOf } from "../../../../core/layout/card-marks.ts";
import { typeLabel } from "../../../../core/postgres/type-label.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act, send } from "../../editing/send.ts";
import { AddColumnRow } from "./AddColumnRow.tsx";
import styles from "./ColumnGrid.module.css";
import { ColumnRow, type ColumnRowActs } from "./ColumnRow.tsx";
import { GridHeading, GridRow } from "./GridParts.tsx";
import { typeOptions } from "./type-options.ts";
import type { GridFocus } from "./use-grid-focus.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { type RowDrag, useRowDrag } from "./use-row-drag.ts";

/** `focus` is made by the section, whose button goes to the last row. */
export interface ColumnGridProps {
  readonly table: TableRecord;
  readonly focus: GridFocus;
}

/** The columns of a table, each property edited in place; one tab stop, arrows move, Alt and an arrow reorder. */
export function ColumnGrid({ table, focus }: ColumnGridProps) {
  const app = useApp();
  const catalog = useCatalog();
  const columns = catalog.columnsOf(table.id);
  const marks = marksOf(catalog, table);
  const options = useMemo(() => typeOptions(catalog), [catalog]);
  const [openId, setOpenId] = useState<string | undefined>(undefined);
  const drag = useRowDrag();
  const acts = useRowActs({ focus, drag, setOpenId });
  const ids = table.columns;
  const move = (columnId: string, to: number) => {
    const others = ids.filter((id) => id !== columnId);
    act(app, "move-column", { columnId, after: others[to - 1] ?? null });
  };
  const onKeyDownCapture = useGridKeys(focus, { ids, move, turnDetails: acts.turnDetails });
  const { tabStop } = focus;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of controls is no table of text
    <div
      ref={focus.grid}
      role="grid"
      aria-label="Columns"
      className={styles.grid}
      onFocus={focus.onFocus}
      onKeyDownCapture={onKeyDownCapture}
      onDragOver={(event) => drag.over(event, ids)}
      onDragEnd={drag.end}
      onDrop={() => {
        const landed = drag.land(ids);
        if (landed) move(landed.id, landed.to);
      }}
    >
      <GridRow className={styles.head}>
        <span />
        <span />
        <GridHeading>Name</GridHeading>
        <GridHeading>Type</GridHeading>
        <GridHeading>Null</GridHeading>
      </GridRow>
      {columns.map((column, place) => (
        <ColumnRow
          key={column.id}
          column={column}
          place={place}
          type={typeLabel(catalog, column.type)}
          mark={marks.of(column.id)[0]}
          options={options}
          tabCell={tabStop.row === place ? tabStop.cell : undefined}
          open={openId === column.id}
          drop={drag.drop?.id === column.id ? drag.drop.edge : undefined}
          acts={acts}
        />
      ))}
      <AddColumnRow
        table={table}
        place={columns.length}
        tabStop={tabStop.row >= columns.length}
        onAdd={(column) => send(app, "add-column", { tableId: table.id, ...column })}
        onTab={() => focus.goTo({ row: columns.length, cell: "type" })}
      />
    </div>
  );
}

type ActSources = {
  readonly focus: GridFocus;
  readonly drag: RowDrag;
  readonly setOpenId: (change: (before: string | undefined) => string | undefined) => void;
};

/** The same object at every drawing, so that rows are drawn anew only when they have changed. */
function useRowActs(sources: ActSources): ColumnRowActs {
  const app = useApp();
  const latest = useRef(sources);
  useLayoutEffect(() => {
    latest.current = sources;
  });
  return useMemo(
    () => ({
      rename: (columnId, name) => send(app, "rename-column", { columnId, name }),
      retype: (columnId, type) => send(app, "change-column-type", { columnId, type }),
      allowNull: (columnId, allowed) => act(app, "set-column-nullability", { columnId, notNull: !allowed }),
      turnDetails: (id) => latest.current.setOpenId((before) => (before === id ? undefined : id)),
      goDown: (row, cell) => latest.current.focus.goTo({ row: row + 1, cell }),
      drag: (event, column) => latest.current.drag.start(event, column),
    }),
    [app],
  );
}
