import { capitalised } from "../../../../core/base/capitalised.ts";
import { Button } from "../../../parts/Button.tsx";
import { Kbd } from "../../../parts/Kbd.tsx";
import { countOf } from "../../editing/count-of.ts";
import styles from "./SqlScript.module.css";
import type { SqlEditing } from "./use-sql-edit.ts";

/** What the edit comes to in a few words, and the ways on: apply it, or discard it. */
export function EditBar({ editing }: { readonly editing: SqlEditing }) {
  const { apply, discard, obstacle } = editing;
  return (
    <div className={styles.bar}>
      <span className={styles.words} role="status" aria-label="What the edit comes to">
        {wordsFor(editing)}
      </span>
      <Button size="s" onClick={discard}>
        Discard edits
      </Button>
      <Button size="s" variant="primary" unavailable={obstacle} onClick={apply}>
        Apply to the design
      </Button>
      <Kbd keys="Mod+Enter" />
    </div>
  );
}

function wordsFor({ obstacle, outcome, isBehind }: SqlEditing): string {
  if (obstacle !== undefined) {
    return `${capitalised(obstacle).replace(/\.$/, "")}. The design is as it was.`;
  }
  if (!outcome) return "Reading the text…";
  const { apart, changes, overlaps } = outcome;
  const rows = apart > 0 ? `; ${countOf(apart, "statement")} belong to no design and are left out` : "";
  const count = changes.length === 0 ? "Nothing changes" : countOf(changes.length, "change");
  if (!isBehind) return `${count}${rows}`;
  const merged = `${count}${rows}. The design was changed meanwhile; applying keeps that too`;
  return overlaps.length === 0 ? merged : `${merged}, but for ${overlaps.join(", ")}, where the text counts`;
}
