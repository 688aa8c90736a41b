import { type KeyboardEvent, useRef } from "react";
import type { ToldStep } from "../../../core/diff/told-plan.ts";
import { Chip } from "../../parts/Chip.tsx";
import { classes } from "../../parts/classes.ts";
import { VirtualList, type VirtualListHandle } from "../../parts/VirtualList.tsx";
import {
  hazardWords,
  leadingHazard,
  lockMode,
  lockWord,
  phaseWords,
  severityLooks,
  stepDetail,
} from "./hazard-words.ts";
import { LockBars } from "./LockBars.tsx";
import styles from "./Migration.module.css";

/** `current` is the place of the step that is told beside the list. */
export interface StepTableProps {
  readonly steps: readonly ToldStep[];
  readonly current: number;
  readonly onChoose: (place: number) => void;
}

/** The steps in order: what, hazard, lock. One tab stop; arrows, Home and End move. */
export function StepTable({ steps, current, onChoose }: StepTableProps) {
  const list = useRef<VirtualListHandle>(null);
  const around = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, { current, last: steps.length - 1 });
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(to);
    list.current?.reveal(to);
    requestAnimationFrame(() => around.current?.querySelector<HTMLElement>(`[data-step="${to}"]`)?.focus());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside are the controls, heard here
    <div ref={around} className={styles.steps} onKeyDown={press}>
      <div className={styles.heads} aria-hidden>
        <span />
        <span>Step</span>
        <span>Hazard</span>
        <span>Lock</span>
      </div>
      <VirtualList
        ref={list}
        role="listbox"
        label="Steps"
        items={steps}
        rowHeight={40}
        keepMounted={[current]}
        renderRow={(step, place) => (
          <StepRow key={place} step={step} place={place} current={place === current} onChoose={onChoose} />
        )}
      />
    </div>
  );
}

interface StepRowProps {
  readonly step: ToldStep;
  readonly place: number;
  readonly current: boolean;
  readonly onChoose: (place: number) => void;
}

function StepRow({ step, place, current, onChoose }: StepRowProps) {
  const hazard = leadingHazard(step);
  const detail = stepDetail(step);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the list
    <div
      role="option"
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      data-step={place}
      className={classes(styles.step, current && styles.current)}
      onClick={() => onChoose(place)}
    >
      <span className={styles.number}>{place + 1}</span>
      <span className={styles.what}>
        <span className={styles.cut} title={step.title}>
          {step.title}
        </span>
        <span className={classes(styles.cut, styles.quiet)} title={detail}>
          {step.phase && `${phaseWords[step.phase]} · `}
          {detail}
        </span>
      </span>
      <span>
        {hazard ? (
          <Chip {...severityLooks[hazard.severity]} size="m">
            {hazardWords[hazard.kind]}
          </Chip>
        ) : (
          <span className={styles.quiet}>None</span>
        )}
      </span>
      <span className={styles.lock}>
        <LockBars lock={step.lock} />
        <span>{lockWord(step.lock)}</span>
        <span className={classes(styles.cut, styles.quiet)}>{lockMode(step.lock)}</span>
      </span>
    </div>
  );
}

function placeAfter(
  key: string,
  { current, last }: { readonly current: number; readonly last: number },
): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(last, current + 1);
    case "ArrowUp":
      return Math.max(0, current - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
