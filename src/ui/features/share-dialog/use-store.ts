import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { StoredDesign, StoredDesigns, StoreOffer } from "../../../state/stored-designs.ts";
import { useApp, useAppState } from "../../app/app-context.ts";

/** The store of this page's server, as far as it concerns the open design. */
export interface Storing {
  /** Undefined while it is not known, and where there is none. */
  readonly offer: StoreOffer | undefined;
  readonly stored: StoredDesign | undefined;
  readonly busy: boolean;
  /** Why the last attempt failed. */
  readonly refused: string | undefined;
  readonly store: (days: number) => void;
  readonly replace: () => void;
  readonly revoke: () => void;
}

const day = 86_400_000;

/** Asks the server what it offers, and stores there what is behind the `#` of a link. */
export function useStore(link: string): Storing {
  const { ports } = useApp();
  const designKey = useAppState(keyOf);
  const [store, setStore] = useState<{ readonly designs: StoredDesigns; readonly offer: StoreOffer }>();
  const [stored, setStored] = useState<StoredDesign>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const designs = await ports.storedDesigns?.();
      const offer = await designs?.offer();
      if (!wanted || !designs || !offer) return;
      setStore({ designs, offer });
      setStored(designs.stored(designKey));
    };
    ask().catch((error: unknown) => wanted && setRefused(reasonOf(error)));
    return () => {
      wanted = false;
    };
  }, [ports, designKey]);
  const run = (work: (designs: StoredDesigns) => Promise<StoredDesign | undefined | Refusal>): void => {
    if (!store) return;
    setBusy(true);
    setRefused(undefined);
    work(store.designs)
      .then((result) => {
        if (result && isRefusal(result)) setRefused(result.refused);
        else setStored(result);
      })
      .catch((error: unknown) => setRefused(reasonOf(error)))
      .finally(() => setBusy(false));
  };
  const letters = link.slice(link.indexOf("#") + 1);
  return {
    ...{ offer: store?.offer, stored, busy, refused },
    store: (days) => run((designs) => designs.store({ designKey, letters, days })),
    replace: () => {
      // It ends when it would have ended.
      const days = ((stored?.expiresAt ?? 0) - Date.now()) / day;
      run((designs) => designs.replace({ designKey, letters, days }));
    },
    revoke: () => run((designs) => designs.revoke(designKey)),
  };
}

function keyOf({ designKey }: AppState): string {
  return designKey;
}
