import { useApp } from "../../../app/app-context.ts";
import { selectAndReveal } from "../../editing/select-records.ts";
import styles from "./RecordLink.module.css";

/** The name of a record; choosing it selects the record and shows it on the canvas. */
export function RecordLink({ id, name }: { readonly id: string; readonly name: string }) {
  const app = useApp();
  return (
    <button type="button" className={styles.link} onClick={() => selectAndReveal(app, [id])}>
      {name}
    </button>
  );
}
