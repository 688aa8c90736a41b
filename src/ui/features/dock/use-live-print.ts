import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { Document } from "../../../core/document/document.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { Printed, PrintRequest } from "../../../state/printer.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { newestOnly } from "./newest-only.ts";

/** A text of the design as it stood a moment ago; `undefined` until the first one is there. */
export interface LivePrint {
  readonly printed: Printed | undefined;
  /** What it was printed from, and how. */
  readonly of: { readonly document: Document; readonly request: PrintRequest } | undefined;
  /** Why the last attempt failed. */
  readonly failure: string | undefined;
}

const nothingYet: LivePrint = { printed: undefined, of: undefined, failure: undefined };

/**
 * Keeps a text of the open design current, away from the typing path: it is asked for when the page is idle, and
 * only for the newest state. The last text stays while the next is made. `request` must keep its identity.
 */
export function useLivePrint(request: PrintRequest | undefined): LivePrint {
  const { printer } = useApp().ports;
  const document = useAppState(documentIn);
  const [run] = useState(newestOnly);
  const [live, setLive] = useState<LivePrint>(nothingYet);
  useEffect(() => {
    if (!request) return;
    let wanted = true;
    const job = () =>
      printer.print(document, request).then(
        (printed) => setLive({ printed, of: { document, request }, failure: undefined }),
        (error: unknown) => {
          const failure = reasonOf(error);
          if (wanted) setLive((before) => ({ ...before, failure }));
        },
      );
    const cancel = whenIdle(() => run(job));
    return () => {
      wanted = false;
      cancel();
    };
  }, [printer, document, request, run]);
  return live;
}

function documentIn(state: AppState): Document {
  return state.history.document;
}

/** Runs something when the page has nothing to do, after half a second at the latest. Returns what calls it off. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(act, 50);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: 500 });
  return () => cancelIdleCallback(handle);
}
