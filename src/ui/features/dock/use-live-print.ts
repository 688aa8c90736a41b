import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { Document } from "../../../core/document/document.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { Printed, PrintRequest } from "../../../state/printer.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { newestOnly } from "../../app/newest-only.ts";
import { whenIdle } from "../editing/when-idle.ts";

/** A text of the design as it stood a moment ago; `undefined` until the first one is there. */
export interface LivePrint {
  readonly printed: Printed | undefined;
  /** What it was printed from, and how. */
  readonly of: { readonly document: Document; readonly request: PrintRequest } | undefined;
  /** Why the last attempt failed. */
  readonly failure: string | undefined;
}

/** How long a text waits for the page to have nothing to do, ms. */
const PATIENCE = 500;

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
    const cancel = whenIdle(() => run(job), PATIENCE);
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
