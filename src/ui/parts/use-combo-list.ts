import { type KeyboardEvent, useState } from "react";
import type { ComboOption } from "./rank-options.ts";

/** The list of a combobox: whether it shows, and which option is marked (-1 for none). */
export interface ComboList {
  readonly listing: boolean;
  readonly active: number;
  /** Opens the list with no option marked. */
  readonly show: () => void;
  readonly hide: () => void;
  /** Walks, closes and takes by key; returns whether the key was used. */
  readonly handleKey: (event: KeyboardEvent, onTake: (option: ComboOption) => void) => boolean;
}

const none = -1;

/** Keeps the state of the list below a combobox that offers `shown`. */
export function useComboList(shown: readonly ComboOption[]): ComboList {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(none);
  const listing = open && shown.length > 0;
  const lie = (opened: boolean, place: number) => {
    setOpen(opened);
    setActive(place);
  };
  const act = (key: string, onTake: (option: ComboOption) => void): boolean => {
    const next = stepTo(key, { active: listing ? active : none, count: shown.length });
    const marked = listing ? shown[active] : undefined;
    if (next !== undefined) lie(true, next);
    else if (key === "Escape" && listing) lie(false, none);
    else if (key === "Enter" && marked !== undefined) onTake(marked);
    else return false;
    return true;
  };
  return {
    listing,
    active: listing ? active : none,
    show: () => lie(true, none),
    hide: () => lie(false, none),
    handleKey: (event, onTake) => {
      if (event.nativeEvent.isComposing || !act(event.key, onTake)) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

/** Where an arrow key leads; the ends wrap. `undefined` for any other key. */
function stepTo(key: string, list: { readonly active: number; readonly count: number }): number | undefined {
  if (list.count === 0) return undefined;
  if (key === "ArrowDown") return (list.active + 1) % list.count;
  if (key === "ArrowUp") return list.active <= 0 ? list.count - 1 : list.active - 1;
  return undefined;
}
