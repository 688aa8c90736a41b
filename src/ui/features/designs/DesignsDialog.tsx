import { useState } from "react";
import { emptyDocument } from "../../../core/document/document.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { openDesignFile } from "../files/open-design-file.ts";
import { DesignList } from "./DesignList.tsx";
import styles from "./Designs.module.css";
import { TemplateList } from "./TemplateList.tsx";

type Part = "designs" | "templates";

const parts = [
  { value: "designs", label: "On this device" },
  { value: "templates", label: "Templates" },
] as const;

/** The designs of this device and the templates to begin another with. Mounted while it is open. */
export function DesignsDialog() {
  const app = useApp();
  const asked = useAppState(partIn);
  const [part, setPart] = useState<Part>(asked);
  const close = () => app.session({ dialog: undefined });
  return (
    <Dialog
      open
      onOpenChange={(opened) => !opened && close()}
      title="Designs"
      width="wide"
      tall
      footer={
        <>
          <Button
            icon="plus"
            onClick={() => {
              app.openNew(emptyDocument());
              close();
            }}
          >
            New design
          </Button>
          <Button icon="file" onClick={() => void openDesignFile(app)}>
            Open a design file
          </Button>
          <Spacer />
          <Button variant="line" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <Segmented label="What to show" value={part} segments={parts} onChange={setPart} />
        {part === "designs" ? <DesignList onLeave={close} /> : <TemplateList onLeave={close} />}
      </div>
    </Dialog>
  );
}

function partIn(state: AppState): Part {
  return state.session.dialog === "templates" ? "templates" : "designs";
}
