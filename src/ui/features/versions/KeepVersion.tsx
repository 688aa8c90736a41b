import { type FormEvent, useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/TextField.tsx";
import styles from "./Versions.module.css";

/** Keeps the design as it is now; `onKeep` answers whether it was kept, and the fields are then empty again. */
export function KeepVersion({
  onKeep,
}: {
  readonly onKeep: (name: string, note: string) => Promise<boolean>;
}) {
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    void onKeep(name, note).then((kept) => {
      if (!kept) return;
      setName("");
      setNote("");
    });
  };
  return (
    <form className={styles.keep} onSubmit={keep}>
      <TextField
        aria-label="Name of the version"
        placeholder="Name, such as Before due dates"
        data-autofocus
        value={name}
        onChange={setName}
      />
      <TextField
        aria-label="Note"
        placeholder="Note, if there is something to remember"
        value={note}
        onChange={setNote}
      />
      <Button type="submit" variant="primary" icon="history">
        Keep version
      </Button>
    </form>
  );
}
