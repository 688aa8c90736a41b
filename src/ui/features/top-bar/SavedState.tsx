import { useEffect, useState } from "react";
import type { AppState, Saving } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { classes } from "../../parts/classes.ts";
import { Icon } from "../../parts/Icon.tsx";
import { designFile } from "../export/export-format.ts";
import { saveAs } from "../export/hand-over.ts";
import styles from "./TopBar.module.css";

/** Whether the work is on disk; after a failure why not, and the way to try again. */
export function SavedState() {
  const app = useApp();
  const now = useAppState(savingIn);
  const saving = useSlowly(now);
  const visiting = useAppState(isVisitingIn);
  const failed = saving.kind === "failed";
  if (visiting) return <span className={styles.saved}>View only, not on this device</span>;
  return (
    <span className={classes(styles.saved, failed && styles.failed)}>
      {saving.kind !== "saving" && (
        <Icon name={failed ? "octagon" : "tick"} size={14} tone={failed ? "error" : "success"} />
      )}
      <span
        className={styles.savedText}
        role="status"
        aria-busy={now.kind === "saving"}
        title={failed ? saving.reason : undefined}
      >
        {wordsFor(saving)}
      </span>
      {failed && (
        <>
          <Button size="s" variant="link" onClick={app.saveAgain}>
            Save again
          </Button>
          <Button size="s" variant="link" onClick={() => void saveAs(app, designFile)}>
            Download
          </Button>
        </>
      )}
      <FileState />
    </span>
  );
}

/** The design's file on the disk, where it has one, and whether it holds less than the design. */
function FileState() {
  const name = useAppState(fileNameIn);
  const behind = useAppState(isBehindIn);
  if (name === undefined) return null;
  return (
    <span
      className={styles.savedText}
      title={behind ? `${name} lacks the latest changes` : `${name} is up to date`}
    >
      {behind ? `· ${name}, not saved` : `· ${name}`}
    </span>
  );
}

function fileNameIn({ designKey, session }: AppState): string | undefined {
  return session.files[designKey]?.file.name;
}

function isBehindIn({ designKey, session, history }: AppState): boolean {
  return session.files[designKey]?.saved !== history.document;
}

function isVisitingIn({ visiting }: AppState): boolean {
  return visiting !== undefined;
}

function savingIn(state: AppState): Saving {
  return state.saving;
}

function wordsFor(saving: Saving): string {
  switch (saving.kind) {
    case "saved":
      return "Saved on this device";
    case "saving":
      return "Saving";
    case "failed":
      return `Not saved: ${saving.reason}`;
  }
}

/** Work under this many ms is not worth a word. */
const notice = 400;

/** The state, but "saving" only once it lasts. */
function useSlowly(saving: Saving): Saving {
  const [shown, setShown] = useState(saving);
  useEffect(() => {
    const timer = setTimeout(() => setShown(saving), saving.kind === "saving" ? notice : 0);
    return () => clearTimeout(timer);
  }, [saving]);
  return shown;
}
