import type { IconName } from "./icons.ts";

/** One thing a person can do from a menu. `unavailable` says why not now; the entry then stays and says so. */
export interface MenuAction {
  readonly kind: "action";
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly shortcut?: string | undefined;
  readonly destructive?: boolean;
  readonly unavailable?: string | undefined;
  readonly onSelect: () => void;
}

/** A setting that is on or off. */
export interface MenuToggle {
  readonly kind: "toggle";
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One of several values, shown as radio entries under an optional heading. */
export interface MenuChoice {
  readonly kind: "choice";
  readonly heading?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A menu behind an entry. */
export interface MenuBranch {
  readonly kind: "branch";
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly entries: readonly MenuEntry[];
}

/** A small caption over the entries that follow. */
export interface MenuHeading {
  readonly kind: "heading";
  readonly label: string;
}

/** A line of a menu, as data: the same entries serve a button's menu and a right click. */
export type MenuEntry =
  | MenuAction
  | MenuToggle
  | MenuChoice
  | MenuBranch
  | MenuHeading
  | { readonly kind: "separator" };
