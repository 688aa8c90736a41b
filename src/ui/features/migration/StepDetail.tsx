import type { Hazard } from "../../../core/diff/hazards/effect.ts";
import type { ToldStep } from "../../../core/diff/told-plan.ts";
import type { ComparingState } from "../../../state/comparing.ts";
import { useApp, useCatalog } from "../../app/app-context.ts";
import { CodeText } from "../../parts/CodeText.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { selectAndReveal } from "../editing/select-records.ts";
import { useComparing, useComparingState } from "../versions/use-comparing.ts";
import { hazardWords, severityLooks } from "./hazard-words.ts";
import styles from "./Migration.module.css";

/** `number` counts from 1. */
export interface StepDetailProps {
  readonly step: ToldStep;
  readonly number: number;
  /** Whether the step is on the way up, which alone is planned anew for a database in use. */
  readonly plansUp: boolean;
}

/** One step: its SQL, what it destroys, each hazard with the reason and the safer way, and its place in the design. */
export function StepDetail({ step, number, plansUp }: StepDetailProps) {
  const app = useApp();
  const here = useCatalog().record(step.about);
  return (
    <section className={styles.detail} aria-label={`Step ${number}`}>
      <h3 className={styles.title}>Step {number}</h3>
      <CodeText className={styles.code}>{step.sql.map((text) => `${text.trim()};`).join("\n")}</CodeText>
      {step.losses.map((loss) => (
        <p key={loss} className={styles.told}>
          <Icon name="trash" size={14} tone="error" label="Lost" />
          <span>{loss}</span>
        </p>
      ))}
      {step.hazards.map((hazard) => (
        <HazardWords
          key={`${hazard.kind} ${hazard.relation} ${hazard.reason}`}
          hazard={hazard}
          plansUp={plansUp}
        />
      ))}
      {step.lock && (
        <p className={styles.told}>
          <Icon name="lock" size={14} tone="muted" label="Lock" />
          <span>
            Takes {step.lock.mode} on {step.lock.relation}.
          </span>
        </p>
      )}
      {here && (
        <button type="button" className={styles.place} onClick={() => selectAndReveal(app, [here.id])}>
          <Icon name="focus" size={12} />
          Show in the diagram
        </button>
      )}
    </section>
  );
}

function HazardWords({ hazard, plansUp }: { readonly hazard: Hazard; readonly plansUp: boolean }) {
  const { look } = useComparing();
  const online = useComparingState(onlineIn);
  const { icon, tone } = severityLooks[hazard.severity];
  const { reason, rows, safer, sqlstate, version } = hazard;
  return (
    <div className={styles.told}>
      <Icon name={icon} size={14} tone={tone} label={hazardWords[hazard.kind]} />
      <span>
        {reason}
        {sqlstate !== null && <span className={styles.quiet}> SQLSTATE {sqlstate}.</span>}
        {rows !== null && <span className={styles.more}>{rows}</span>}
        {version !== null && <span className={styles.more}>{version}</span>}
        {safer !== null && (
          <span className={styles.safer}>
            <b>Safer: </b>
            {safer.advice}
            {safer.recipe !== null && plansUp && !online && (
              <button type="button" className={styles.place} onClick={() => look({ online: true })}>
                Online does it so
              </button>
            )}
          </span>
        )}
      </span>
    </div>
  );
}

function onlineIn({ view }: ComparingState): boolean {
  return view.online;
}
