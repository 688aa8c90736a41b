import type { PolicyRecord } from "../../../../core/document/records/index.ts";
import { classes } from "../../../parts/classes.ts";
import styles from "./PolicyMatrix.module.css";
import { type PolicyCell, policyCell, type RuledCommand, ruledCommands } from "./policy-matrix.ts";
import { useMatrixKeys } from "./use-matrix-keys.ts";

/** A place in the matrix. */
export type CellPlace = { readonly role: string; readonly command: RuledCommand };

/** `ruled` says whether row security is on; without it everybody gets at all rows. */
export interface PolicyMatrixProps {
  readonly policies: readonly PolicyRecord[];
  readonly roles: readonly string[];
  readonly ruled: boolean;
  readonly chosen: CellPlace | undefined;
  readonly onChoose: (place: CellPlace) => void;
}

const heads: Readonly<Record<RuledCommand, string>> = {
  select: "Select",
  insert: "Insert",
  update: "Update",
  delete: "Delete",
};

const reachWords = { none: "no rows", some: "some rows", all: "all rows" } as const;

/** Who gets at which rows: a row for each role, a column for each command. One tab stop; arrows move. */
export function PolicyMatrix({ policies, roles, ruled, chosen, onChoose }: PolicyMatrixProps) {
  const keys = useMatrixKeys(ruledCommands.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of buttons is no table of text
    <div
      ref={keys.grid}
      role="grid"
      aria-label="Policies by role and command"
      className={classes(styles.matrix, !ruled && styles.idle)}
      onKeyDown={keys.onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a row of a grid of buttons */}
      <div role="row" className={styles.row}>
        <span />
        {ruledCommands.map((command) => (
          // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a heading of a grid of buttons
          <span key={command} role="columnheader" className={styles.head}>
            {heads[command]}
          </span>
        ))}
      </div>
      {roles.map((role) => (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a row of a grid of buttons
        <div key={role} role="row" className={styles.row}>
          {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a heading of a grid of buttons */}
          <span role="rowheader" className={styles.role} title={role}>
            {role}
          </span>
          {ruledCommands.map((command) => {
            const isChosen = chosen?.role === role && chosen.command === command;
            const isFirst = role === roles[0] && command === "select";
            return (
              <MatrixCell
                key={command}
                cell={policyCell(policies, role, command)}
                chosen={isChosen}
                tabStop={chosen ? isChosen : isFirst}
                onChoose={() => onChoose({ role, command })}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface MatrixCellProps {
  readonly cell: PolicyCell;
  readonly chosen: boolean;
  readonly tabStop: boolean;
  readonly onChoose: () => void;
}

function MatrixCell({ cell, chosen, tabStop, onChoose }: MatrixCellProps) {
  const { role, command, reach, policies } = cell;
  const names = policies.map(({ name }) => name).join(", ");
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the button in it takes the focus
    <span role="gridcell" className={styles.cell}>
      <button
        type="button"
        className={classes(styles.reach, styles[reach], chosen && styles.chosen)}
        tabIndex={tabStop ? 0 : -1}
        aria-pressed={chosen}
        aria-label={`${heads[command]} by ${role}: ${reachWords[reach]}`}
        title={names === "" ? "No policy lets this through" : names}
        onClick={onChoose}
      >
        <span aria-hidden="true" className={styles.sign} />
        {policies.length > 1 && (
          <span aria-hidden="true" className={styles.count}>
            {policies.length}
          </span>
        )}
      </button>
    </span>
  );
}
