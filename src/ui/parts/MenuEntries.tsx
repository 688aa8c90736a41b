import type { ContextMenu, DropdownMenu } from "radix-ui";
import { Fragment, type ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Kbd } from "./Kbd.tsx";
import styles from "./MenuEntries.module.css";
import type { MenuAction, MenuBranch, MenuChoice, MenuEntry, MenuToggle } from "./menu-entry.ts";

/** The two menus of radix are alike; entries are drawn with either. */
export type MenuPrimitives = typeof DropdownMenu | typeof ContextMenu;

interface Drawn<Entry> {
  readonly entry: Entry;
  readonly primitives: MenuPrimitives;
}

/** Draws the entries of a menu, branches included, with the given primitives. */
export function MenuEntries(props: {
  readonly entries: readonly MenuEntry[];
  readonly primitives: MenuPrimitives;
}) {
  return props.entries.map((entry, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: entries are redrawn whole and hold no state of their own
    <Fragment key={place}>{drawEntry(entry, props.primitives)}</Fragment>
  ));
}

function drawEntry(entry: MenuEntry, primitives: MenuPrimitives): ReactNode {
  switch (entry.kind) {
    case "action":
      return <ActionEntry entry={entry} primitives={primitives} />;
    case "toggle":
      return <ToggleEntry entry={entry} primitives={primitives} />;
    case "choice":
      return <ChoiceEntry entry={entry} primitives={primitives} />;
    case "branch":
      return <BranchEntry entry={entry} primitives={primitives} />;
    case "heading":
      return <primitives.Label className={styles.heading}>{entry.label}</primitives.Label>;
    case "separator":
      return <primitives.Separator className={styles.separator} />;
  }
}

function ActionEntry({ entry, primitives }: Drawn<MenuAction>) {
  const blocked = entry.unavailable !== undefined;
  return (
    <primitives.Item
      className={classes(styles.entry, entry.destructive === true && styles.destructive)}
      disabled={blocked}
      onSelect={entry.onSelect}
    >
      <EntryIcon icon={entry.icon} />
      <span className={styles.label}>
        {entry.label}
        {blocked && <span className={styles.reason}>{entry.unavailable}</span>}
      </span>
      {entry.shortcut !== undefined && <Kbd keys={entry.shortcut} />}
    </primitives.Item>
  );
}

function ToggleEntry({ entry, primitives }: Drawn<MenuToggle>) {
  return (
    <primitives.CheckboxItem
      className={styles.entry}
      checked={entry.checked}
      onCheckedChange={entry.onChange}
    >
      <EntryIcon icon={entry.checked ? "tick" : undefined} />
      <span className={styles.label}>{entry.label}</span>
      {entry.shortcut !== undefined && <Kbd keys={entry.shortcut} />}
    </primitives.CheckboxItem>
  );
}

function ChoiceEntry({ entry, primitives }: Drawn<MenuChoice>) {
  return (
    <primitives.RadioGroup value={entry.value} onValueChange={entry.onChange}>
      {entry.heading !== undefined && (
        <primitives.Label className={styles.heading}>{entry.heading}</primitives.Label>
      )}
      {entry.options.map((option) => (
        <primitives.RadioItem key={option.value} className={styles.entry} value={option.value}>
          <EntryIcon icon={option.value === entry.value ? "tick" : undefined} />
          <span className={styles.label}>{option.label}</span>
        </primitives.RadioItem>
      ))}
    </primitives.RadioGroup>
  );
}

function BranchEntry({ entry, primitives }: Drawn<MenuBranch>) {
  return (
    <primitives.Sub>
      <primitives.SubTrigger className={styles.entry}>
        <EntryIcon icon={entry.icon} />
        <span className={styles.label}>{entry.label}</span>
        <Icon name="chevronRight" size={14} tone="muted" />
      </primitives.SubTrigger>
      <primitives.Portal>
        <primitives.SubContent className={styles.menu} sideOffset={2} alignOffset={-5} collisionPadding={8}>
          <MenuEntries entries={entry.entries} primitives={primitives} />
        </primitives.SubContent>
      </primitives.Portal>
    </primitives.Sub>
  );
}

function EntryIcon({ icon }: { readonly icon: IconName | undefined }) {
  return <span className={styles.icon}>{icon !== undefined && <Icon name={icon} size={14} />}</span>;
}
