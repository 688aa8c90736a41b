import { useState } from "react";
import { isRefusal } from "../../../core/base/refusal.ts";
import { catalogIn } from "../../../state/app.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { CommitField } from "../../parts/CommitField.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Menu } from "../../parts/Menu.tsx";
import styles from "./TopBar.module.css";
import { useDesignEntries } from "./use-design-entries.ts";

/** The name of the open design: a menu of this device's designs, or a field while it is renamed. */
export function DesignName() {
  const [renaming, setRenaming] = useState(false);
  const name = useAppState(nameIn);
  if (renaming) return <RenameField name={name} onDone={() => setRenaming(false)} />;
  return <DesignMenu name={name} onRename={() => setRenaming(true)} />;
}

function nameIn(state: AppState): string {
  return catalogIn(state).design.name;
}

function DesignMenu({ name, onRename }: { readonly name: string; readonly onRename: () => void }) {
  const { entries, refresh } = useDesignEntries(onRename);
  return (
    <Menu
      entries={entries}
      onOpenChange={(open) => open && refresh()}
      trigger={
        <Button className={styles.name} aria-label={`${name}, design menu`} title={name}>
          <span className={styles.nameText}>{name}</span>
          <Icon name="chevronDown" size={14} tone="muted" />
        </Button>
      }
    />
  );
}

function RenameField({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const app = useApp();
  return (
    // Esc restores the text by itself; what remains is to leave.
    <CommitField
      className={styles.rename}
      aria-label="Design name"
      size="m"
      value={name}
      ref={focusAll}
      onDone={onDone}
      onKeyUp={(event) => event.key === "Escape" && onDone()}
      onCommit={(text) => {
        const result = app.dispatch("rename-design", { name: text });
        return isRefusal(result) ? result.refused : undefined;
      }}
    />
  );
}

function focusAll(input: HTMLInputElement | null): void {
  // The menu gives the focus back to its button, which is gone by now, in the same moment.
  setTimeout(() => input?.select(), 0);
}
