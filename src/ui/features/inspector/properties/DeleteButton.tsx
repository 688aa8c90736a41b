import { useApp } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { deleteRecords } from "../../editing/delete-records.ts";
import styles from "./DeleteButton.module.css";

/** Deletes a record, as one step to undo; the label names it: "Delete foreign key". */
export function DeleteButton({ id, label }: { readonly id: string; readonly label: string }) {
  const app = useApp();
  return (
    <Button
      size="s"
      icon="trash"
      variant="quiet"
      className={styles.delete}
      onClick={() => deleteRecords(app, [id])}
    >
      {label}
    </Button>
  );
}
