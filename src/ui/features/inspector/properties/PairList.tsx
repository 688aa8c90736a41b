import type { ForeignKeyRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import styles from "./PairList.module.css";

/** Which column stands for which column of the other table. */
export function PairList({ pairs }: { readonly pairs: ForeignKeyRecord["pairs"] }) {
  const catalog = useCatalog();
  const path = (id: string) => catalog.pathOf(id).replace(/^public\./, "");
  return (
    <ul className={styles.pairs} aria-label="Pairs of columns">
      {pairs.map(({ column, references }) => (
        <li key={`${column} ${references}`} className={styles.pair}>
          <span className={styles.name}>{path(column)}</span>
          <span className={styles.arrow}>→</span>
          <span className={styles.name}>{path(references)}</span>
        </li>
      ))}
    </ul>
  );
}
