import { lazy, Suspense, useState } from "react";
import { severities } from "../../../core/lint/rule.ts";
import { useProblemsState } from "../../app/problems-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Chip } from "../../parts/Chip.tsx";
import { classes } from "../../parts/classes.ts";
import { IconButton } from "../../parts/IconButton.tsx";
import { countOf } from "../editing/count-of.ts";
import { FixAllDialog } from "./FixAllDialog.tsx";
import styles from "./Problems.module.css";
import { severityFaces } from "./severity-face.ts";
import { checkedIn, useView } from "./use-view.ts";

const RulesDialog = lazy(async () => ({ default: (await import("./RulesDialog.tsx")).RulesDialog }));

/** What can be done with the problems: show some severities only, fix all that is safe, choose the rules. */
export function ProblemsActions() {
  const checked = useProblemsState(checkedIn);
  const [open, setOpen] = useState<"safe" | "rules">();
  const close = () => setOpen(undefined);
  const safe = checked?.problems.filter((problem) => problem.safe).length ?? 0;
  return (
    <>
      {checked && <Severities counts={checked.health.counts} />}
      {safe > 0 && (
        <Button size="s" onClick={() => setOpen("safe")}>
          {`Fix all safe (${safe.toLocaleString("en")})`}
        </Button>
      )}
      <IconButton size="s" icon="filter" label="Rules" tooltipSide="top" onClick={() => setOpen("rules")} />
      {open === "safe" && <FixAllDialog kind="safe" title="Fix all that is safe" onClose={close} />}
      {open === "rules" && (
        <Suspense>
          <RulesDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}

/** The counts of each severity; pressing one leaves its problems out, or takes them in again. */
function Severities({ counts }: { readonly counts: Readonly<Record<"error" | "warning" | "info", number>> }) {
  const [{ hidden }, change] = useView();
  const turn = (severity: (typeof severities)[number]) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    change({ hidden: next });
  };
  return severities.map((severity) => {
    if (counts[severity] === 0) return null;
    const { icon, word, plural } = severityFaces[severity];
    const shown = !hidden.has(severity);
    return (
      <button
        key={severity}
        type="button"
        aria-pressed={shown}
        title={shown ? `Hide ${plural}` : `Show ${plural}`}
        className={classes(styles.severity, !shown && styles.off)}
        onClick={() => turn(severity)}
      >
        <Chip tone={severity} size="m" icon={icon}>
          {countOf(counts[severity], word.toLowerCase(), plural)}
        </Chip>
      </button>
    );
  });
}
