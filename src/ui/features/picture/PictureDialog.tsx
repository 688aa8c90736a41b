import { useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { ThemeChoice } from "../../../state/session.ts";
import { useApp } from "../../app/app-context.ts";
import { themeShown } from "../../app/start-theme.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { PictureOptions } from "./PictureOptions.tsx";
import { PicturePreview } from "./PicturePreview.tsx";
import type { PictureChoice } from "./picture-choice.ts";
import { savePicture } from "./save-picture.ts";
import { usePicture, useSelectedTables } from "./use-picture.ts";

/** The diagram as a picture: what it shows, how it looks, and what it will look like. Mounted while it is open. */
export function PictureDialog() {
  const app = useApp();
  const tables = useSelectedTables();
  const [choice, setChoice] = useState<PictureChoice>(() =>
    usualChoice(app.store.getState().session.theme, tables),
  );
  const [saving, setSaving] = useState(false);
  const picture = usePicture(choice, tables);
  const close = () => app.session({ dialog: undefined });
  const save = (svg: string) => {
    setSaving(true);
    savePicture(app, choice, { svg, tables }).then(
      (words) => {
        close();
        app.notify(words);
      },
      (error: unknown) => {
        setSaving(false);
        app.notify(reasonOf(error), "error");
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(opened) => !opened && close()}
      title="Export a picture"
      width="wide"
      footer={
        <>
          <Spacer />
          <Button variant="line" onClick={close}>
            Cancel
          </Button>
          <Button
            variant="primary"
            disabled={saving || picture.kind !== "made"}
            onClick={() => picture.kind === "made" && save(picture.svg)}
          >
            {`Save ${choice.format.toUpperCase()}`}
          </Button>
        </>
      }
    >
      <PicturePreview picture={picture} choice={choice} />
      <PictureOptions choice={choice} onChange={setChoice} selected={tables !== ""} />
    </Dialog>
  );
}

function usualChoice(theme: ThemeChoice, tables: string): PictureChoice {
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  return {
    format: "svg",
    theme: themeShown(theme, dark),
    ground: "solid",
    scope: tables.includes(",") ? "selection" : "design",
    scale: "2",
  };
}
