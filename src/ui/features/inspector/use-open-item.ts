import { useState } from "react";

/** Which one of a list of items shows its details. */
export type OpenItem = {
  /** The props of an `ItemRow` that say whether it is open. */
  readonly item: (id: string) => { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };
  readonly open: (id: string | undefined) => void;
};

/** At most one item of a section is open, so that the section stays in view. */
export function useOpenItem(): OpenItem {
  const [openId, setOpenId] = useState<string | undefined>(undefined);
  return {
    item: (id) => ({ open: openId === id, onOpenChange: (open) => setOpenId(open ? id : undefined) }),
    open: setOpenId,
  };
}
