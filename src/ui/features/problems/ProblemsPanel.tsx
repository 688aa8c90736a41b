import type { ReactNode } from "react";
import { categories } from "../../../core/lint/rule.ts";
import type { Checked } from "../../../state/checker.ts";
import type { ProblemsState } from "../../../state/problems.ts";
import { useProblemsState } from "../../app/problems-context.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { countOf } from "../editing/count-of.ts";
import { ProblemDetail } from "./ProblemDetail.tsx";
import { ProblemList } from "./ProblemList.tsx";
import styles from "./Problems.module.css";
import { problemLines } from "./problem-lines.ts";
import { useRuleBook } from "./use-rule-book.ts";
import { checkedIn, useView } from "./use-view.ts";

/** All problems of the design, the chosen one explained beside them. */
export function ProblemsPanel() {
  const checked = useProblemsState(checkedIn);
  const failure = useProblemsState(failureIn);
  if (!checked) return <Around>{failure ?? "The design is being checked."}</Around>;
  return (
    <div className={styles.panel}>
      {failure !== undefined && (
        <Notice tone="error" icon="octagon" look="strip" live>
          {failure}
        </Notice>
      )}
      <Filters checked={checked} />
      <Found checked={checked} />
    </div>
  );
}

function failureIn({ failure }: ProblemsState): string | undefined {
  return failure;
}

function chosenIn({ chosen }: ProblemsState): string | undefined {
  return chosen;
}

function Around({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.panel}>
      <EmptyState>{children}</EmptyState>
    </div>
  );
}

function Filters({ checked }: { readonly checked: Checked }) {
  const [view, change] = useView();
  return (
    <search className={styles.filters} aria-label="Problems">
      <TextField
        size="s"
        look="soft"
        icon="search"
        aria-label="Filter problems"
        placeholder="Filter by rule, object or words"
        value={view.text}
        onChange={(text) => change({ text })}
      />
      <Select
        size="s"
        aria-label="Category"
        value={view.category}
        options={[
          { value: "all", label: "All categories" },
          ...categories.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
        ]}
        onChange={(category) => change({ category })}
      />
      <Segmented
        label="Group by"
        value={view.group}
        segments={[
          { value: "none", label: "Flat" },
          { value: "table", label: "By table" },
          { value: "rule", label: "By rule" },
        ]}
        onChange={(group) => change({ group })}
      />
      <Segmented
        label="Which"
        value={view.ignored ? "ignored" : "open"}
        segments={[
          { value: "open", label: "Open", count: checked.problems.length },
          { value: "ignored", label: "Ignored", count: checked.ignored.length },
        ]}
        onChange={(which) => change({ ignored: which === "ignored" })}
      />
    </search>
  );
}

function Found({ checked }: { readonly checked: Checked }) {
  const [view] = useView();
  const book = useRuleBook();
  const chosen = useProblemsState(chosenIn);
  const reasons = view.ignored
    ? new Map(checked.ignored.map(({ problem, reason }) => [problem.key, reason]))
    : undefined;
  const all = view.ignored ? checked.ignored.map(({ problem }) => problem) : checked.problems;
  const lines = problemLines(all, view);
  const shown = lines.flatMap((line) => (line.kind === "problem" ? [line.problem] : []));
  const current = shown.find(({ key }) => key === chosen) ?? shown[0];
  if (!current)
    return (
      <EmptyState title={emptyTitle(all.length, view.ignored)}>{emptyWords(checked, all.length)}</EmptyState>
    );
  const alike = all.filter(({ rule, fix }) => fix && rule === current.rule).length;
  return (
    <div className={styles.found}>
      <ProblemList lines={lines} current={current} byRule={view.group === "rule"} reasons={reasons} />
      <ProblemDetail problem={current} rule={book.get(current.rule)} alike={alike} ignored={view.ignored} />
    </div>
  );
}

function emptyTitle(all: number, ignored: boolean): string {
  if (all > 0) return "No problem fits the filter";
  return ignored ? "Nothing is ignored" : "0 problems";
}

function emptyWords({ health }: Checked, all: number): string {
  if (all > 0) return "Other words, another category or another severity show more.";
  return `Checked ${countOf(health.tables, "table")} by the rules of the chosen profile.`;
}
