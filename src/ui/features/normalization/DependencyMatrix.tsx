import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { TableAssessment } from "../../../core/dependencies/assess-table.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../app/app-context.ts";
import { classes } from "../../parts/classes.ts";
import { Icon } from "../../parts/Icon.tsx";
import { type CellState, type MatrixCell, type MatrixRow, matrixRows } from "./matrix-rows.ts";
import styles from "./Normalization.module.css";
import { say, takeBack } from "./say.ts";

const words: Readonly<Record<CellState, string>> = {
  determines: "is on the left side",
  decided: "is determined, as stated",
  implied: "is determined, as follows from the rest",
  history: "is determined, but kept as it is",
  suggested: "may be determined",
  rejected: "is not determined",
  multivalued: "is multidetermined",
  nothing: "nothing is said",
};

/** Left sides against columns: a click on a cell states, confirms or takes back. One tab stop; arrows move. */
export function DependencyMatrix({
  table,
  assessment,
}: {
  readonly table: TableRecord;
  readonly assessment: TableAssessment;
}) {
  const app = useApp();
  const catalog = useCatalog();
  const rows = useMemo(() => matrixRows(catalog, assessment), [catalog, assessment]);
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const { columns } = assessment.of;
  const move = (event: KeyboardEvent): void => {
    const [down, right] = steps[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const row = Math.min(Math.max(at.row + down, 0), rows.length - 1);
    const column = Math.min(Math.max(at.column + right, 0), columns.length - 1);
    setAt({ row, column });
    const cell = grid.current?.tBodies[0]?.rows[row]?.cells[column + 1]?.querySelector("button");
    cell?.focus();
  };
  const click = (row: MatrixRow, { by, columnId, state }: MatrixCell): void => {
    if (state === "determines") return;
    if (by && state !== "suggested") takeBack(app, by, columnId);
    else say(app, table.id, { determinant: row.determinant, dependent: [columnId] });
  };
  return (
    <div className={styles.scroll}>
      <table ref={grid} className={styles.matrix} aria-label="Determinants" onKeyDown={move}>
        <thead>
          <tr>
            <th />
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.slanted}>
                <span title={name}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.name}>
              <th scope="row" className={styles.left}>
                <span>
                  <Icon
                    name={row.breaks ? "triangle" : row.isKey ? "key" : "columns"}
                    size={14}
                    tone={row.breaks ? "warning" : "muted"}
                  />
                  <span>{row.name} →</span>
                </span>
              </th>
              {row.cells.map((cell, cellAt) => (
                <td key={cell.columnId}>
                  <button
                    type="button"
                    className={classes(styles.cell, styles[cell.state])}
                    aria-label={`${row.name} → ${columns[cellAt]?.name}: ${words[cell.state]}`}
                    title={words[cell.state]}
                    tabIndex={rowAt === at.row && cellAt === at.column ? 0 : -1}
                    onFocus={() => setAt({ row: rowAt, column: cellAt })}
                    onClick={() => click(row, cell)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </div>
  );
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const legend = [
  ["determines", "determines"],
  ["decided", "is determined"],
  ["implied", "follows"],
  ["suggested", "suggested"],
  ["rejected", "rejected"],
] as const;

function Legend() {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {legend.map(([state, word]) => (
        <li key={state}>
          <span className={classes(styles.cell, styles[state])} aria-hidden="true" />
          {word}
        </li>
      ))}
    </ul>
  );
}
