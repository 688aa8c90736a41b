import { type DragEvent, memo } from "react";
import type { ColumnRecord } from "../../../../core/document/records/index.ts";
import type { CardMark } from "../../../../core/layout/card-marks.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { Combobox } from "../../../parts/Combobox.tsx";
import { CommitField } from "../../../parts/CommitField.tsx";
import { classes } from "../../../parts/classes.ts";
import { Icon } from "../../../parts/Icon.tsx";
import type { ComboOption } from "../../../parts/rank-options.ts";
import { markFaces } from "../../editing/record-face.ts";
import { RecordMark } from "../../problems/RecordMark.tsx";
import { ColumnProperties } from "../properties/ColumnProperties.tsx";
import { DeleteButton } from "../properties/DeleteButton.tsx";
import styles from "./ColumnGrid.module.css";
import { GridCell, GridRow } from "./GridParts.tsx";
import type { GridCell as CellName } from "./grid-cursor.ts";

/** What a row asks the grid to do. */
export interface ColumnRowActs {
  readonly rename: (columnId: string, name: string) => string | undefined;
  readonly retype: (columnId: string, type: string) => string | undefined;
  readonly allowNull: (columnId: string, allowed: boolean) => void;
  readonly turnDetails: (columnId: string) => void;
  readonly goDown: (place: number, cell: CellName) => void;
  readonly drag: (event: DragEvent, columnId: string) => void;
}

/** `tabCell` is the one cell of the grid that Tab leads to, where it is in this row. */
export interface ColumnRowProps {
  readonly column: ColumnRecord;
  readonly place: number;
  readonly type: string;
  readonly mark: CardMark | undefined;
  readonly options: readonly ComboOption[];
  readonly tabCell: CellName | undefined;
  readonly open: boolean;
  /** Where a dragged row would land. */
  readonly drop: "before" | "after" | undefined;
  readonly acts: ColumnRowActs;
}

/** A column as a row of the grid: handle, mark, name, type, null; its details beneath while they are open. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { column, place, type, mark, options, tabCell, open, drop, acts } = props;
  const face = mark && markFaces[mark];
  const number = place + 1;
  const tab = (cell: CellName) => (tabCell === cell ? 0 : -1);
  return (
    <div className={classes(styles.group, drop && styles[drop])} data-row={place}>
      <GridRow className={classes(styles.row, open && styles.opened)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer only; Alt and an arrow do the same */}
        <span
          className={styles.grip}
          draggable
          title="Drag to reorder, or Alt and an arrow key"
          onDragStart={(event) => acts.drag(event, column.id)}
        >
          <Icon name="grip" size={12} />
        </span>
        <GridCell cell="details">
          <button
            type="button"
            className={styles.mark}
            tabIndex={tab("details")}
            aria-label={`Details of column ${number}`}
            aria-expanded={open}
            title={face?.word}
            onClick={() => acts.turnDetails(column.id)}
          >
            {face && <Icon name={face.icon} size={14} tone={face.tone} />}
            <Icon name={open ? "chevronDown" : "chevronRight"} size={12} className={styles.chevron} />
          </button>
        </GridCell>
        <GridCell cell="name" className={styles.named}>
          <CommitField
            look="cell"
            tabIndex={tab("name")}
            aria-label={`Name of column ${number}`}
            value={column.name}
            onCommit={(name) => acts.rename(column.id, name)}
            onDone={() => acts.goDown(place, "name")}
          />
          <RecordMark id={column.id} className={styles.problem} />
        </GridCell>
        <GridCell cell="type">
          <Combobox
            look="cell"
            mono
            tabIndex={tab("type")}
            aria-label={`Type of column ${number}`}
            title={type}
            value={type}
            options={options}
            onCommit={(text) => acts.retype(column.id, text)}
            onDone={() => acts.goDown(place, "type")}
          />
        </GridCell>
        <GridCell cell="null" className={styles.null}>
          <Checkbox
            tabIndex={tab("null")}
            aria-label={`Null allowed in column ${number}`}
            checked={!column.notNull}
            onChange={(allowed) => acts.allowNull(column.id, allowed)}
          />
        </GridCell>
      </GridRow>
      {open && (
        <GridRow className={undefined}>
          <GridCell className={styles.whole}>
            <fieldset className={styles.details} aria-label={`Details of ${column.name}`}>
              <ColumnProperties column={column} />
              <DeleteButton id={column.id} label="Delete column" />
            </fieldset>
          </GridCell>
        </GridRow>
      )}
    </div>
  );
});
