import { type ReactNode, useState } from "react";
import { Button } from "../../../parts/Button.tsx";
import styles from "./MoreFields.module.css";

/** `count` says what is set of them, in numbers: they begin open where any is. */
export interface MoreFieldsProps {
  readonly count: readonly number[];
  readonly children: ReactNode;
}

/** Properties that are seldom set, behind a button until then. */
export function MoreFields({ count, children }: MoreFieldsProps) {
  const [open, setOpen] = useState(() => count.some((number) => number > 0));
  return (
    <>
      <Button
        size="s"
        icon={open ? "chevronDown" : "chevronRight"}
        className={styles.turn}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? "Fewer properties" : "More properties"}
      </Button>
      {open && children}
    </>
  );
}
