import { memo, type ReactNode } from "react";
import type { Problem } from "../../../core/lint/problem.ts";
import { Button } from "../../parts/Button.tsx";
import { classes } from "../../parts/classes.ts";
import { Icon } from "../../parts/Icon.tsx";
import { fixWords } from "./fix-words.ts";
import styles from "./Problems.module.css";
import { severityFaces } from "./severity-face.ts";

/** `reason` says why the problem is let stand; its action is then to report it again. */
export interface ProblemRowProps {
  readonly problem: Problem;
  readonly reason?: string | undefined;
  readonly current: boolean;
  readonly onAct: (problem: Problem) => void;
}

/** A problem as a line: severity, rule, place, sentence, and what mends it. Keys and clicks are heard by the list. */
export const ProblemRow = memo(function ProblemRow({ problem, reason, current, onAct }: ProblemRowProps) {
  const face = severityFaces[problem.severity];
  const action = reason === undefined ? problem.fix && fixWords(problem.fix) : "Restore";
  return (
    // biome-ignore lint/a11y/useSemanticElements: laid out as a grid, which a table row would lose
    <div
      role="row"
      aria-label={`${face.word}: ${problem.rule} at ${problem.object}`}
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      data-problem={problem.key}
      className={classes(styles.row, current && styles.current)}
    >
      <Cell className={styles.face}>
        <Icon name={face.icon} size={14} tone={problem.severity} label={face.word} />
      </Cell>
      <Cell className={styles.rule} title={problem.rule}>
        {problem.rule}
      </Cell>
      <Cell className={styles.object} title={problem.object}>
        {problem.object}
      </Cell>
      <Cell className={styles.message} title={problem.message}>
        {reason ?? problem.message}
      </Cell>
      {action !== undefined && (
        <Cell>
          <Button size="s" variant="link" tabIndex={-1} onClick={() => onAct(problem)}>
            {action}
          </Button>
        </Cell>
      )}
    </div>
  );
});

function Cell(props: {
  readonly className?: string | undefined;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: laid out as a grid, which a table cell would lose
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
    <span role="gridcell" {...props} />
  );
}
