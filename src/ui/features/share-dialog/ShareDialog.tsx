import { useState } from "react";
import { catalogIn } from "../../../state/app.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import type { CanvasModel } from "../../canvas/canvas-model.ts";
import { partInView } from "../../canvas/shown.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog, DialogSection } from "../../parts/Dialog.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { designFile } from "../export/export-format.ts";
import { saveAs } from "../export/hand-over.ts";
import { ChoicesSection } from "./ChoicesSection.tsx";
import { CopyLink } from "./CopyLink.tsx";
import { EmbedSection } from "./EmbedSection.tsx";
import { LinkLength } from "./LinkLength.tsx";
import { LockSection } from "./LockSection.tsx";
import { QrSection } from "./QrSection.tsx";
import styles from "./ShareDialog.module.css";
import { StoreSection } from "./StoreSection.tsx";
import { type ShareChoices, type Surroundings, usualChoices } from "./share-choices.ts";
import { type LinkState, useLink, usePartLengths } from "./use-link.ts";

type Props = { readonly canvas: CanvasModel };

/** The ways to hand a design to somebody: a link that carries it, a code for a phone, a part of a page, a file. */
export function ShareDialog({ canvas }: Props) {
  const app = useApp();
  const open = useAppState(isOpenIn);
  const [embedding, setEmbedding] = useState(false);
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
          <Button icon="code" size="s" pressed={embedding} onClick={() => setEmbedding(!embedding)}>
            Embed code
          </Button>
          <Spacer />
          <Button variant="line" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <SharedLink canvas={canvas} embedding={embedding} />
    </Dialog>
  );
}

function isOpenIn(state: AppState): boolean {
  return state.session.dialog === "share";
}

function SharedLink({ canvas, embedding }: Props & { readonly embedding: boolean }) {
  const [around] = useState(() => surroundingsOf(canvas));
  const [choices, setChoices] = useState(usualChoices);
  const choose = (change: Partial<ShareChoices>): void => setChoices((now) => ({ ...now, ...change }));
  const state = useLink(choices, around);
  const lengths = usePartLengths(choices, around);
  const link = state.kind === "made" ? state.link : "";
  return (
    <>
      <DialogSection>
        <div className={styles.section}>
          <p className={styles.words}>
            The link carries the whole design after the “#”. Nothing is uploaded, and it needs no account.
          </p>
          <CopyLink link={link} current={state.kind !== "made" || state.current} />
          <Length state={state} />
        </div>
      </DialogSection>
      {embedding && <EmbedSection link={link} name={designName(canvas)} />}
      <ChoicesSection {...{ choices, choose, around, lengths }} />
      <LockSection {...{ choices, choose }} />
      <QrSection link={link} />
      <StoreSection link={link} />
    </>
  );
}

function Length({ state }: { readonly state: LinkState }) {
  if (state.kind !== "failed")
    return <LinkLength characters={state.kind === "made" ? state.link.length : 0} />;
  return (
    <Notice tone="error" icon="octagon" live>
      {`The link could not be made: ${state.reason} The design file always works.`}
    </Notice>
  );
}

function designName({ app }: CanvasModel): string {
  const { name } = catalogIn(app.store.getState()).design;
  return name === "" ? "Database design" : name;
}

function surroundingsOf(canvas: CanvasModel): Surroundings {
  const state = canvas.app.store.getState();
  const catalog = catalogIn(state);
  const { hidden, selection } = state.session;
  return {
    hidden: hidden.filter((id) => catalog.find("table", id) ?? catalog.find("view", id)),
    selection: selection.filter((id) => catalog.find("table", id) ?? catalog.find("view", id)),
    part: partInView(canvas),
    areas: catalog.all("area"),
  };
}
