import { useState } from "react";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { designFile } from "../export/export-format.ts";
import { saveAs } from "../export/hand-over.ts";
import { DeletedDesigns } from "./DeletedDesigns.tsx";
import { DesignCard } from "./DesignCard.tsx";
import styles from "./Designs.module.css";
import { designsFound } from "./designs-found.ts";
import { type Designs, useDesigns } from "./use-designs.ts";

/** The designs of this device, the one opened last first, with a search over their names. */
export function DesignList({ onLeave }: { readonly onLeave: () => void }) {
  const designs = useDesigns(onLeave);
  const openKey = useAppState(designKeyIn);
  const [search, setSearch] = useState("");
  const [now] = useState(() => Date.now());
  const found = designsFound(designs.list ?? [], search);
  return (
    <>
      <TextField
        icon="search"
        look="soft"
        aria-label="Search designs"
        placeholder="Search designs"
        data-autofocus
        value={search}
        onChange={setSearch}
      />
      <Messages designs={designs} />
      {designs.list && found.length === 0 ? (
        <EmptyState>
          {search === ""
            ? "No design is kept on this device yet. One is, as soon as you change something in it."
            : `No design here is called “${search}”.`}
        </EmptyState>
      ) : (
        <ul className={styles.grid} aria-label="Designs on this device">
          {found.map((design) => (
            <DesignCard
              key={design.key}
              design={design}
              isOpen={design.key === openKey}
              now={now}
              designs={designs}
            />
          ))}
        </ul>
      )}
      <DeletedDesigns designs={designs} now={now} />
    </>
  );
}

function designKeyIn(state: AppState): string {
  return state.designKey;
}

function Messages({ designs }: { readonly designs: Designs }) {
  const app = useApp();
  return (
    <>
      {designs.failure !== undefined && (
        <Notice
          tone="error"
          icon="octagon"
          live
          actions={
            <Button size="s" variant="line" onClick={() => void saveAs(app, designFile)}>
              Download the open design
            </Button>
          }
        >
          {`The designs of this device cannot be reached: ${designs.failure}`}
        </Notice>
      )}
      {designs.deleted && (
        <Notice
          tone="neutral"
          icon="trash"
          live
          actions={
            <Button size="s" variant="line" onClick={designs.putBack}>
              Undo
            </Button>
          }
        >
          {`${designs.deleted.name} was deleted`}
        </Notice>
      )}
    </>
  );
}
