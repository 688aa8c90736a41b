import type { Problem } from "../../../core/lint/problem.ts";
import type { ProblemsView } from "../../../state/problems.ts";

/** A line of the list: a heading with its count, or a problem. */
export type ProblemLine =
  | { readonly kind: "heading"; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: "problem"; readonly key: string; readonly problem: Problem };

const ranks = { error: 0, warning: 1, info: 2 } as const;

/** The lines for what a person wants to see: the gravest first, under headings where they are grouped. */
export function problemLines(problems: readonly Problem[], view: ProblemsView): readonly ProblemLine[] {
  const wanted = gravestFirst(problems.filter((problem) => isWanted(problem, view)));
  if (view.group === "none") return wanted.map(lineOf);
  const groups = new Map<string, Problem[]>();
  for (const problem of wanted) {
    const title = view.group === "rule" ? problem.rule : tableIn(problem);
    const known = groups.get(title);
    if (known) known.push(problem);
    else groups.set(title, [problem]);
  }
  return [...groups].flatMap(([title, members]) => [
    { kind: "heading", key: `/${title}`, title, count: members.length } as const,
    ...members.map(lineOf),
  ]);
}

/** Errors, then warnings, then notes, each as they stood. */
export function gravestFirst(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]);
}

function lineOf(problem: Problem): ProblemLine {
  return { kind: "problem", key: problem.key, problem };
}

function isWanted({ severity, category, rule, object, message }: Problem, view: ProblemsView): boolean {
  if (view.hidden.has(severity)) return false;
  if (view.category !== "all" && view.category !== category) return false;
  const words = view.text.trim().toLowerCase().split(/\s+/);
  const text = `${rule} ${object} ${message}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** `public.orders` of `public.orders.customer_id`. */
function tableIn({ object }: Problem): string {
  return object.split(".").slice(0, 2).join(".");
}
