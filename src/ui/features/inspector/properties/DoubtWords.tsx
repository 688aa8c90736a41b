import type { UnknownColumn } from "../../../../core/expression/unknown-columns.ts";
import { quoteName } from "../../../../core/postgres/quoting.ts";
import { Button } from "../../../parts/Button.tsx";
import styles from "./DoubtWords.module.css";
import type { ExpressionDoubt } from "./use-expression-doubt.ts";

/** `onTake` puts the nearest name in the place of the unknown one. */
export interface DoubtWordsProps {
  readonly doubt: ExpressionDoubt;
  readonly onTake: (column: UnknownColumn, nearest: string) => void;
}

/** What speaks against an expression, beneath its field, with the nearest name where there is one. */
export function DoubtWords({ doubt, onTake }: DoubtWordsProps) {
  const [first] = doubt.unknown;
  if (doubt.words === undefined && !first) return null;
  if (!first) return <p className={styles.words}>{doubt.words}</p>;
  const { nearest } = first;
  return (
    <p className={styles.words}>
      There is no column {first.name}.{" "}
      {nearest !== undefined && (
        <Button
          variant="link"
          size="s"
          className={styles.take}
          onClick={() => onTake(first, quoteName(nearest))}
        >
          Use {nearest}
        </Button>
      )}
    </p>
  );
}
