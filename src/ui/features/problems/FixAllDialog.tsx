import { useMemo } from "react";
import type { MendWish } from "../../../core/lint/mend.ts";
import { useApp } from "../../app/app-context.ts";
import { useProblems, useProblemsState } from "../../app/problems-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog, DialogSection } from "../../parts/Dialog.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { countOf } from "../editing/count-of.ts";
import { ChangedSql } from "./ChangedSql.tsx";
import { fixAll } from "./fix-problems.ts";
import { usePreview } from "./use-preview.ts";
import { checkedIn } from "./use-view.ts";

/** Which problems: those of a rule, or all whose fix is safe. */
export type FixAllDialogProps = { readonly title: string; readonly onClose: () => void } & (
  | { readonly kind: "rule"; readonly rule: string }
  | { readonly kind: "safe" }
);

/** Shows what fixing many problems at once would change, and does it as one step. */
export function FixAllDialog({ title, onClose, ...asked }: FixAllDialogProps) {
  const app = useApp();
  const problems = useProblems();
  const checked = useProblemsState(checkedIn);
  const rule = asked.kind === "rule" ? asked.rule : undefined;
  const safe = [...new Set(checked?.problems.flatMap((one) => (one.safe ? [one.rule] : [])))].join(" ");
  const wish = useMemo(
    (): MendWish => (rule === undefined ? { kind: "safe", rules: safe.split(" ") } : { kind: "rule", rule }),
    [rule, safe],
  );
  const preview = usePreview(wish);
  const count = preview.mended?.fixed;
  const apply = (): void => {
    onClose();
    void fixAll({ app, problems }, wish);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      width="wide"
      footer={
        <>
          <Spacer />
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            data-autofocus
            unavailable={count === undefined || count === 0 ? "Nothing to fix yet" : undefined}
            onClick={apply}
          >
            {count === undefined ? "Fix" : `Fix ${countOf(count, "problem")}`}
          </Button>
        </>
      }
    >
      <DialogSection>
        <ChangedSql {...preview} />
      </DialogSection>
    </Dialog>
  );
}
