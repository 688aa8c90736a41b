import { addFirst, isLack } from "../../../../core/command/lacking.ts";
import { Button } from "../../../parts/Button.tsx";
import styles from "./DoubtWords.module.css";

/** Why a table does not fit, and the way to make it fit where adding what it lacks does. */
export function FitOffer(props: { readonly reason: string | undefined; readonly onFit: () => void }) {
  const { reason, onFit } = props;
  if (reason === undefined) return null;
  const canFit = isLack(reason);
  return (
    <p className={styles.words} role="alert">
      {canFit ? reason.slice(0, -addFirst.length) : reason}{" "}
      {canFit && (
        <Button variant="link" size="s" className={styles.take} onClick={onFit}>
          Add what is missing
        </Button>
      )}
    </p>
  );
}
