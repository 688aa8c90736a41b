import type { PrintLoss } from "../../../state/printer.ts";
import { countOf } from "../editing/count-of.ts";
import styles from "./Dock.module.css";

/** Losses listed; the rest is counted. */
const listed = 50;

/** What of the design a text cannot say, place by place. Nothing when it says everything. */
export function Losses({ losses }: { readonly losses: readonly PrintLoss[] }) {
  if (losses.length === 0) return null;
  return (
    <div>
      <h4 className={styles.lossTitle}>{`${countOf(losses.length, "thing")} it cannot say`}</h4>
      <ul className={styles.losses}>
        {losses.slice(0, listed).map((loss) => (
          <li key={`${loss.at} ${loss.message}`}>
            <code>{loss.at}</code>
            <span className={styles.loss}>{loss.message}</span>
          </li>
        ))}
        {losses.length > listed && <li>{`and ${countOf(losses.length - listed, "more", "more")}`}</li>}
      </ul>
    </div>
  );
}
