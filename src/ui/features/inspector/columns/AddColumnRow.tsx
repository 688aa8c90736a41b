import { type KeyboardEvent, useRef, useState } from "react";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { Icon } from "../../../parts/Icon.tsx";
import { Kbd } from "../../../parts/Kbd.tsx";
import { useReading } from "../../../parts/reading.ts";
import styles from "./ColumnGrid.module.css";
import { GridCell, GridRow } from "./GridParts.tsx";
import { guessedType, type NewColumn, readNewColumn } from "./new-column.ts";

/** `onAdd` answers with the reason when it refuses. `place` is the row's place behind the columns. */
export interface AddColumnRowProps {
  readonly table: TableRecord;
  readonly place: number;
  readonly tabStop: boolean;
  readonly onAdd: (column: NewColumn["rest"] & { name: string; type: string }) => string | undefined;
  /** Tab has added a column: what comes next is its type. */
  readonly onTab: () => void;
}

/**
 * The last row of the grid: a name, its type behind a space, Enter, and the next one. Without a type the name
 * suggests one, shown before it is taken; Tab adds the column as well, and goes on to its type.
 */
export function AddColumnRow({ table, place, tabStop, onAdd, onTab }: AddColumnRowProps) {
  const catalog = useCatalog();
  const [text, setText] = useState("");
  const reading = useReading();
  const tabbed = useRef(false);
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape") setText("");
    if (event.key !== "Tab" || event.shiftKey || text.trim() === "") return;
    event.preventDefault();
    const field = event.currentTarget;
    tabbed.current = true;
    // Leaving commits; what was refused stays.
    field.blur();
    if (tabbed.current) field.focus();
    tabbed.current = false;
  };
  const { name, type } = readNewColumn(text);
  if (reading) return null;
  return (
    <div data-row={place}>
      <GridRow className={styles.add}>
        <span className={styles.plus}>
          <Icon name="plus" size={14} />
        </span>
        <GridCell cell="name">
          <CommitField
            look="cell"
            tabIndex={tabStop ? 0 : -1}
            aria-label="New column"
            placeholder="Add column"
            title="A name, its type behind a space, then NOT NULL or DEFAULT"
            value=""
            onInput={(event) => setText(event.currentTarget.value)}
            onCommit={(typed) => {
              const read = readNewColumn(typed);
              if (read.name === "") return undefined;
              const reason = onAdd({
                ...read.rest,
                name: read.name,
                type: read.type ?? guessedType(catalog, table, read.name),
              });
              if (reason !== undefined) return reason;
              setText("");
              if (tabbed.current) onTab();
              tabbed.current = false;
              return undefined;
            }}
            onKeyDown={press}
          />
        </GridCell>
        <GridCell className={styles.guess}>
          {name !== "" && type === undefined && guessedType(catalog, table, name)}
        </GridCell>
        <Kbd keys="Enter" />
      </GridRow>
    </div>
  );
}
