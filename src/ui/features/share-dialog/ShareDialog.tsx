import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog, DialogSection } from "../../parts/Dialog.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { designFile } from "../export/export-format.ts";
import { saveAs } from "../export/hand-over.ts";
import { CopyLink } from "./CopyLink.tsx";
import { LinkLength } from "./LinkLength.tsx";
import { QrSection } from "./QrSection.tsx";
import styles from "./ShareDialog.module.css";
import { StoreSection } from "./StoreSection.tsx";
import { useLink } from "./use-link.ts";

/** The ways to hand a design to somebody: a link that carries it, a code for a phone, a file. */
export function ShareDialog() {
  const app = useApp();
  const open = useAppState(isOpenIn);
  const close = () => app.session({ dialog: undefined });
  return (
    <Dialog
      open={open}
      onOpenChange={(opened) => !opened && close()}
      title="Share"
      footer={
        <>
          <Button icon="file" size="s" onClick={() => void saveAs(app, designFile)}>
            Save design file
          </Button>
          <Spacer />
          <Button variant="line" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <SharedLink />
    </Dialog>
  );
}

function isOpenIn(state: AppState): boolean {
  return state.session.dialog === "share";
}

function SharedLink() {
  const state = useLink();
  const link = state.kind === "made" ? state.link : "";
  return (
    <>
      <DialogSection>
        <div className={styles.section}>
          <p className={styles.words}>
            The link carries the whole design after the “#”. Nothing is uploaded, and it needs no account.
          </p>
          <CopyLink link={link} />
          {state.kind === "failed" ? (
            <Notice tone="error" icon="octagon" live>
              {`The link could not be made: ${state.reason} The design file always works.`}
            </Notice>
          ) : (
            <LinkLength characters={link.length} />
          )}
        </div>
      </DialogSection>
      <QrSection link={link} />
      <StoreSection link={link} />
    </>
  );
}
