import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { ComparingState } from "../../../state/comparing.ts";
import { saveWithVersions } from "../../../state/versions-in-file.ts";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { BringDesign } from "./BringDesign.tsx";
import { KeepVersion } from "./KeepVersion.tsx";
import { useComparing, useComparingState } from "./use-comparing.ts";
import { useVersions } from "./use-versions.ts";
import { VersionRow } from "./VersionRow.tsx";
import styles from "./Versions.module.css";

type Part = "versions" | "other";

/** The versions of the open design: kept, named, noted, restored, compared, deleted. Mounted while it is open. */
export function VersionsDialog() {
  const app = useApp();
  const [part, setPart] = useState<Part>("versions");
  const close = (): void => app.session({ dialog: undefined });
  return (
    <Dialog
      open
      onOpenChange={(opened) => !opened && close()}
      title="Versions"
      width="wide"
      tall
      footer={
        <>
          <SaveWithVersions />
          <Spacer />
          <Button variant="line" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <Segmented
          label="What to compare with"
          value={part}
          segments={[
            { value: "versions", label: "Versions of this design" },
            { value: "other", label: "Another schema" },
          ]}
          onChange={setPart}
        />
        {part === "versions" ? <Versions onLeave={close} /> : <BringDesign onLeave={close} />}
      </div>
    </Dialog>
  );
}

function Versions({ onLeave }: { readonly onLeave: () => void }) {
  const { readVersions } = useComparing();
  const list = useComparingState(versionsIn);
  const [unread, setUnread] = useState<string>();
  const versions = useVersions(onLeave);
  const [now] = useState(() => Date.now());
  const failure = versions.failure ?? unread;
  useEffect(() => {
    readVersions().catch((error: unknown) => setUnread(reasonOf(error)));
  }, [readVersions]);
  return (
    <>
      <KeepVersion onKeep={versions.keep} />
      {failure !== undefined && (
        <Notice tone="error" icon="octagon" live>
          {failure}
        </Notice>
      )}
      {versions.deleted !== undefined && (
        <Notice
          tone="neutral"
          icon="trash"
          live
          actions={
            <Button size="s" variant="line" onClick={versions.putBack}>
              Undo
            </Button>
          }
        >
          {versions.deleted} was deleted.
        </Notice>
      )}
      {list?.length === 0 && (
        <EmptyState>
          A version keeps the design as it is now under a name. Later it can be compared, restored, and
          migrated from.
        </EmptyState>
      )}
      <ul className={styles.list} aria-label="Versions">
        {list?.map((version) => (
          <VersionRow
            key={version.key}
            version={version}
            now={now}
            others={list.filter(({ key }) => key !== version.key)}
            actions={versions}
          />
        ))}
      </ul>
    </>
  );
}

/** A file in which the versions travel with the design. */
function SaveWithVersions() {
  const app = useApp();
  const list = useComparingState(versionsIn);
  if (list === undefined || list.length === 0) return null;
  return (
    <Button variant="line" icon="download" onClick={() => void saveWithVersions(app)}>
      Save file with versions
    </Button>
  );
}

function versionsIn({ versions }: ComparingState): ComparingState["versions"] {
  return versions;
}
