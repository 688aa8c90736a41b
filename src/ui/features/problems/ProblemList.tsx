import { type KeyboardEvent, type MouseEvent, useRef } from "react";
import type { Problem } from "../../../core/lint/problem.ts";
import { useApp } from "../../app/app-context.ts";
import { useProblems } from "../../app/problems-context.ts";
import { classes } from "../../parts/classes.ts";
import { VirtualList, type VirtualListHandle } from "../../parts/VirtualList.tsx";
import { selectAndReveal } from "../editing/select-records.ts";
import { fixOne } from "./fix-problems.ts";
import { ProblemRow } from "./ProblemRow.tsx";
import styles from "./Problems.module.css";
import type { ProblemLine } from "./problem-lines.ts";
import { restoreProblem } from "./restore-problem.ts";

/** `reasons` are given for problems that are let stand. */
export interface ProblemListProps {
  readonly lines: readonly ProblemLine[];
  readonly current: Problem;
  /** The headings name the rules. */
  readonly byRule: boolean;
  readonly reasons: ReadonlyMap<string, string> | undefined;
}

/** The list: one tab stop; arrows, Home and End move, Enter goes to the object, Mod+Enter fixes. */
export function ProblemList({ lines, current, byRule, reasons }: ProblemListProps) {
  const app = useApp();
  const { store } = useProblems();
  const list = useRef<VirtualListHandle>(null);
  const around = useRef<HTMLDivElement>(null);
  const at = lines.findIndex(({ key }) => key === current.key);
  const act = (problem: Problem): void => (reasons ? restoreProblem(app, problem) : fixOne(app, problem));
  const goTo = (place: number, by: 1 | -1): void => {
    let to = place;
    while (lines[to]?.kind === "heading") to += by;
    const line = lines[to];
    if (!line) return;
    store.setState({ chosen: line.key });
    list.current?.reveal(to);
    requestAnimationFrame(() => rowIn(around.current, line.key)?.focus());
  };
  const press = (event: KeyboardEvent): void => {
    const step = stepFor(event.key, { at, last: lines.length - 1 });
    if (step) goTo(step.to, step.by);
    else if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
    else if (event.ctrlKey || event.metaKey) act(current);
    else selectAndReveal(app, [current.at]);
    event.preventDefault();
    event.stopPropagation();
  };
  const choose = (event: MouseEvent): void => {
    const key = keyAt(event.target);
    if (key !== undefined) store.setState({ chosen: key });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside are the controls, heard here
    <div
      ref={around}
      className={classes(styles.list, byRule && styles.byRule)}
      onKeyDown={press}
      onClick={choose}
      onDoubleClick={() => selectAndReveal(app, [current.at])}
    >
      <VirtualList
        ref={list}
        role="grid"
        label="Problems"
        items={lines}
        rowHeight={28}
        keepMounted={at < 0 ? [] : [at]}
        renderRow={(line) =>
          line.kind === "heading" ? (
            <Heading key={line.key} title={line.title} count={line.count} />
          ) : (
            <ProblemRow
              key={line.key}
              problem={line.problem}
              reason={reasons?.get(line.key)}
              current={line.key === current.key}
              onAct={act}
            />
          )
        }
      />
    </div>
  );
}

function Heading({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: laid out as a grid, which a table row would lose
    // biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with it
    <div role="row" className={styles.heading}>
      {/* biome-ignore lint/a11y/useSemanticElements: laid out as a grid, which a table cell would lose */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with it */}
      <span role="gridcell">
        {title} <span className={styles.count}>{count.toLocaleString("en")}</span>
      </span>
    </div>
  );
}

function rowIn(list: HTMLElement | null, key: string): HTMLElement | undefined {
  const rows = list?.querySelectorAll<HTMLElement>("[data-problem]") ?? [];
  return [...rows].find((row) => row.dataset.problem === key);
}

function keyAt(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest("[data-problem]") : null;
  return row?.getAttribute("data-problem") ?? undefined;
}

function stepFor(
  key: string,
  { at, last }: { readonly at: number; readonly last: number },
): { readonly to: number; readonly by: 1 | -1 } | undefined {
  switch (key) {
    case "ArrowDown":
      return { to: at + 1, by: 1 };
    case "ArrowUp":
      return { to: at - 1, by: -1 };
    case "Home":
      return { to: 0, by: 1 };
    case "End":
      return { to: last, by: -1 };
    default:
      return undefined;
  }
}
