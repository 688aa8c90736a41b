import { Button } from "../../parts/Button.tsx";
import { DialogSection } from "../../parts/Dialog.tsx";
import { Switch } from "../../parts/Switch.tsx";
import { TextField } from "../../parts/TextField.tsx";
import styles from "./ShareDialog.module.css";
import type { ShareChoices } from "./share-choices.ts";
import { suggestPassphrase } from "./suggest-passphrase.ts";

type Props = {
  readonly choices: ShareChoices;
  readonly choose: (change: Partial<ShareChoices>) => void;
};

/** Encrypts the link, so that by itself it tells nothing. */
export function LockSection({ choices: { locked, passphrase }, choose }: Props) {
  const lock = (on: boolean): void =>
    choose(on && passphrase === "" ? { locked: on, passphrase: suggestPassphrase() } : { locked: on });
  return (
    <DialogSection>
      <div className={styles.choices}>
        <Switch
          checked={locked}
          onChange={lock}
          label="Encrypt with a passphrase"
          detail="AES-GCM, in this browser"
        />
        {locked && (
          <div className={styles.lock}>
            <TextField
              aria-label="Passphrase"
              size="l"
              icon="lock"
              value={passphrase}
              onChange={(text) => choose({ passphrase: text })}
              trailing={
                <Button size="s" variant="link" onClick={() => choose({ passphrase: suggestPassphrase() })}>
                  Suggest another
                </Button>
              }
            />
            <p className={styles.hint}>
              Send it separately. Without it nobody can open the link, including us.
            </p>
          </div>
        )}
      </div>
    </DialogSection>
  );
}
