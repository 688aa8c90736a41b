import type { Version } from "../../../state/versions.ts";
import { Button } from "../../parts/Button.tsx";
import { CommitField } from "../../parts/CommitField.tsx";
import { IconButton } from "../../parts/IconButton.tsx";
import { Menu } from "../../parts/Menu.tsx";
import { openedAgo } from "../designs/opened-ago.ts";
import { countOf } from "../editing/count-of.ts";
import type { VersionActions } from "./use-versions.ts";
import styles from "./Versions.module.css";

/** `others` are what a version can be compared with beside the design as it is now. */
export interface VersionRowProps {
  readonly version: Version;
  readonly others: readonly Version[];
  readonly now: number;
  readonly actions: VersionActions;
}

/** One version: its name and note, edited where they stand, when it was kept, and what can be done with it. */
export function VersionRow({ version, others, now, actions }: VersionRowProps) {
  const { at, name, note, tables } = version;
  return (
    <li className={styles.version} aria-label={name}>
      <div className={styles.words}>
        <CommitField
          look="cell"
          size="s"
          className={styles.name}
          aria-label={`Name of ${name}`}
          value={name}
          onCommit={(next) => {
            if (next.trim() === "") return "A version needs a name.";
            actions.change(version, { name: next });
            return undefined;
          }}
        />
        <CommitField
          look="cell"
          size="s"
          aria-label={`Note of ${name}`}
          placeholder="Add a note"
          value={note}
          onCommit={(next) => {
            actions.change(version, { note: next });
            return undefined;
          }}
        />
      </div>
      <time
        className={styles.time}
        dateTime={new Date(at).toISOString()}
        title={new Date(at).toLocaleString("en-GB")}
      >
        {openedAgo(at, now)} · {countOf(tables, "table")}
      </time>
      <Button size="s" variant="line" onClick={() => actions.compare(version.key)}>
        Compare with now
      </Button>
      {others.length > 0 && (
        <Menu
          align="end"
          trigger={<IconButton size="s" icon="more" label={`Compare ${name} with another version`} />}
          entries={[
            { kind: "heading", label: `From ${name} to` },
            ...others.map((other) => ({
              kind: "action" as const,
              label: other.name,
              onSelect: () => actions.compare(version.key, other.key),
            })),
          ]}
        />
      )}
      <IconButton size="s" icon="undo" label={`Restore ${name}`} onClick={() => actions.restore(version)} />
      <IconButton size="s" icon="trash" label={`Delete ${name}`} onClick={() => actions.remove(version)} />
    </li>
  );
}
