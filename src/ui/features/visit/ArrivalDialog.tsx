import { type FormEvent, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { Arrival } from "../../../state/session.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog, DialogSection } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { openAddress } from "./open-address.ts";
import { unlock } from "./open-arrival.ts";
import styles from "./Visit.module.css";

/** Asks before what came with the address is opened: for a passphrase, or whether another site may be asked. */
export function ArrivalDialog() {
  const arrival = useAppState(arrivalIn);
  if (!arrival) return null;
  return arrival.kind === "locked" ? <Locked arrival={arrival} /> : <OtherSite arrival={arrival} />;
}

function arrivalIn(state: AppState): Arrival | undefined {
  return state.session.arrival;
}

type Attempt = { readonly busy: boolean; readonly reason: string | undefined };

/** Tries to open, and keeps the reason why it did not. */
function useAttempt(open: () => Promise<string | undefined>) {
  const [attempt, setAttempt] = useState<Attempt>({ busy: false, reason: undefined });
  const begin = (): void => {
    setAttempt({ busy: true, reason: undefined });
    open().then(
      (reason) => setAttempt({ busy: false, reason }),
      (error: unknown) => setAttempt({ busy: false, reason: reasonOf(error) }),
    );
  };
  return { ...attempt, begin };
}

function Locked({ arrival: { link } }: { readonly arrival: Arrival & { readonly kind: "locked" } }) {
  const app = useApp();
  const [passphrase, setPassphrase] = useState("");
  const { busy, reason, begin } = useAttempt(() => unlock(app, link, passphrase));
  const leave = () => app.session({ arrival: undefined });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== "" && !busy) begin();
  };
  return (
    <Dialog
      open
      onOpenChange={leave}
      title="Open a locked link"
      footer={
        <>
          <Spacer />
          <Button variant="line" onClick={leave}>
            Cancel
          </Button>
          <Button
            variant="primary"
            type="submit"
            form="unlock"
            unavailable={passphrase === "" ? "The link needs its passphrase" : undefined}
          >
            {busy ? "Opening" : "Open design"}
          </Button>
        </>
      }
    >
      <DialogSection>
        <form id="unlock" className={styles.form} onSubmit={submit}>
          <p className={styles.words}>
            Whoever made this link encrypted it with a passphrase. It is used in this browser only.
          </p>
          <Field label="Passphrase" error={reason}>
            <TextField
              data-autofocus
              type="password"
              size="l"
              icon="lock"
              autoComplete="off"
              value={passphrase}
              onChange={setPassphrase}
            />
          </Field>
        </form>
      </DialogSection>
    </Dialog>
  );
}

function OtherSite({ arrival: { address } }: { readonly arrival: Arrival & { readonly kind: "address" } }) {
  const app = useApp();
  const { busy, reason, begin } = useAttempt(() => openAddress(app, address));
  const leave = () => app.session({ arrival: undefined });
  const host = URL.canParse(address) ? new URL(address).host : address;
  return (
    <Dialog
      open
      onOpenChange={leave}
      title="Open a file from another site"
      footer={
        <>
          <Spacer />
          <Button variant="line" onClick={leave}>
            Cancel
          </Button>
          <Button variant="primary" data-autofocus onClick={() => !busy && begin()}>
            {busy ? "Loading" : `Load from ${host}`}
          </Button>
        </>
      }
    >
      <DialogSection>
        <div className={styles.form}>
          <p className={styles.words}>
            This address asks Crowfoot to load a design or SQL of at most 8 MB. The site learns that somebody
            loads it; nothing of your designs is sent.
          </p>
          <p className={styles.address}>{address}</p>
          {reason !== undefined && (
            <Notice tone="error" icon="octagon" live>
              {reason}
            </Notice>
          )}
        </div>
      </DialogSection>
    </Dialog>
  );
}
