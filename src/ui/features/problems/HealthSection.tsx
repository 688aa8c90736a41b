import { severities } from "../../../core/lint/rule.ts";
import { useApp } from "../../app/app-context.ts";
import { useProblems, useProblemsState } from "../../app/problems-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Chip } from "../../parts/Chip.tsx";
import { countOf } from "../editing/count-of.ts";
import styles from "./Problems.module.css";
import { severityFaces } from "./severity-face.ts";
import { showProblems } from "./show-problems.ts";
import { checkedIn } from "./use-view.ts";

/** How the design stands: a word, the share of tables without error or warning, and the counts. */
export function HealthSection() {
  const app = useApp();
  const problems = useProblems();
  const health = useProblemsState(checkedIn)?.health;
  if (!health || health.tables === 0) return null;
  return (
    <section className={styles.health} aria-label="Health">
      <h3 className={styles.healthTitle}>
        Health <span>{health.word}</span>
      </h3>
      <p className={styles.quiet}>
        {`${health.clean.toLocaleString("en")} of ${countOf(health.tables, "table")} without error or warning.`}
      </p>
      <div className={styles.facts}>
        {severities.map((severity) => {
          const { icon, word, plural } = severityFaces[severity];
          const count = health.counts[severity];
          return (
            <Chip key={severity} tone={count === 0 ? "neutral" : severity} icon={icon} size="m">
              {countOf(count, word.toLowerCase(), plural)}
            </Chip>
          );
        })}
        {health.ignored > 0 && <Chip size="m">{`${health.ignored.toLocaleString("en")} ignored`}</Chip>}
      </div>
      <div>
        <Button size="s" variant="line" onClick={() => showProblems(app, problems, {})}>
          Show problems
        </Button>
      </div>
    </section>
  );
}
