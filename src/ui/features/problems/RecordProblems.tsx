import { useMemo } from "react";
import type { Problem } from "../../../core/lint/problem.ts";
import { useApp } from "../../app/app-context.ts";
import { useMark, useProblems, useProblemsState } from "../../app/problems-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { countOf } from "../editing/count-of.ts";
import { openPatterns } from "../patterns/open-patterns.ts";
import { fixOne } from "./fix-problems.ts";
import { fixWords } from "./fix-words.ts";
import styles from "./Problems.module.css";
import { gravestFirst } from "./problem-lines.ts";
import { severityFaces } from "./severity-face.ts";
import { showProblems } from "./show-problems.ts";
import { checkedIn } from "./use-view.ts";

/** Problems listed in the inspector; the dock lists them all. */
const listed = 4;

/** What was found about a record and what lies in it, each with its fix; nothing where there is nothing. */
export function RecordProblems({ id }: { readonly id: string }) {
  const mark = useMark(id);
  return mark ? <Listed id={id} /> : null;
}

function Listed({ id }: { readonly id: string }) {
  const app = useApp();
  const problems = useProblems();
  const checked = useProblemsState(checkedIn);
  const found = useMemo(
    () => gravestFirst(checked?.problems.filter(({ places }) => places.includes(id)) ?? []),
    [checked, id],
  );
  return (
    <section className={styles.record} aria-label="Problems">
      {found.slice(0, listed).map((problem) => (
        <One key={problem.key} problem={problem} />
      ))}
      {found.length > listed && (
        <Button size="s" onClick={() => showProblems(app, problems, { chosen: found[listed]?.key ?? "" })}>
          {`Show ${countOf(found.length - listed, "more problem")}`}
        </Button>
      )}
    </section>
  );
}

function One({ problem }: { readonly problem: Problem }) {
  const app = useApp();
  const problems = useProblems();
  const { icon, word } = severityFaces[problem.severity];
  return (
    <div className={styles.recordRow}>
      <Icon name={icon} size={14} tone={problem.severity} label={word} />
      <button
        type="button"
        className={styles.recordText}
        title={problem.rule}
        onClick={() => showProblems(app, problems, { chosen: problem.key })}
      >
        {problem.message}
      </button>
      {problem.pattern !== undefined && !problem.fix && (
        <Button size="s" variant="link" onClick={() => openPatterns(app, [problem.at], problem.pattern)}>
          Apply a pattern…
        </Button>
      )}
      {problem.fix && (
        <Button size="s" variant="link" onClick={() => fixOne(app, problem)}>
          {fixWords(problem.fix)}
        </Button>
      )}
    </div>
  );
}
