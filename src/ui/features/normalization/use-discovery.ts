import { useEffect, useRef, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { CsvDiscovery } from "../../../core/normalize/discovery/csv-discovery.ts";
import type { ImportSource } from "../../../state/import-source.ts";
import { useApp } from "../../app/app-context.ts";

/** How far the look at a file has come. */
export type DiscoveryStage =
  | { readonly kind: "choosing"; readonly refusal: string | undefined }
  | { readonly kind: "looking"; readonly name: string; readonly doing: string; readonly share: number }
  | { readonly kind: "found"; readonly name: string; readonly discovery: CsvDiscovery };

export type Discovering = {
  readonly stage: DiscoveryStage;
  readonly look: (source: ImportSource) => void;
  readonly cancel: () => void;
};

/** Looks at rows in the worker; a newer file ends the look at the one before, and so does leaving. */
export function useDiscovery(): Discovering {
  const app = useApp();
  const [stage, setStage] = useState<DiscoveryStage>({ kind: "choosing", refusal: undefined });
  const giveUp = useRef<() => void>(undefined);
  const cancel = (): void => {
    giveUp.current?.();
    setStage({ kind: "choosing", refusal: undefined });
  };
  const look = ({ name, content }: ImportSource): void => {
    giveUp.current?.();
    let wanted = true;
    let stop: () => void = () => {};
    giveUp.current = () => {
      wanted = false;
      stop();
    };
    const refuse = (refusal: string): void => {
      if (wanted) setStage({ kind: "choosing", refusal });
    };
    const { discoverer } = app.ports;
    if (!discoverer) {
      refuse("Rows cannot be looked at here.");
      return;
    }
    setStage({ kind: "looking", name, doing: "Reading rows", share: 0 });
    discoverer
      .discover(
        content,
        ({ doing, share }) => {
          if (wanted) setStage({ kind: "looking", name, doing, share });
        },
        (whenCancelled) => {
          stop = whenCancelled;
        },
      )
      .then((found) => {
        if (isRefusal(found)) refuse(found.refused);
        else if (wanted) {
          setStage({ kind: "found", name, discovery: found });
          const { columns, distinct, rowCount } = found;
          const counted = { name, columns: columns.map((column) => column.name), rows: rowCount, distinct };
          app.session({ normalizing: { ...app.store.getState().session.normalizing, counted } });
        }
      })
      .catch((error: unknown) => refuse(reasonOf(error)));
  };
  useEffect(() => () => giveUp.current?.(), []);
  return { stage, look, cancel };
}
