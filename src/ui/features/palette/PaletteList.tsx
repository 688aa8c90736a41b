import { useEffect, useRef } from "react";
import type { Catalog } from "../../../core/document/catalog.ts";
import { classes } from "../../parts/classes.ts";
import { Icon } from "../../parts/Icon.tsx";
import { Kbd } from "../../parts/Kbd.tsx";
import { Marked } from "./Marked.tsx";
import styles from "./Palette.module.css";
import type { PaletteEntry, PaletteGroup } from "./palette-entries.ts";
import { detailOf, faceOf } from "./palette-objects.ts";

interface PaletteListProps {
  readonly id: string;
  readonly catalog: Catalog;
  readonly groups: readonly PaletteGroup[];
  /** The place of the marked line among all lines. */
  readonly marked: number;
  readonly onTake: (entry: PaletteEntry) => void;
}

/** The id of the line at a place, for `aria-activedescendant`. */
export function lineId(listId: string, place: number): string {
  return `${listId}-${place}`;
}

/** The lines below the field, under their headings; the marked one is kept in view. */
export function PaletteList({ id, catalog, groups, marked, onTake }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines change with the groups
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [marked, groups]);
  let before = 0;
  return (
    <div ref={list} id={id} className={styles.list} role="listbox" aria-label="Results" tabIndex={-1}>
      {groups.map((group) => {
        const first = before;
        before += group.entries.length;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group.heading} role="group" aria-label={group.heading}>
            <div className={styles.heading} aria-hidden="true">
              {group.heading}
            </div>
            {group.entries.map((entry, offset) => (
              <Line
                key={lineKey(entry)}
                id={lineId(id, first + offset)}
                catalog={catalog}
                entry={entry}
                marked={first + offset === marked}
                onTake={onTake}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function lineKey(entry: PaletteEntry): string {
  return entry.kind === "action" ? entry.action.id : entry.object.id;
}

interface LineProps {
  readonly id: string;
  readonly catalog: Catalog;
  readonly entry: PaletteEntry;
  readonly marked: boolean;
  readonly onTake: (entry: PaletteEntry) => void;
}

function Line({ id, catalog, entry, marked, onTake }: LineProps) {
  const reason = entry.kind === "action" ? entry.unavailable : undefined;
  const face = entry.kind === "object" ? faceOf(catalog, entry.object) : undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys; lines are never focused
    <div
      id={id}
      className={classes(styles.line, marked && styles.marked, reason !== undefined && styles.unavailable)}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      aria-disabled={reason !== undefined}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onTake(entry)}
    >
      {entry.kind === "action" ? (
        <Icon name={entry.action.icon} />
      ) : (
        face && <Icon name={face.icon} {...(face.tone ? { tone: face.tone } : {})} />
      )}
      <span className={styles.text}>
        <Marked text={entry.kind === "action" ? entry.action.label : entry.object.text} at={entry.at} />
      </span>
      <span className={styles.detail}>
        {entry.kind === "object" ? detailOf(catalog, entry.object) : (reason ?? "")}
      </span>
      {entry.kind === "action" && entry.action.keys !== undefined && <Kbd keys={entry.action.keys} />}
    </div>
  );
}
