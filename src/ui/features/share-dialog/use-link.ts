import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { useApp } from "../../app/app-context.ts";

/** The link to the open design as it stood when the dialog opened. */
export type LinkState =
  | { readonly kind: "making" }
  | { readonly kind: "made"; readonly link: string }
  | { readonly kind: "failed"; readonly reason: string };

/** Makes the link once. */
export function useLink(): LinkState {
  const { store, ports } = useApp();
  const [state, setState] = useState<LinkState>({ kind: "making" });
  useEffect(() => {
    let wanted = true;
    ports.printer.print(store.getState().history.document, { kind: "link" }).then(
      ({ text }) => wanted && setState({ kind: "made", link: `${ports.device.address()}#${text}` }),
      (error: unknown) => {
        const reason = reasonOf(error);
        if (wanted) setState({ kind: "failed", reason });
      },
    );
    return () => {
      wanted = false;
    };
  }, [store, ports]);
  return state;
}
