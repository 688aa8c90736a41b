import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { ProgressBar } from "../../parts/ProgressBar.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { ChooseRows } from "./ChooseRows.tsx";
import { FoundInRows } from "./FoundInRows.tsx";
import styles from "./Normalization.module.css";
import { useDiscovery } from "./use-discovery.ts";

/** Rows of a CSV file, dropped, chosen or pasted, and what they suggest. */
export function CsvDialog() {
  const app = useApp();
  const { stage, look, cancel } = useDiscovery();
  const close = (): void => {
    app.session({ normalizing: { ...app.store.getState().session.normalizing, discovering: false } });
  };
  return (
    <Dialog
      open
      tall
      width="wide"
      title="Discover from CSV"
      onOpenChange={(open) => !open && close()}
      footer={
        stage.kind === "found" ? (
          <>
            <Spacer />
            <Button onClick={cancel}>Look at another file</Button>
            <Button variant="primary" onClick={close}>
              Close
            </Button>
          </>
        ) : undefined
      }
    >
      <div className={styles.csv}>
        {stage.kind === "choosing" && <ChooseRows refusal={stage.refusal} onLook={look} />}
        {stage.kind === "looking" && (
          <ProgressBar
            label={`${stage.name}: ${stage.doing}`}
            done={Math.round(stage.share * 100)}
            total={100}
            amount={`${Math.round(stage.share * 100)} %`}
            action={
              <Button size="s" onClick={cancel}>
                Cancel
              </Button>
            }
          />
        )}
        {stage.kind === "found" && <FoundInRows name={stage.name} discovery={stage.discovery} />}
      </div>
    </Dialog>
  );
}
