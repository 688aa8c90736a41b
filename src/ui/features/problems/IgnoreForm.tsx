import { type FormEvent, useState } from "react";
import type { Problem } from "../../../core/lint/problem.ts";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { accepted, send } from "../editing/send.ts";
import styles from "./Problems.module.css";

/** Lets a problem stand, for a reason that stays with the design. */
export function IgnoreForm({ problem }: { readonly problem: Problem }) {
  const app = useApp();
  const [reason, setReason] = useState("");
  const ignore = (event: FormEvent): void => {
    event.preventDefault();
    const { rule, at } = problem;
    if (accepted(app, send(app, "ignore-finding", { rule, objectId: at, reason }))) setReason("");
  };
  return (
    <form className={styles.ignore} onSubmit={ignore}>
      <TextField
        size="s"
        aria-label="Reason to ignore"
        placeholder="Why it may stay as it is"
        value={reason}
        onChange={setReason}
      />
      <Button
        size="s"
        variant="line"
        type="submit"
        unavailable={reason.trim() === "" ? "A finding is ignored for a reason" : undefined}
      >
        Ignore with reason
      </Button>
    </form>
  );
}
