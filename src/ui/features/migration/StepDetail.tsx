import type { Hazard } from "../../../core/diff/hazards/effect.ts";
import type { OnlineWish } from "../../../core/diff/online/online-plan.ts";
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
          about={plansUp ? ownId(step.about) : undefined}
        />
      ))}
      {plansUp && <ChosenWay about={step.about} />}
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

/** What stands beside its successor has that one's id with a word before it. */
function ownId(about: string): string {
  return about.replace(/^old /, "");
}

/** A step that was chosen to go the safer way, and how it goes the plain way again. */
function ChosenWay({ about }: { readonly about: string }) {
  const { look } = useComparing();
  const online = useComparingState(onlineIn);
  if (typeof online === "boolean") return null;
  const chosen = online.find((id) => about === id || about.endsWith(` ${id}`));
  if (chosen === undefined) return null;
  return (
    <p className={styles.told}>
      <Icon name="tick" size={14} tone="success" label="Chosen" />
      <span>
        Belongs to a step that goes the safer way.
        <button
          type="button"
          className={styles.place}
          onClick={() => look({ online: online.filter((id) => id !== chosen) })}
        >
          Do it the plain way
        </button>
      </span>
    </p>
  );
}

/** `about` is what the step is about where it can be planned anew for a database in use. */
function HazardWords({ hazard, about }: { readonly hazard: Hazard; readonly about: string | undefined }) {
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
            {safer.recipe !== null && about !== undefined && <SaferWays about={about} />}
          </span>
        )}
      </span>
    </div>
  );
}

/** The safer way for this step alone, or for all; one that goes it already has neither. */
function SaferWays({ about }: { readonly about: string }) {
  const { look } = useComparing();
  const online = useComparingState(onlineIn);
  if (online === true) return null;
  const chosen = online === false ? [] : online;
  if (chosen.some((id) => about === id || about.endsWith(` ${id}`))) return null;
  return (
    <>
      <button type="button" className={styles.place} onClick={() => look({ online: [...chosen, about] })}>
        Do this step so
      </button>
      <button type="button" className={styles.place} onClick={() => look({ online: true })}>
        Do all steps so
      </button>
    </>
  );
}

function onlineIn({ view }: ComparingState): OnlineWish {
  return view.online;
}
