import { useMemo, useState } from "react";
import type { MendWish } from "../../../core/lint/mend.ts";
import type { Problem } from "../../../core/lint/problem.ts";
import type { RuleEntry } from "../../../core/lint/rule-book.ts";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { CodeText } from "../../parts/CodeText.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { selectAndReveal } from "../editing/select-records.ts";
import { openPatterns } from "../patterns/open-patterns.ts";
import { ChangedSql } from "./ChangedSql.tsx";
import { FixAllDialog } from "./FixAllDialog.tsx";
import { fixOne } from "./fix-problems.ts";
import { fixWords } from "./fix-words.ts";
import { IgnoreForm } from "./IgnoreForm.tsx";
import styles from "./Problems.module.css";
import { severityFaces } from "./severity-face.ts";
import { usePreview } from "./use-preview.ts";

/** `alike` is how many problems of the same rule have a fix; `ignored` ones are explained, and not to be fixed. */
export interface ProblemDetailProps {
  readonly problem: Problem;
  readonly rule: RuleEntry | undefined;
  readonly alike: number;
  readonly ignored: boolean;
}

/** One problem explained: where, why, what to do, how the defect and its absence look, and what a fix changes. */
export function ProblemDetail({ problem, rule, alike, ignored }: ProblemDetailProps) {
  const app = useApp();
  const face = severityFaces[problem.severity];
  return (
    <section className={styles.detail} aria-label="Explanation">
      <h3 className={styles.title}>
        <Icon name={face.icon} size={14} tone={problem.severity} label={face.word} />
        {rule?.title ?? problem.rule}
      </h3>
      <p>{problem.message}</p>
      <button type="button" className={styles.place} onClick={() => selectAndReveal(app, [problem.at])}>
        <Icon name="focus" size={12} />
        {problem.object}
      </button>
      {problem.fix && !ignored && <FixPart problem={problem} alike={alike} />}
      {problem.pattern !== undefined && !ignored && (
        <div className={styles.buttons}>
          <Button
            size="s"
            variant={problem.fix ? "line" : "primary"}
            onClick={() => openPatterns(app, [problem.at], problem.pattern)}
          >
            Apply a pattern…
          </Button>
        </div>
      )}
      {rule && (
        <>
          <p className={styles.quiet}>{rule.why}</p>
          <p className={styles.quiet}>{rule.remedy}</p>
          <Example label="With this problem" sql={rule.bad} />
          <Example label="Without it" sql={rule.good} />
        </>
      )}
      {!ignored && <IgnoreForm key={problem.key} problem={problem} />}
    </section>
  );
}

function FixPart({ problem, alike }: { readonly problem: Problem; readonly alike: number }) {
  const app = useApp();
  const { key, rule, fix } = problem;
  const [asking, setAsking] = useState(false);
  const wish = useMemo((): MendWish => ({ kind: "finding", rule, key }), [rule, key]);
  const preview = usePreview(wish);
  return (
    <>
      <ChangedSql {...preview} />
      <div className={styles.buttons}>
        <Button size="s" variant="primary" onClick={() => fixOne(app, problem)}>
          {fix ? fixWords(fix) : "Fix"}
        </Button>
        {alike > 1 && (
          <Button size="s" variant="line" onClick={() => setAsking(true)}>
            {`Fix all of this kind (${alike.toLocaleString("en")})`}
          </Button>
        )}
      </div>
      {asking && (
        <FixAllDialog kind="rule" rule={rule} title={`Fix all ${rule}`} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function Example({ label, sql }: { readonly label: string; readonly sql: string }) {
  return (
    <figure aria-label={label}>
      <figcaption className={styles.caption}>{label}</figcaption>
      <CodeText className={styles.code}>{sql}</CodeText>
    </figure>
  );
}
