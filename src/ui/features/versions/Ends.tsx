import type { ComparingState } from "../../../state/comparing.ts";
import { Select } from "../../parts/Select.tsx";
import styles from "./Ends.module.css";
import { beginnings, endings, useComparing, useComparingState } from "./use-comparing.ts";

/** Which two designs are compared. */
export function Ends() {
  const { choose } = useComparing();
  const versions = useComparingState(versionsIn);
  const brought = useComparingState(broughtIn);
  const from = useComparingState(fromIn);
  const to = useComparingState(toIn);
  return (
    <span className={styles.ends}>
      <span className={styles.word}>From</span>
      <Select
        size="s"
        aria-label="From"
        value={from}
        options={beginnings({ versions, brought })}
        onChange={(next) => choose({ from: next })}
      />
      <span className={styles.word}>to</span>
      <Select
        size="s"
        aria-label="To"
        value={to}
        options={endings({ versions })}
        onChange={(next) => choose({ to: next })}
      />
    </span>
  );
}

function versionsIn(state: ComparingState): ComparingState["versions"] {
  return state.versions;
}

function broughtIn(state: ComparingState): ComparingState["brought"] {
  return state.brought;
}

function fromIn(state: ComparingState): string {
  return state.from;
}

function toIn(state: ComparingState): string {
  return state.to;
}
