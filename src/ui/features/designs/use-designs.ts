import { useCallback, useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { Refusal } from "../../../core/base/refusal.ts";
import { duplicateDesign, removeDesign, renameDesign } from "../../../state/designs.ts";
import type { ListedDesign } from "../../../state/ports.ts";
import { useApp } from "../../app/app-context.ts";
import { type Deleted, useOfferBack } from "../editing/use-offer-back.ts";

/** A design just deleted, and the way back. */
export interface DeletedDesign extends Deleted {
  readonly key: string;
}

/** The designs of this device, and what can be done with them. `failure` says why they cannot be read or written. */
export interface Designs {
  readonly list: readonly ListedDesign[] | undefined;
  readonly failure: string | undefined;
  readonly deleted: DeletedDesign | undefined;
  /** Those deleted before, which can be restored; not the one that `deleted` speaks of. */
  readonly gone: readonly ListedDesign[];
  readonly open: (key: string) => void;
  readonly duplicate: (key: string) => void;
  readonly remove: (design: ListedDesign) => void;
  readonly putBack: () => void;
  readonly restore: (key: string) => void;
  readonly forget: (key: string) => void;
  /** Refused with the reason, or done. */
  readonly rename: (key: string, name: string) => Promise<Refusal | undefined>;
}

/** Reads the list when the dialog opens and after each change; `close` leaves the dialog. */
export function useDesigns(close: () => void): Designs {
  const app = useApp();
  const [list, setList] = useState<readonly ListedDesign[]>();
  const [failure, setFailure] = useState<string>();
  const [deleted, setDeleted] = useState<DeletedDesign>();
  const [gone, setGone] = useState<readonly ListedDesign[]>([]);
  const refresh = useCallback(async () => {
    await app.settled();
    setList(await app.ports.storage.list());
    setGone(await app.ports.storage.deleted());
    setFailure(undefined);
  }, [app]);
  const attempt = (work: () => Promise<unknown>): void => {
    work().catch((error: unknown) => setFailure(reasonOf(error)));
  };
  const doing = async (work: () => Promise<Refusal | undefined>, leave: boolean): Promise<void> => {
    const refused = await work();
    if (refused) setFailure(refused.refused);
    else if (leave) close();
    if (!leave) await refresh();
  };
  useEffect(() => {
    refresh().catch((error: unknown) => setFailure(reasonOf(error)));
  }, [refresh]);
  useOfferBack(deleted);
  return {
    list,
    failure,
    deleted,
    gone: gone.filter(({ key }) => key !== deleted?.key),
    open: (key) =>
      attempt(() =>
        doing(async () => {
          const refused = await app.open(key);
          if (!refused) app.show({ kind: "fit" });
          return refused;
        }, true),
      ),
    duplicate: (key) => attempt(() => doing(() => duplicateDesign(app, key), true)),
    remove: ({ key, name }) =>
      attempt(async () => {
        setDeleted({ key, name, restore: await removeDesign(app, key) });
        await refresh();
      }),
    putBack: () =>
      attempt(async () => {
        await deleted?.restore();
        setDeleted(undefined);
        await refresh();
      }),
    restore: (key) => attempt(() => app.ports.storage.restore(key).then(refresh)),
    forget: (key) => attempt(() => app.ports.storage.forget(key).then(refresh)),
    rename: async (key, name) => {
      const refused = await renameDesign(app, key, name);
      if (!refused) await refresh();
      return refused;
    },
  };
}
